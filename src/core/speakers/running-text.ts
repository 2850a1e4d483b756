import { FINITE_AUXILIARIES } from '../english/closed-classes.ts';
import type { Document } from '../model/document.ts';
import type { Reading } from '../reading/reading.ts';
import type { Token } from '../reading/tokens.ts';
import type { WordRange } from '../reading/word-range.ts';
import { isFunctionWord } from './word-kinds.ts';

/** What of a reading speakers are looked for in: its running text, as if asides and labels did not stand there. */
export interface RunningText {
  readonly document: Document;
  readonly words: readonly Token[];
  /** One entry a block, in the numbering of the words' `block`. */
  readonly blocks: readonly RunningBlock[];
  /** Words seen in lower case, for telling a name from a word that merely begins a sentence. */
  readonly lowerCase: ReadonlySet<string>;
  /** Words seen capitalised where no sentence begins and no headline is: most likely names. */
  readonly capitalised: ReadonlySet<string>;
}

interface RunningBlock extends WordRange {
  /** Set in Title Case or capitals. */
  readonly titleCase: boolean;
  /** Marked as a headline by its reader, or set as one. */
  readonly headline: boolean;
}

const LONGEST_HEADLINE = 40;

/** The running text of a reading. Linear. */
export function readRunningText({ document, tokens, blocks: all }: Reading): RunningText {
  const words: Token[] = [];
  const blocks: RunningBlock[] = [];
  for (const { kind, from, to } of all) {
    if (kind === 'aside') continue;
    const first = words.length;
    for (let i = from; i < to; i++) {
      const clitic = detachedPossessive(tokens, i);
      words.push(clitic ?? tokens[i]!);
      if (clitic?.end !== undefined && clitic.end > tokens[i]!.end) i++;
    }
    const titleCase = isTitleCase(words, first);
    const isHeadline = kind === 'headline' && to - from < LONGEST_HEADLINE;
    blocks.push({ from: first, to: words.length, titleCase, headline: titleCase || isHeadline });
  }
  const lowerCase = new Set<string>();
  const capitalised = new Set<string>();
  for (const word of words) {
    if (word.kind === 'punctuation') continue;
    if (word.kind === 'word' && !word.capital) lowerCase.add(word.text);
    if (word.capital && !word.initial && !blocks[word.block]!.titleCase) capitalised.add(word.text);
  }
  return { document, words, blocks, lowerCase, capitalised };
}

/** "Lind ’ s lawyer", "the Gulls ' coach", as texts put together from words have it: the possessive that stands apart. */
function detachedPossessive(tokens: readonly Token[], at: number): Token | null {
  const mark = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!/^['’]$/u.test(mark.text) || before?.kind !== 'word' || next?.kind !== 'word') return null;
  if (
    before.block !== mark.block ||
    next.block !== mark.block ||
    mark.start === before.end ||
    next.start === mark.end
  )
    return null;
  if (next.text === 's') return { ...next, text: '’s', lower: "'s", start: before.end };
  const isPlural = before.capital && before.lower.endsWith('s') && !next.capital;
  return isPlural ? { ...mark, start: before.end } : null;
}

/**
 * Whether nearly all longer words of a block begin with a capital letter. A line that ends in a full stop is a
 * sentence where a verb or noun of its own stands in lower case.
 */
function isTitleCase(words: readonly Token[], first: number): boolean {
  let long = 0;
  let capital = 0;
  let plain = 0;
  const end = Math.min(words.length, first + 60);
  for (let i = first; i < end; i++) {
    const word = words[i]!;
    if (FINITE_AUXILIARIES.has(word.text)) plain++;
    if (word.kind !== 'word' || word.text.length < 3 || isFunctionWord(word)) continue;
    if (!word.capital) plain++;
    if (word.text.length < 4) continue;
    long++;
    if (word.capital) capital++;
  }
  if (words.at(-1)?.text === '.' && plain > 0) return false;
  return words.length - first < 40 && long >= 3 && capital >= long * 0.75;
}

/** Where a phrase ends: at a mark, or with its sentence. */
export function phraseEnd(words: readonly Token[], first: number): number {
  let end = first;
  while (end < words.length && end - first < 20 && words[end]!.sentence === words[first]!.sentence) {
    if (/^[.,;:?!“”"()]$/u.test(words[end]!.text)) break;
    end++;
  }
  return end;
}
