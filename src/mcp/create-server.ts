import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Archive } from '../app/archive/archive.ts';
import { traceInArchive } from '../app/archive/requests/trace-in-archive.ts';
import { checkFiles } from '../app/check-files.ts';
import { compareFiles } from '../app/compare-files.ts';
import { extractFiles } from '../app/extract-files.ts';
import { factFiles } from '../app/fact-files.ts';
import { guardVersions } from '../app/guard/guard-versions.ts';
import type { Services } from '../app/services.ts';
import type { SourceFailure } from '../app/sources/read-sources.ts';
import { stemmaFiles } from '../app/stemma-files.ts';
import { traceFiles } from '../app/trace-files.ts';
import { HearsayError } from '../core/model/error.ts';
import { CHECK_FORMATS } from '../reports/check/formats.ts';
import { toCheckJson } from '../reports/check/json/check-json.ts';
import { checkSchema } from '../reports/check/json/check-schema.ts';
import { renderCollation } from '../reports/collation/formats.ts';
import { toCollationJson } from '../reports/collation/json/collation-json.ts';
import { collationSchema } from '../reports/collation/json/collation-schema.ts';
import { toExtractionJson } from '../reports/extraction/extraction-json.ts';
import { extractionSchema } from '../reports/extraction/extraction-schema.ts';
import { renderExtractions } from '../reports/extraction/formats.ts';
import { renderFacts } from '../reports/facts/formats.ts';
import { toFactsJson } from '../reports/facts/json/facts-json.ts';
import { factsSchema } from '../reports/facts/json/facts-schema.ts';
import { toGuardJson } from '../reports/guard/guard-json.ts';
import { guardSchema } from '../reports/guard/guard-schema.ts';
import { renderGuardMarkdown } from '../reports/guard/render-guard-markdown.ts';
import { renderStemma } from '../reports/stemma/formats.ts';
import { toStemmaJson } from '../reports/stemma/stemma-json.ts';
import { stemmaSchema } from '../reports/stemma/stemma-schema.ts';
import { TRACE_FORMATS } from '../reports/trace/formats.ts';
import { toTraceJson } from '../reports/trace/trace-json.ts';
import { traceSchema } from '../reports/trace/trace-schema.ts';
import { answer } from './answer.ts';
import { addArchiveTexts } from './archive-texts.ts';
import { addArchiveTools, addArchiveTrace } from './archive-tools.ts';
import {
  checkInput,
  compareInput,
  extractInput,
  factsInput,
  guardInput,
  stemmaInput,
  traceInput,
} from './tool-inputs.ts';

const LAYOUT = { width: 110, colour: false } as const;
/** Every tool only reads. */
const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: true } as const;

const unavailable = z
  .array(z.object({ path: z.string(), message: z.string() }))
  .describe('Sources that could not be read; the others were.');

const compareOutput = z.object({ collation: collationSchema, unavailable });
const factsOutput = z.object({ facts: factsSchema, unavailable });
const stemmaOutput = z.object({ stemma: stemmaSchema, unavailable });
const extractOutput = z.object({ documents: z.array(extractionSchema), unavailable });

const INSTRUCTIONS =
  'Verify quotations: check every quotation of a draft against sources, guard the quoted words of a text that is rewritten, trace words to where they were said, compare reports of one event and the facts that they tell, find which report was copied from which, extract who said what; where there is an archive, search it, read its stories and look up speakers and their records. A verdict says that wordings differ from these sources, never that a quotation is false.';

/** What a server of the Model Context Protocol works with. */
export interface McpGiven {
  readonly version: string;
  /** For tools that read what the assistant names, files of this machine included; null where nothing may be read. */
  readonly services: Services | null;
  /** For tools over an archive. */
  readonly archive: Archive | null;
}

/** A server of the Model Context Protocol with Hearsay's operations as tools: typed results beside readable text. */
export function createServer({ version, services, archive }: McpGiven): McpServer {
  const server = new McpServer({ name: 'hearsay', version }, { instructions: INSTRUCTIONS });
  if (services !== null) {
    addCheck(server, services);
    addGuard(server, services);
    addTrace(server, services, archive);
    addCompare(server, services);
    addExtract(server, services);
    addFacts(server, services);
    addStemma(server, services);
  } else if (archive !== null) {
    addArchiveTexts(server, archive);
    addArchiveTrace(server, archive);
  }
  if (archive !== null) addArchiveTools(server, archive);
  return server;
}

function addCheck(server: McpServer, services: Services): void {
  server.registerTool(
    'check',
    {
      title: 'Check a draft',
      description:
        'Checks every quotation of a draft against transcripts and reports: where it stands, what happened to its words, whose words they are, and how grave the house rules take it.',
      inputSchema: checkInput,
      outputSchema: checkSchema,
      annotations: READS,
    },
    (request) =>
      answer(async () => {
        const graded = await checkFiles(request, services);
        return { text: CHECK_FORMATS.markdown.render(graded), data: toCheckJson(graded) };
      }),
  );
}

