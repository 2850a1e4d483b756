import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from '../../src/core/model/attribution.ts';
import type { Span } from '../../src/core/model/span.ts';

/** How two gold wordings relate: the word verdicts, merged where one reader could not tell them apart for sure. */
export type GoldRelation = 'same' | 'excerpt' | 'reworded' | 'changed' | 'paraphrase';

export interface GoldMember {
  readonly report: string;
  readonly mode: Mode;
  readonly spans: readonly Span[];
  /** Index of the statement. */
  readonly statement: number;
}

/** One event: its reports' texts by name, the hand-aligned members, the related pairs as indexes into `members`. */
export interface GoldEvent {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly speakers: readonly string[];
  readonly members: readonly GoldMember[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly relation: GoldRelation }[];
  /** Passages known to stand in one report only; empty where they are merely counted. */
  readonly only: readonly { readonly report: string; readonly spans: readonly Span[] }[];
}

interface Json {
  readonly event: string;
  readonly statements: readonly {
    readonly speaker: string;
    readonly members: readonly {
      readonly doc: string;
      readonly mode: Mode;
      readonly spans: readonly [number, number][];
    }[];
    readonly relations: readonly { readonly a: number; readonly b: number; readonly wording: GoldRelation }[];
  }[];
  readonly only: Readonly<Record<string, number | readonly { readonly span: readonly [number, number] }[]>>;
}

const EVENTS = '../shared/data/alignments';

/** The hand-aligned events, by name; empty where the data is absent. */
export function readEvents(): GoldEvent[] {
  if (!existsSync(EVENTS)) return [];
  return readdirSync(EVENTS)
    .sort()
    .map((name) => toEvent(join(EVENTS, name, 'gold.json'), join(EVENTS, name)));
}

/** The founding example in the same form, or null where it is absent. */
export function readFoundingExample(): GoldEvent | null {
  const gold = '../shared/gold/interview.json';
  return existsSync(gold) ? toEvent(gold, '../shared/seeds') : null;
}

function toEvent(path: string, folder: string): GoldEvent {
  const json = JSON.parse(readFileSync(path, 'utf8')) as Json;
  const members: GoldMember[] = [];
  const pairs: { a: number; b: number; relation: GoldRelation }[] = [];
  for (const [statement, { members: own, relations }] of json.statements.entries()) {
    const base = members.length;
    for (const { doc, mode, spans } of own)
      members.push({ report: doc, mode, spans: spans.map(toSpan), statement });
    for (const { a, b, wording } of relations) pairs.push({ a: base + a, b: base + b, relation: wording });
  }
  const only = Object.entries(json.only).flatMap(([report, listed]) =>
    typeof listed === 'number' ? [] : listed.map(({ span }) => ({ report, spans: [toSpan(span)] })),
  );
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const texts = files.map((file) => [file.slice(0, -4), readFileSync(join(folder, file), 'utf8')] as const);
  const speakers = json.statements.map(({ speaker }) => speaker);
  return { name: json.event, texts: new Map(texts), speakers, members, pairs, only };
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}
