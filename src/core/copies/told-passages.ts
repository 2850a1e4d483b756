import type { CopyWords } from './copy-words.ts';
import type { SharedRun } from './shared-runs.ts';

/** How many words two texts share, by who says them. */
export interface SharedWords {
  /** Told by the reporter in both texts. */
  readonly told: number;
  /** Told by the reporter in one text and quoted in the other: one reporter quotes the other's text. */
  readonly requoted: number;
  /** Quoted, or boilerplate, in both. */
  readonly untold: number;
  /** The longest run of words told in both. */
  readonly longest: number;
  /** Of the requoted words, those that stand in quotation marks in `a`. */
  readonly quotedInA: number;
}

/** Lines at the end of both texts are boilerplate (a note, links) unless so many other words are shared. */
const OTHER_WORDS = 30;
const END_SLACK = 3;

/** Counts the words of the shared runs by who says them. */
export function sharedWords(a: CopyWords, b: CopyWords, runs: readonly SharedRun[]): SharedWords {
  const tails = runs.filter((run) => endsBoth(a, b, run));
  const others = countRuns(
    a,
    b,
    runs.filter((run) => !tails.includes(run)),
  );
  if (others.told + others.requoted >= OTHER_WORDS || isWholeText(a, b, tails)) return countRuns(a, b, runs);
  const tailWords = tails.reduce((sum, { length }) => sum + length, 0);
  return { ...others, untold: others.untold + tailWords };
}

function endsBoth(a: CopyWords, b: CopyWords, run: SharedRun): boolean {
  const end = run.length + END_SLACK;
  const atEnd = run.a + end >= a.words.length && run.b + end >= b.words.length;
  return atEnd && opensLine(a, run.a) && opensLine(b, run.b);
}

function opensLine(side: CopyWords, at: number): boolean {
  return side.opens.subarray(at, at + END_SLACK).includes(1);
}

/** Whether a shared end is most of one of the texts, so that it is its matter and no note. */
function isWholeText(a: CopyWords, b: CopyWords, tails: readonly SharedRun[]): boolean {
  const words = tails.reduce((sum, { length }) => sum + length, 0);
  return words * 5 >= Math.min(a.words.length, b.words.length) * 4;
}

function countRuns(a: CopyWords, b: CopyWords, runs: readonly SharedRun[]): SharedWords {
  const sum = { told: 0, requoted: 0, untold: 0, longest: 0, quotedInA: 0 };
  for (const run of runs) {
    let current = 0;
    for (let i = 0; i < run.length; i++) {
      const inA = a.told[run.a + i] === 1;
      const inB = b.told[run.b + i] === 1;
      current = inA && inB ? current + 1 : 0;
      if (current > sum.longest) sum.longest = current;
      if (inA && inB) sum.told++;
      else if (inA || inB) sum.requoted++;
      else sum.untold++;
      if (inB && !inA) sum.quotedInA++;
    }
  }
  return sum;
}
