import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Side } from '../../src/core/compare/side.ts';
import type { Mode } from '../../src/core/model/attribution.ts';
import type { Span } from '../../src/core/model/span.ts';

/** One pair of wordings with the relation or verdict that a reader gave it. */
export interface GoldPair {
  readonly id: string;
  readonly a: Side;
  readonly b: Side;
  /** A relation (`same`, `excerpt`, …) or a words verdict. */
  readonly gold: string;
  readonly changes: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
  readonly note: string;
}

const data = resolve(import.meta.dirname, '../../../shared');

/** Whether the evaluation data lie beside the checkout. */
export function hasData(): boolean {
  return existsSync(join(data, 'data/alignments'));
}

interface GoldFile {
  readonly statements: readonly {
    readonly id: string;
    readonly members: readonly { doc: string; mode: Mode; spans: readonly [number, number][] }[];
    readonly relations: readonly { a: number; b: number; wording: string; note?: string }[];
  }[];
}

/** The hand-aligned pairs of the twelve events. */
export function readAlignments(): GoldPair[] {
  const root = join(data, 'data/alignments');
  return readdirSync(root)
    .sort()
    .flatMap((event) => {
      const gold = JSON.parse(readFileSync(join(root, event, 'gold.json'), 'utf8')) as GoldFile;
      return pairsOf(event, gold, (doc) => readFileSync(join(root, event, `${doc}.txt`), 'utf8'));
    });
}

/** The founding example: two reports of one interview. */
export function readInterview(): GoldPair[] {
  const gold = JSON.parse(readFileSync(join(data, 'gold/interview.json'), 'utf8')) as GoldFile;
  return pairsOf('interview', gold, (doc) => readFileSync(join(data, `seeds/${doc}.txt`), 'utf8'));
}

function pairsOf(event: string, gold: GoldFile, read: (doc: string) => string): GoldPair[] {
  const texts = new Map<string, string>();
  const textOf = (doc: string) => {
    const text = texts.get(doc) ?? read(doc);
    texts.set(doc, text);
    return text;
  };
  return gold.statements.flatMap((statement) =>
    statement.relations.map((relation) => {
      const side = (index: number): Side => {
        const { doc, mode, spans } = statement.members[index]!;
        const content = spans.map(([start, end]) => ({ start, end }));
        const text = textOf(doc);
        return { text, content, quoted: quotedParts(text, content, mode), mode, kind: 'report' };
      };
      return {
        id: `${event} ${statement.id} ${relation.a}-${relation.b}`,
        a: side(relation.a),
        b: side(relation.b),
        gold: relation.wording,
        changes: [],
        note: relation.note ?? '',
      };
    }),
  );
}

/** The parts of a mixed content that stand in quotation marks; the gold gives only the whole. */
function quotedParts(text: string, content: readonly Span[], mode: Mode): Span[] {
  if (mode === 'indirect') return [];
  if (mode === 'direct') return [...content];
  const parts: Span[] = [];
  for (const span of content) {
    const view = text.slice(span.start, span.end);
    for (const match of view.matchAll(
      /“([^”]*)(?:”|$)|"([^"]*)(?:"|$)|(?<![\p{L}\p{N}])[‘']((?:[^’'\n]|[’'](?=\p{L}))*)(?:[’'](?!\p{L})|$)/gu,
    )) {
      const inner = match[1] ?? match[2] ?? match[3] ?? '';
      const start = span.start + match.index + 1;
      if (inner.trim() !== '') parts.push({ start, end: start + inner.length });
    }
  }
  return parts.length > 0 ? parts : [...content];
}

interface CheckLine {
  readonly article: string;
  readonly start: number;
  readonly quote: string;
  readonly passage: string;
  readonly words: string | null;
  readonly changes: readonly { kind: string; from: string; to: string }[];
  readonly note: string;
}

/** Press quotations with the transcript passage that they render, read by hand; side a is the transcript. */
export function readCheckPairs(): GoldPair[] {
  const lines = readFileSync(join(data, 'data/check/pairs.jsonl'), 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as CheckLine)
    .filter((line) => line.words !== null)
    .map((line) => ({
      id: `${line.article.replace(/^.*\//, '').slice(0, 40)}:${line.start}`,
      a: wholeText(line.passage, 'transcript'),
      b: wholeText(line.quote, 'report'),
      gold: line.words!,
      changes: line.changes,
      note: line.note,
    }));
}

/** A text that is all content. */
export function wholeText(text: string, kind: Side['kind']): Side {
  const span = { start: 0, end: text.length };
  return { text, content: [span], quoted: [span], mode: 'direct', kind };
}
