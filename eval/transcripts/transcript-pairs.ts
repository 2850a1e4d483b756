import type { Document } from '../../src/core/model/document.ts';
import { tokenise } from '../../src/core/reading/tokens.ts';

/** One speech written down twice, once by a program. */
export interface TranscriptPair {
  readonly machine: Document;
  readonly other: Document;
  /** Share of the machine's runs of so many words that stand in the other. */
  readonly shared: number;
  /** Pairs of one speech have one number: whoever reads the errors of one of them has read the speech. */
  readonly speech: number;
}

const RUN = 7;
/** Of both: less is another speech of the same speaker, or a collection; more is the same file once more. */
const LEAST_SHARED = 0.4;
const MOST_SHARED = 0.97;
const LEAST_WORDS = 500;
const MOST_OTHERS = 2;

/** A spoken word with its place. */
export interface SpokenWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** The words of a transcript's turns and paragraphs, in order. */
export function spokenWords(document: Document): SpokenWord[] {
  return document.blocks
    .filter(({ kind }) => kind === 'turn' || kind === 'paragraph')
    .flatMap(({ span }) => tokenise(document.text, span))
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ start, end, text }) => ({ start, end, folded: text.toLowerCase() }));
}

/** For each machine transcript the transcription, by whomever, that shares most with it and is no copy of it. */
export function transcriptPairs(documents: readonly Document[]): TranscriptPair[] {
  const words = documents.map((document) => spokenWords(document).map(({ folded }) => folded));
  const holders = new Map<string, number[]>();
  for (const [number, own] of words.entries()) {
    for (let at = 0; at + RUN <= own.length; at += 1) {
      const run = own.slice(at, at + RUN).join(' ');
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [number]);
      else if (known.at(-1) !== number && known.length < 40) known.push(number);
    }
  }
  const pairs = documents.flatMap((machine, number) => {
    if (machine.transcription !== 'machine' || words[number]!.length < LEAST_WORDS) return [];
    const counts = new Map<number, number>();
    for (let at = 0; at + RUN <= words[number]!.length; at += 1) {
      for (const holder of holders.get(words[number]!.slice(at, at + RUN).join(' ')) ?? [])
        if (holder !== number) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
    const runs = words[number]!.length - RUN + 1;
    const others = [...counts]
      .map(([other, count]) => ({ other, shared: count / runs, ofOther: count / words[other]!.length }))
      .filter(({ shared, ofOther }) => Math.min(shared, ofOther) >= LEAST_SHARED && shared <= MOST_SHARED)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST_OTHERS);
    return others.map(({ other, shared }) => ({ machine, other: documents[other]!, shared }));
  });
  return withSpeeches(pairs);
}

/** Numbers the speeches in the order in which they come: what is in a pair with one and the same text is one speech. */
function withSpeeches(pairs: readonly Omit<TranscriptPair, 'speech'>[]): TranscriptPair[] {
  const speeches: Set<Document>[] = [];
  for (const { machine, other } of pairs) {
    const own = speeches.filter((speech) => speech.has(machine) || speech.has(other));
    const [first = new Set<Document>(), ...rest] = own;
    if (own.length === 0) speeches.push(first);
    for (const each of [new Set([machine, other]), ...rest]) for (const one of each) first.add(one);
    for (const each of rest) speeches.splice(speeches.indexOf(each), 1);
  }
  return pairs.map((pair) => ({
    ...pair,
    speech: speeches.findIndex((speech) => speech.has(pair.machine)),
  }));
}
