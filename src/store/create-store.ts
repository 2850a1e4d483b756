import type { Store } from '../app/archive/store.ts';
import type { Backend } from './backend/backend.ts';
import { dumpArchive } from './backup/dump.ts';
import { restoreArchive } from './backup/restore.ts';
import { countArchive } from './count-archive.ts';
import { addLetter, listLetters, takeLetter } from './feeds/dead-letters.ts';
import { addFeed, keepPoll, knownAddresses, listFeeds, removeFeed, takeDueFeeds } from './feeds/feeds.ts';
import { listReports, oneReport, reportVersions, unreadIds, unreadReports } from './lists/list-reports.ts';
import { listSpeakers, oneSpeaker } from './lists/list-speakers.ts';
import { listStatements } from './lists/list-statements.ts';
import {
  listGroups,
  listStories,
  oneStory,
  staleRevision,
  staleStories,
  storyReports,
} from './lists/list-stories.ts';
import { SCHEMA_VERSION } from './migrations/migrate.ts';
import { keepFailure, keepReading } from './reports/keep-reading.ts';
import { receiveReports } from './reports/receive-reports.ts';
import { joinStories, renameStory, splitStory } from './stories/change-stories.ts';
import { collationOf, keepCollation } from './stories/collations.ts';
import { groupNext } from './stories/group-next.ts';
import { createProfileCache } from './stories/profile-cache.ts';

const AGAIN = { repeatable: true };

/** The store over either database. */
export function createStore(backend: Backend): Store {
  const { read, write } = backend;
  const parseProfile = createProfileCache();
  return {
    receive: (reports) => write((work) => receiveReports(work, reports), AGAIN),
    unread: (limit) => read((look) => unreadReports(look, limit)),
    unreadIds: (limit) => read((look) => unreadIds(look, limit)),
    keepReading: (report, version, reading) =>
      write((work) => keepReading(work, report, version, reading), AGAIN),
    keepFailure: (report, version, letter) =>
      write((work) => keepFailure(work, report, version, letter), AGAIN),
    groupNext: (limit, now, decide) =>
      write((work) => groupNext(work, limit, now, decide, parseProfile), AGAIN),

    staleStories: (limit) => read((look) => staleStories(look, limit)),
    staleRevision: (id) => read((look) => staleRevision(look, id)),
    keepCollation: (collation, statements) =>
      write((work) => keepCollation(work, collation, statements), AGAIN),
    stories: (query) => read((look) => listStories(look, query)),
    story: (id) => read((look) => oneStory(look, id)),
    storyReports: (id) => read((look) => storyReports(look, id)),
    collationOf: (id) => read((look) => collationOf(look, id)),
    groups: (request) => read((look) => listGroups(look, request)),
    splitStory: (id, reports, title, now) => write((work) => splitStory(work, id, reports, title, now)),
    joinStories: (into, from, now) => write((work) => joinStories(work, into, from, now)),
    renameStory: (id, title) => write((work) => renameStory(work, id, title), AGAIN),

    report: (id) => read((look) => oneReport(look, id)),
    versions: (report) => read((look) => reportVersions(look, report)),
    reports: (query) => read((look) => listReports(look, query)),
    statements: (query) => read((look) => listStatements(look, query)),
    speakers: (request) => read((look) => listSpeakers(look, request)),
    speaker: (key) => read((look) => oneSpeaker(look, key)),
    counts: () => read(countArchive),

    addFeed: (address, now) => write((work) => addFeed(work, address, now), AGAIN),
    removeFeed: (address) => write((work) => removeFeed(work, address), AGAIN),
    feeds: () => read(listFeeds),
    takeDueFeeds: (limit, now, leaseUntil) =>
      write((work) => takeDueFeeds(work, backend.engine, limit, now, leaseUntil)),
    keepPoll: (feed) => write((work) => keepPoll(work, feed), AGAIN),
    knownAddresses: (addresses) => read((look) => knownAddresses(look, addresses)),
    addDeadLetter: (letter) => write((work) => addLetter(work, letter)),
    deadLetters: (request) => read((look) => listLetters(look, request)),
    takeDeadLetter: (id) => write((work) => takeLetter(work, id)),

    check: async () => {
      await backend.ping();
      return { engine: backend.engine, schema: SCHEMA_VERSION };
    },
    dump: () => backend.readLong(dumpArchive),
    restore: (rows) => write((work) => restoreArchive(work, rows)),
    close: backend.close,
  };
}
