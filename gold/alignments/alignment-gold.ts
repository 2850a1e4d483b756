import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from '../../src/core/model/attribution.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { WordsVerdict } from '../../src/core/model/verdict.ts';

/** How two gold wordings relate: the word verdicts, merged where one reader could not tell them apart for sure. */
export type GoldRelation = 'same' | 'excerpt' | 'reworded' | 'changed' | 'paraphrase';

/** The relation that each verdict on the words stands for; null where a passage is missing, which no gold pair is. */
export const RELATION_OF: Readonly<Record<WordsVerdict, GoldRelation | null>> = {
  verbatim: 'same',
  cleaned: 'same',
  bracketed: 'excerpt',
  trimmed: 'excerpt',
  spliced: 'excerpt',
  reworded: 'reworded',
  changed: 'changed',
  paraphrase: 'paraphrase',
  'not-found': null,
  'source-unavailable': null,
};

export interface GoldMember {
  readonly report: string;
  readonly mode: Mode;
  readonly spans: readonly Span[];
  /** Where the report names the speaker; absent where it does not, or the set does not tell. */
  readonly source?: Span;
  /** Index of the statement. */
  readonly statement: number;
}

/** Whether a statement was said or written, or is a belief, feeling or plan. */
export type GoldAct = 'speech' | 'attitude';

/** The aligned events tell of the statements that reports share, the labelled ones of every attribution. */
export type GoldSet = 'alignments' | 'events';

/** One event: its reports' texts by name, the hand-aligned members, the related pairs as indexes into `members`. */
export interface GoldEvent {
  readonly name: string;
  readonly set: GoldSet;
  /** Its event in the set of stories. */
  readonly story: string;
  /** 0 to FOLDS - 1: with which other events it is left out. */
  readonly fold: number;
  readonly texts: ReadonlyMap<string, string>;
  /** By statement. */
  readonly speakers: readonly string[];
  readonly acts: readonly GoldAct[];
  readonly members: readonly GoldMember[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly relation: GoldRelation }[];
  /** Passages known to stand in one report only; empty where they are merely counted. */
  readonly only: readonly { readonly report: string; readonly spans: readonly Span[] }[];
}

interface Json {
  readonly event: string;
  readonly origin?: string;
  readonly statements: readonly {
    readonly speaker: string;
    readonly act?: GoldAct;
    readonly members: readonly {
      readonly doc: string;
      readonly mode: Mode;
      readonly spans: readonly [number, number][];
      readonly source?: readonly [number, number] | null;
    }[];
    readonly relations: readonly { readonly a: number; readonly b: number; readonly wording: GoldRelation }[];
  }[];
  readonly only?: Readonly<Record<string, number | readonly { readonly span: readonly [number, number] }[]>>;
}

/** Into how many folds events are dealt in order of their names, as train/engine/corpus.py deals them. */
export const FOLDS = 5;

/** The hand-made events of a set, by name; empty where the data is absent. */
export function readEvents(set: GoldSet): GoldEvent[] {
  const folder = join('../shared/data', set);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name, n) => toEvent(join(folder, name, 'gold.json'), join(folder, name), set, n % FOLDS));
}

/** The founding example in the same form, or null where it is absent. */
export function readFoundingExample(): GoldEvent | null {
  const gold = '../shared/gold/interview.json';
  return existsSync(gold) ? toEvent(gold, '../shared/seeds', 'alignments', 0) : null;
}

function toEvent(path: string, folder: string, set: GoldSet, fold: number): GoldEvent {
  const json = JSON.parse(readFileSync(path, 'utf8')) as Json;
  const members: GoldMember[] = [];
  const pairs: { a: number; b: number; relation: GoldRelation }[] = [];
  for (const [statement, { members: own, relations }] of json.statements.entries()) {
    const base = members.length;
    for (const { doc, mode, spans, source } of own) {
      const named = source == null ? {} : { source: toSpan(source) };
      members.push({ report: doc, mode, spans: spans.map(toSpan), ...named, statement });
    }
    for (const { a, b, wording } of relations) pairs.push({ a: base + a, b: base + b, relation: wording });
  }
  const only = Object.entries(json.only ?? {}).flatMap(([report, listed]) =>
    typeof listed === 'number' ? [] : listed.map(({ span }) => ({ report, spans: [toSpan(span)] })),
  );
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const texts = files.map((file) => [file.slice(0, -4), readFileSync(join(folder, file), 'utf8')] as const);
  const speakers = json.statements.map(({ speaker }) => speaker);
  const acts = json.statements.map(({ act = 'speech' }) => act);
  const story = json.origin ?? `basil:${json.event}`;
  return { name: json.event, set, story, fold, texts: new Map(texts), speakers, acts, members, pairs, only };
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}
