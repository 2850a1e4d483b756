import type { GuardReport } from '../../core/model/guarded-text.ts';
import type { Formats } from '../format.ts';
import { renderGuardJson } from './guard-json.ts';
import { renderGuardHtml } from './html/render-guard-html.ts';
import { renderGuardMarkdown } from './render-guard-markdown.ts';
import { renderGuardSarif } from './render-guard-sarif.ts';
import { renderGuardTerminal } from './render-guard-terminal.ts';

/** The forms in which what became of the quotations between two versions can be printed. */
export const GUARD_FORMATS = {
  terminal: { label: 'Text', mediaType: 'text/plain', ending: 'txt', render: renderGuardTerminal },
  html: { label: 'Page', mediaType: 'text/html', ending: 'html', render: renderGuardHtml },
  markdown: { label: 'Markdown', mediaType: 'text/markdown', ending: 'md', render: renderGuardMarkdown },
  json: { label: 'JSON', mediaType: 'application/json', ending: 'json', render: renderGuardJson },
  sarif: { label: 'SARIF', mediaType: 'application/sarif+json', ending: 'sarif', render: renderGuardSarif },
} as const satisfies Formats<GuardReport>;

export type GuardFormat = keyof typeof GUARD_FORMATS;
