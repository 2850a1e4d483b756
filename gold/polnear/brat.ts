import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/core/model/span.ts';

/** One annotated attribution of a brat-standoff file. Span lists are sorted; empty where a part is not annotated. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** The attributions of one brat-standoff file (T lines for spans, E lines that join them); those without content are left out. */
export function parseBrat(annotations: string): GoldAttribution[] {
  const spans = new Map<string, Span[]>();
  const attributions: GoldAttribution[] = [];
  const lines = annotations.split('\n');
  for (const line of lines) {
    const match = /^(T\d+)\t\S+ ([\d; ]+)\t/.exec(line);
    if (match !== null) spans.set(match[1]!, readSpans(match[2]!));
  }
  for (const line of lines) {
    const match = /^E\d+\t(.+)$/.exec(line);
    if (match === null) continue;
    const parts = match[1]!.trim().split(/\s+/);
    const content = spansOf(parts, spans, /^Content\d*:/);
    if (content.length === 0) continue;
    attributions.push({
      source: spansOf(parts, spans, /^Source\d*:/),
      cue: spansOf(parts, spans, /^Cue\d*:/),
      content,
    });
  }
  return attributions;
}

function readSpans(field: string): Span[] {
  return field.split(';').map((piece) => {
    const [start, end] = piece.trim().split(' ').map(Number);
    return { start: start ?? 0, end: end ?? 0 };
  });
}

function spansOf(parts: readonly string[], spans: ReadonlyMap<string, Span[]>, role: RegExp): Span[] {
  return parts
    .filter((part) => role.test(part))
    .flatMap((part) => spans.get(part.slice(part.indexOf(':') + 1)) ?? [])
    .sort((a, b) => a.start - b.start);
}

/** The articles of a split: `text/NAME.txt` with `attributions/NAME_ANNOTATOR.ann`, the first annotator by name. */
export function readSplit(directory: string): GoldArticle[] {
  const files = new Map<string, string>();
  for (const file of readdirSync(join(directory, 'attributions')).sort()) {
    const name = file.replace(/_[^_]*\.ann$/, '');
    if (file.endsWith('.ann') && !files.has(name)) files.set(name, file);
  }
  return [...files].map(([name, file]) => ({
    name,
    text: readFileSync(join(directory, 'text', `${name}.txt`), 'utf8'),
    attributions: parseBrat(readFileSync(join(directory, 'attributions', file), 'utf8')),
  }));
}
