import { readFileSync } from 'node:fs';

/** A half-open range of ink (see ink.ts). */
export type Range = readonly [start: number, end: number];

export interface Member {
  readonly report: string;
  readonly mode: 'direct' | 'mixed' | 'indirect';
  readonly spans: readonly Range[];
  readonly source?: Range;
  readonly cue?: Range;
  /** Who relays the statement, where somebody does. */
  readonly via?: readonly string[];
}

/** How the words of two members of different reports (by place in the list) relate. */
export interface Relation {
  readonly a: number;
  readonly b: number;
  readonly wording: 'same' | 'excerpt' | 'reworded' | 'changed' | 'paraphrase';
}

export interface Statement {
  readonly id: string;
  readonly speaker: string;
  readonly act: 'speech' | 'attitude';
  readonly members: readonly Member[];
  readonly relations: readonly Relation[];
  /** The reports give it to different speakers. */
  readonly conflict?: true;
}

export interface Report {
  readonly id: string;
  /** File of ECB+ ("1_10ecb.xml"), or the first eight digits of a triplet of BASIL. */
  readonly file: string;
  /** Length and SHA-256 of the ink. */
  readonly ink: number;
  readonly sha256: string;
}

export interface Event {
  readonly event: string;
  readonly release: 'ECB+' | 'BASIL';
  /** Whether every attribution of every report is labelled; else only the statements that several reports share. */
  readonly complete: boolean;
  readonly reports: readonly Report[];
  readonly statements: readonly Statement[];
}

/** The labels, one event a line. */
export function readLabels(): Event[] {
  return readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event);
}
