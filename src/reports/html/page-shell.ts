import { createHash } from 'node:crypto';
import type { EngineName } from '../../core/model/engine.ts';
import { webFile } from '../../web/web-file.ts';
import { engineSentence } from '../words/engine-words.ts';
import { type Markup, markup, trusted } from './markup.ts';

export interface Page {
  readonly title: string;
  /** Style sheets of `web/`, inlined in order. */
  readonly styles: readonly string[];
  /** Scripts of `web/`, inlined in order; the page must be useful without them. */
  readonly scripts: readonly string[];
  readonly body: Markup;
}

/**
 * One self-contained page: no request leaves it, and its content security policy admits only the very style and script
 * that stand in it, by their hashes, so that nothing a witness brings along can run.
 */
export function renderPage({ title, styles, scripts, body }: Page): string {
  const style = styles.map(webFile).join('\n');
  const script = scripts.map(webFile).join('\n');
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    script === '' ? "script-src 'none'" : `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Hearsay">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
${script === '' ? '' : markup`<script>${trusted(script)}</script>`}
</body>
</html>
`;
  return page.toString();
}

/** The foot of what was found: by which engine. */
export function engineLine(engine: EngineName): Markup {
  return markup`<p class="made-by">${engineSentence(engine)}</p>`;
}

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}`;
}