function addGuard(server: McpServer, services: Services): void {
  server.registerTool(
    'guard',
    {
      title: 'Guard quotations',
      description:
        'Tells whether quoted words changed between two versions of a text, as before and after a rewrite by a model: which were altered and how, which came into quotation marks or are new, which are gone, which were given to another speaker. Needs no source.',
      inputSchema: guardInput,
      outputSchema: guardSchema,
      annotations: READS,
    },
    ({ before, after, ...request }) =>
      answer(async () => {
        const report = await guardVersions({ ...request, versions: { before, after } }, services);
        const [unread] = report.unavailable;
        if (report.texts.length === 0 && unread !== undefined)
          throw new HearsayError('unreadable', unread.message);
        return { text: renderGuardMarkdown(report), data: toGuardJson(report) };
      }),
  );
}

/** Where there is an archive, words are looked for in it unless sources are named. */
function addTrace(server: McpServer, services: Services, archive: Archive | null): void {
  const sources = traceInput.shape.in;
  server.registerTool(
    'trace',
    {
      title: 'Trace words',
      description:
        'Finds where words were said: the passages that carry them, best or earliest first, with speaker, date and what differs. Says so where a likeness is too common to count.',
      inputSchema:
        archive === null
          ? traceInput
          : traceInput.extend({
              in: sources.optional().describe('Sources to look in; the archive where absent.'),
            }),
      outputSchema: traceSchema,
      annotations: READS,
    },
    ({ first, in: named, ...request }: z.infer<typeof traceInput> | ArchiveTrace) =>
      answer(async () => {
        const trace =
          named === undefined
            ? await traceInArchive({ limit: 20, ...request, earliest: first, in: [] }, archive!)
            : await traceFiles({ ...request, in: named, earliest: first }, services);
        return { text: TRACE_FORMATS.terminal.render(trace, LAYOUT), data: toTraceJson(trace) };
      }),
  );
}

type ArchiveTrace = Omit<z.infer<typeof traceInput>, 'in'> & { readonly in?: undefined };

function addCompare(server: McpServer, services: Services): void {
  server.registerTool(
    'compare',
    {
      title: 'Compare reports',
      description:
        'Lays side by side what several reports of one event, and its transcript, say somebody said, with a verdict for each pair of wordings.',
      inputSchema: compareInput,
      outputSchema: compareOutput,
      annotations: READS,
    },
    ({ reports, transcripts }) =>
      answer(async () => {
        const compared = await compareFiles({ reports, transcripts: transcripts ?? [] }, services);
        const { collation, failures } = compared;
        if (failures[0] !== undefined && compared.reports === 0) throw failures[0].error;
        return {
          text: renderCollation(collation, 'markdown', LAYOUT),
          data: { collation: toCollationJson(collation), unavailable: failures.map(toUnavailable) },
        };
      }),
  );
}

function addExtract(server: McpServer, services: Services): void {
  server.registerTool(
    'extract',
    {
      title: 'Extract attributions',
      description:
        'Finds who is said to have said what in texts: source, cue and content of each attribution.',
      inputSchema: extractInput,
      outputSchema: extractOutput,
      annotations: READS,
    },
    ({ sources }) =>
      answer(async () => {
        const { extracted, failures } = await extractFiles({ sources }, services);
        return {
          text: renderExtractions(extracted, 'table', LAYOUT),
          data: { documents: extracted.map(toExtractionJson), unavailable: failures.map(toUnavailable) },
        };
      }),
  );
}

function addFacts(server: McpServer, services: Services): void {
  server.registerTool(
    'facts',
    {
      title: 'Compare facts',
      description:
        'Holds against one another what several reports of one event tell in their own words, outside quotation marks: numbers, money, ages, dates, titles, names. Says which differ, were updated, agree, or stand in one report alone, each with its passages.',
      inputSchema: factsInput,
      outputSchema: factsOutput,
      annotations: READS,
    },
    ({ reports }) =>
      answer(async () => {
        const { witnesses, facts, failures } = await factFiles({ reports }, services);
        if (failures[0] !== undefined && witnesses.length === 0) throw failures[0].error;
        return {
          text: renderFacts({ witnesses, facts }, 'markdown', LAYOUT),
          data: { facts: toFactsJson({ witnesses, facts }), unavailable: failures.map(toUnavailable) },
        };
      }),
  );
}

function addStemma(server: McpServer, services: Services): void {
  server.registerTool(
    'stemma',
    {
      title: 'Who copied whom',
      description:
        'The stemma of several reports of one event: which is a copy, a revision or a derivation of which, which share only a source, and which are independent witnesses, each tie with its evidence.',
      inputSchema: stemmaInput,
      outputSchema: stemmaOutput,
      annotations: READS,
    },
    ({ reports }) =>
      answer(async () => {
        const { witnesses, stemma, failures } = await stemmaFiles({ reports }, services);
        if (failures[0] !== undefined && witnesses.length === 0) throw failures[0].error;
        return {
          text: renderStemma({ witnesses, stemma }, 'terminal', LAYOUT),
          data: { stemma: toStemmaJson({ witnesses, stemma }), unavailable: failures.map(toUnavailable) },
        };
      }),
  );
}

function toUnavailable({ path, error }: SourceFailure): { path: string; message: string } {
  return { path, message: error.message };
}
