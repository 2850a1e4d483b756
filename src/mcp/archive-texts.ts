import type { McpServer } from '@modelcontextprotocol/server';
import type { Archive } from '../app/archive/archive.ts';
import { defined } from '../app/archive/defined.ts';
import type { Given } from '../app/archive/intake/handed.ts';
import { checkInArchive } from '../app/archive/requests/check-in-archive.ts';
import { guardInArchive } from '../app/archive/requests/guard-in-archive.ts';
import { CHECK_FORMATS } from '../reports/check/formats.ts';
import { toCheckJson } from '../reports/check/json/check-json.ts';
import { checkSchema } from '../reports/check/json/check-schema.ts';
import { toGuardJson } from '../reports/guard/guard-json.ts';
import { guardSchema } from '../reports/guard/guard-schema.ts';
import { renderGuardMarkdown } from '../reports/guard/render-guard-markdown.ts';
import { answer } from './answer.ts';
import { archiveCheckInput, archiveGuardInput } from './archive-inputs.ts';

/** Only what is handed over and the archive are read. */
const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

/** Tools on texts that the assistant hands over, for a server that reads no file and no address for it. */
export function addArchiveTexts(server: McpServer, archive: Archive): void {
  server.registerTool(
    'check',
    {
      title: 'Check a draft',
      description:
        'Checks every quotation of a draft against the reports of a story of the archive, against texts handed over, or both: where it stands, what happened to its words, whose words they are, and how grave the house rules take it. Nothing is kept.',
      inputSchema: archiveCheckInput,
      outputSchema: checkSchema,
      annotations: READS,
    },
    ({ draft, against = [], ...options }) =>
      answer(async () => {
        const request = { ...defined(options), draft: toGiven(draft), against: against.map(toGiven) };
        const graded = await checkInArchive(request, archive);
        return { text: CHECK_FORMATS.markdown.render(graded), data: toCheckJson(graded) };
      }),
  );
  server.registerTool(
    'guard',
    {
      title: 'Guard quotations',
      description:
        'Tells whether quoted words changed between two versions of a text, as before and after a rewrite by a model: which were altered and how, which came into quotation marks or are new, which are gone, which were given to another speaker. Needs no source, and nothing is kept.',
      inputSchema: archiveGuardInput,
      outputSchema: guardSchema,
      annotations: READS,
    },
    ({ before, after, ...options }) =>
      answer(async () => {
        const request = { ...defined(options), before: toGiven(before), after: toGiven(after) };
        const report = await guardInArchive(request, archive);
        return { text: renderGuardMarkdown(report), data: toGuardJson(report) };
      }),
  );
}

function toGiven({ name, text }: { readonly name: string; readonly text: string }): Given {
  return { kind: 'text', title: name, text };
}
