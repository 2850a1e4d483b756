import type { McpServer } from '@modelcontextprotocol/server';
import type { Archive } from '../app/archive/archive.ts';
import { defined } from '../app/archive/defined.ts';
import { settledCollation } from '../app/archive/findings/story-findings.ts';
import { traceInArchive } from '../app/archive/requests/trace-in-archive.ts';
import { findSpeaker, recordInArchive } from '../app/archive/speakers/record-in-archive.ts';
import type { StatementQuery } from '../app/archive/store.ts';
import type { StatementCard } from '../core/model/archive.ts';
import { HearsayError } from '../core/model/error.ts';
import { isShown } from '../core/model/finding.ts';
import { renderCollation } from '../reports/collation/formats.ts';
import { RECORD_FORMATS } from '../reports/record/formats.ts';
import { toRecordJson } from '../reports/record/record-json.ts';
import { recordSchema } from '../reports/record/record-schema.ts';
import { TRACE_FORMATS } from '../reports/trace/formats.ts';
import { toTraceJson } from '../reports/trace/trace-json.ts';
import { traceSchema } from '../reports/trace/trace-schema.ts';
import { plural } from '../reports/words/figures.ts';
import { toOneLine } from '../reports/words/printable.ts';
import { answer } from './answer.ts';
import {
  archiveTraceInput,
  recordInput,
  searchInput,
  searchOutput,
  speakerInput,
  speakerOutput,
  storyInput,
  storyOutput,
} from './archive-inputs.ts';

const LAYOUT = { width: 110, colour: false } as const;
/** The archive alone is asked, and only read. */
const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

/** Tools over an archive: search, story, speaker, record. */
export function addArchiveTools(server: McpServer, archive: Archive): void {
  addSearch(server, archive);
  addStory(server, archive);
  addSpeaker(server, archive);
  addRecord(server, archive);
}

/** Traces words in the reports of an archive. */
export function addArchiveTrace(server: McpServer, archive: Archive): void {
  server.registerTool(
    'trace',
    {
      title: 'Trace words in the archive',
      description:
        'Finds where words were said in the reports of the archive, or of one story: the passages that carry them, best or earliest first, with what differs.',
      inputSchema: archiveTraceInput,
      outputSchema: traceSchema,
      annotations: READS,
    },
    ({ first = false, words, story, limit = 20 }) =>
      answer(async () => {
        const asked = { words, earliest: first, limit, in: [], ...(story === undefined ? {} : { story }) };
        const trace = await traceInArchive(asked, archive);
        return { text: TRACE_FORMATS.terminal.render(trace, LAYOUT), data: toTraceJson(trace) };
      }),
  );
}

function addSearch(server: McpServer, { store }: Archive): void {
  server.registerTool(
    'search',
    {
      title: 'Search the archive',
      description:
        'Finds statements by words, speaker, outlet, verdict and days, with how many there are and how they are spread.',
      inputSchema: searchInput,
      outputSchema: searchOutput,
      annotations: READS,
    },
    ({ speaker, order = 'match', limit = 20, cursor, ...asked }) =>
      answer(async () => {
        const key = speaker === undefined ? undefined : (await findSpeaker(speaker, store)).key;
        const query: StatementQuery = defined({ ...asked, speakerKey: key });
        const { items, next } = await store.statements({ ...query, ...defined({ cursor }), order, limit });
        const facets = await store.facets(query);
        const more = facets.isAll ? '' : 'more than ';
        const head = `${more}${plural(facets.total, 'statement')} found, ${items.length} shown`;
        return { text: [head, ...items.map(statementLine)].join('\n'), data: { items, next, facets } };
      }),
  );
}

function addStory(server: McpServer, { store }: Archive): void {
  server.registerTool(
    'story',
    {
      title: 'Read a story',
      description:
        'A story by its id, or the newest with some words in its title: its reports, what is said in it, and what to look at.',
      inputSchema: storyInput,
      outputSchema: storyOutput,
      annotations: READS,
    },
    ({ id, title }) =>
      answer(async () => {
        if (id === undefined && title === undefined)
          throw new HearsayError('bad-option', 'id: give a story’s id, or words of its title.');
        const story =
          id === undefined
            ? ((await store.stories({ text: title!, limit: 1 })).items[0] ?? null)
            : await store.story(id);
        if (story === null)
          throw new HearsayError(
            'not-found',
            `${id === undefined ? 'title' : 'id'}: there is no story ${id ?? title}`,
          );
        const kept = await settledCollation(story.id, store);
        const reports = (await store.reports({ story: story.id, limit: 200 })).items.map(
          ({ id: report, title: name, outlet, date }) => ({ id: report, title: name, outlet, date }),
        );
        const { items: statements } = await statementsOf(story.id, kept === null ? 0 : 200, store);
        const findings = kept?.collation.findings.filter(isShown) ?? [];
        const text =
          kept === null
            ? `${story.title}: not collated yet`
            : renderCollation(kept.collation, 'markdown', LAYOUT);
        return { text, data: { story, reports, statements, findings } };
      }),
  );
}

/** A story's statements, as its collation has them. */
async function statementsOf(story: string, most: number, store: Archive['store']) {
  const collation = most === 0 ? null : ((await store.collationOf(story))?.collation ?? null);
  const names = new Map(collation?.speakers.map(({ id, name }) => [id, name]));
  const items = (collation?.statements ?? []).slice(0, most).map(({ id, speaker, wordings }) => ({
    id,
    speaker: names.get(speaker) ?? '',
    wordings: wordings.map(({ witness, mode, text }) => ({ report: witness, mode, text })),
  }));
  return { items };
}

function addSpeaker(server: McpServer, { store }: Archive): void {
  server.registerTool(
    'speaker',
    {
      title: 'Look up a speaker',
      description:
        'A speaker by name: under which names, in how many stories, how often altered, and the newest statements.',
      inputSchema: speakerInput,
      outputSchema: speakerOutput,
      annotations: READS,
    },
    ({ name, limit = 20 }) =>
      answer(async () => {
        const speaker = await findSpeaker(name, store);
        const others = (await store.speakers({ text: name, limit: 9 })).items.filter(
          ({ key }) => key !== speaker.key,
        );
        const { items } = await store.statements({ speakerKey: speaker.key, limit });
        const counts = `${plural(speaker.statements, 'statement')} in ${plural(speaker.stories, 'story', 'stories')}, ${speaker.altered} altered`;
        const text = [`${toOneLine(speaker.name)}: ${counts}`, ...items.map(statementLine)].join('\n');
        return { text, data: { speaker, statements: items, others } };
      }),
  );
}

function addRecord(server: McpServer, archive: Archive): void {
  server.registerTool(
    'record',
    {
      title: 'A speaker’s record',
      description:
        'Everything that a speaker is said to have said over all stories: what recurs, passages that do not go together (both shown, with how sure that is), who alters the words, and when.',
      inputSchema: recordInput,
      outputSchema: recordSchema,
      annotations: READS,
    },
    ({ name }) =>
      answer(async () => {
        const record = await recordInArchive(name, archive);
        return { text: RECORD_FORMATS.terminal.render(record, LAYOUT), data: toRecordJson(record) };
      }),
  );
}

function statementLine({ date, speaker, text, mode, words, storyTitle, story }: StatementCard): string {
  const said = mode === 'direct' ? `“${toOneLine(text)}”` : toOneLine(text);
  return `${date.slice(0, 10)} ${toOneLine(speaker) || 'unresolved'}: ${said} [${words ?? 'one witness'}; ${story}, ${toOneLine(storyTitle)}]`;
}
