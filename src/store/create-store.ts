import type { Store } from '../app/archive/store.ts';
import type { Backend } from './backend/backend.ts';
import { dumpRows } from './backup/dump-rows.ts';
import { restoreRows } from './backup/restore-rows.ts';
import { countArchive } from './count-archive.ts';
import { addDeadLetter, listDeadLetters, takeDeadLetter } from './feeds/dead-letters.ts';
import { addFeed, keepPoll, knownAddresses, listFeeds, removeFeed, takeDueFeeds } from './feeds/feeds.ts';
import { addPage, keepVisit, takeDuePages } from './feeds/pages.ts';
import { countFacets } from './lists/count-facets.ts';
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
import { saidBy } from './lists/said-by.ts';
import { SCHEMA_VERSION } from './migrations/migrate.ts';
import { alteredEdits } from './reports/edits.ts';
import { keepFailure, keepReading } from './reports/keep-reading.ts';
import { receiveReports } from './reports/receive-reports.ts';
import { listRulings, ruleSpeaker, undoRuling } from './speakers/rule-speakers.ts';
import { joinStories, renameStory, splitStory } from './stories/change-stories.ts';
import { collationOf, keepCollation } from './stories/collations.ts';
import { groupNext } from './stories/group-next.ts';
import { createProfileCache } from './stories/profile-cache.ts';
import { countSettled, settledAmong, settleFinding } from './stories/settlements.ts';
import { keepView, listViews, oneView, removeView } from './views/saved-views.ts';

const AGAIN = { repeatable: true };

/** The store over either database. */
export function createStore(backend: Backend): Store {
  const { read, write } = backend;
  const parseProfile = createProfileCache();
  return {
    receive: (reports) => write((tx) => receiveReports(tx, reports), AGAIN),
    unread: (limit) => read((queries) => unreadReports(queries, limit)),
    unreadIds: (limit) => read((queries) => unreadIds(queries, limit)),
    keepReading: (report, version, reading, quotations = null) =>
      write((tx) => keepReading(tx, report, version, reading, quotations), AGAIN),
    keepFailure: (report, version, letter) => write((tx) => keepFailure(tx, report, version, letter), AGAIN),
    groupNext: (limit, now, decide) => write((tx) => groupNext(tx, limit, now, decide, parseProfile), AGAIN),

    staleStories: (limit) => read((queries) => staleStories(queries, limit)),
    staleRevision: (id) => read((queries) => staleRevision(queries, id)),
    keepCollation: (collation, statements) => write((tx) => keepCollation(tx, collation, statements), AGAIN),
    stories: (query) => read((queries) => listStories(queries, query)),
    story: (id) => read((queries) => oneStory(queries, id)),
    storyReports: (id) => read((queries) => storyReports(queries, id)),
    collationOf: (id) => read((queries) => collationOf(queries, id)),
    groups: (request) => read((queries) => listGroups(queries, request)),
    splitStory: (id, reports, title, now) => write((tx) => splitStory(tx, id, reports, title, now)),
    joinStories: (into, from, now) => write((tx) => joinStories(tx, into, from, now)),
    renameStory: (id, title) => write((tx) => renameStory(tx, id, title), AGAIN),

    settleFinding: (settled) => write((tx) => settleFinding(tx, settled), AGAIN),
    settledAmong: (ids) => read((queries) => settledAmong(queries, ids)),
    countSettled: () => read(countSettled),

    ...peopleAndViews(backend),

    report: (id) => read((queries) => oneReport(queries, id)),
    versions: (report) => read((queries) => reportVersions(queries, report)),
    alteredEdits: (limit) => read((queries) => alteredEdits(queries, limit)),
    reports: (query) => read((queries) => listReports(queries, query)),
    statements: (query) => read((queries) => listStatements(queries, query)),
    facets: (query) => read((queries) => countFacets(queries, query)),
    speakers: (request) => read((queries) => listSpeakers(queries, request)),
    speaker: (key) => read((queries) => oneSpeaker(queries, key)),
    counts: () => read(countArchive),

    ...feedsAndPages(backend),
    knownAddresses: (addresses) => read((queries) => knownAddresses(queries, addresses)),
    addDeadLetter: (letter) => write((tx) => addDeadLetter(tx, letter)),
    deadLetters: (request) => read((queries) => listDeadLetters(queries, request)),
    takeDeadLetter: (id) => write((tx) => takeDeadLetter(tx, id)),

    check: async () => {
      await backend.ping();
      return { engine: backend.engine, schema: SCHEMA_VERSION };
    },
    dump: () => backend.readLong(dumpRows),
    restore: (rows) => write((tx) => restoreRows(tx, rows)),
    close: backend.close,
  };
}

/** What people settled of speakers, and the searches that they keep. */
function peopleAndViews({ read, write }: Backend) {
  return {
    ruleSpeaker: (ruling) => write((tx) => ruleSpeaker(tx, ruling)),
    undoRuling: (id, who, now) => write((tx) => undoRuling(tx, id, who, now)),
    rulings: (key) => read((queries) => listRulings(queries, key)),
    saidBy: (key, limit) => read((queries) => saidBy(queries, key, limit)),

    keepView: (view) => write((tx) => keepView(tx, view), AGAIN),
    views: (owner) => read((queries) => listViews(queries, owner)),
    view: (id) => read((queries) => oneView(queries, id)),
    removeView: (owner, id) => write((tx) => removeView(tx, owner, id)),
  } satisfies Partial<Store>;
}

/** What is watched. */
function feedsAndPages({ read, write, engine }: Backend) {
  return {
    addFeed: (address, now) => write((tx) => addFeed(tx, address, now), AGAIN),
    removeFeed: (address) => write((tx) => removeFeed(tx, address), AGAIN),
    feeds: () => read(listFeeds),
    takeDueFeeds: (limit, now, leaseUntil) => write((tx) => takeDueFeeds(tx, engine, limit, now, leaseUntil)),
    keepPoll: (feed) => write((tx) => keepPoll(tx, feed), AGAIN),
    addPage: (page) => write((tx) => addPage(tx, page), AGAIN),
    takeDuePages: (limit, now, leaseUntil) => write((tx) => takeDuePages(tx, engine, limit, now, leaseUntil)),
    keepVisit: (page) => write((tx) => keepVisit(tx, page), AGAIN),
  } satisfies Partial<Store>;
}
