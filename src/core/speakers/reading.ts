import { isFunctionWord } from '../english/words.ts';
import type { BlockKind, Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { splitSentences } from '../reading/sentences.ts';
import { type Token, tokenise } from '../reading/tokens.ts';

/** One token with its place in the document. */
export interface Word extends Token {
  readonly lower: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Running numbers over the whole document. */
  readonly sentence: number;
  readonly block: number;
  /** First word of a sentence, or first after an opening mark or colon. */
  readonly initial: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

/** A document as a flat list of words, the form in which speakers are looked for. */
export interface Reading {
  readonly document: Document;
  readonly words: readonly Word[];
  /** One entry a block: where its words begin, and whether it is set in Title Case or capitals (a headline). */
  readonly blocks: readonly {
    readonly first: number;
    readonly end: number;
    readonly titleCase: boolean;
    /** Marked as a headline by its reader, or set as one. */
    readonly headline: boolean;
  }[];
  /** Words seen in lower case, for telling a name from a word that merely begins a sentence. */
  readonly lowerCase: ReadonlySet<string>;
  /** Words seen capitalised where no sentence begins and no headline is: most likely names. */
  readonly capitalised: ReadonlySet<string>;
}

const LONGEST_HEADLINE = 40;

/** Reads a document into words. Asides are left out; a document without blocks is read line by line. Linear. */
export function readWords(document: Document): Reading {
  const words: Word[] = [];
  const blocks: { first: number; end: number; titleCase: boolean; headline: boolean }[] = [];
  const forms = new Map<string, Form>();
  let sentence = 0;
  for (const [index, { span, kind }] of readBlocks(document).entries()) {
    const first = words.length;
    sentence = readBlock(document.text, span, { words, forms, index, sentence });
    const titleCase = isTitleCase(words, first);
    const isHeadline = kind === 'headline' && words.length - first < LONGEST_HEADLINE;
    blocks.push({ first, end: words.length, titleCase, headline: titleCase || isHeadline });
  }
  const lowerCase = new Set<string>();
  for (const [text, form] of forms) if (form.isWord && !form.capital) lowerCase.add(text);
  const capitalised = new Set<string>();
  for (const word of words) {
    if (word.capital && !word.initial && !blocks[word.block]!.titleCase) capitalised.add(word.text);
  }
  return { document, words, blocks, lowerCase, capitalised };
}

/** What is worked out once for every distinct token of a document. */
interface Form {
  readonly lower: string;
  readonly capital: boolean;
  isWord: boolean;
}

function formOf(token: Token, forms: Map<string, Form>): Form {
  let form = forms.get(token.text);
  if (form === undefined) {
    form = { lower: token.text.toLowerCase(), capital: /^\p{Lu}/u.test(token.text), isWord: false };
    forms.set(token.text, form);
  }
  if (token.kind === 'word') form.isWord = true;
  return form;
}

function readBlocks(document: Document): { readonly span: Span; readonly kind: BlockKind }[] {
  if (document.blocks.length > 0) return document.blocks.filter((block) => block.kind !== 'aside');
  return Array.from(document.text.matchAll(/[^\n\r]+/gu), ({ index, 0: line }) => ({
    span: { start: index, end: index + line.length },
    kind: 'paragraph' as const,
  }));
}

function readBlock(
  text: string,
  span: Span,
  into: { words: Word[]; forms: Map<string, Form>; index: number; sentence: number },
): number {
  const tokens = tokenise(text, span);
  const sentences = splitSentences(text, span, tokens);
  let at = 0;
  let quoted = false;
  let initial = true;
  for (const token of tokens) {
    while (at + 1 < sentences.length && token.start >= sentences[at]!.end) at++;
    if (token.start === sentences[at]?.start) initial = true;
    if (token.kind === 'punctuation') quoted = isQuotedAfter(token.text, quoted);
    const form = formOf(token, into.forms);
    into.words.push({
      start: token.start,
      end: token.end,
      text: token.text,
      kind: token.kind,
      lower: form.lower,
      capital: form.capital && token.kind === 'word',
      sentence: into.sentence + at,
      block: into.index,
      initial: initial && token.kind !== 'punctuation',
      quoted,
    });
    if (token.kind !== 'punctuation') initial = false;
    else if (/^[“"«„:—–‘]$|^--/u.test(token.text)) initial = true;
  }
  return into.sentence + Math.max(1, sentences.length);
}

function isQuotedAfter(mark: string, before: boolean): boolean {
  if (mark === '“' || mark === '«' || mark === '„') return true;
  if (mark === '”' || mark === '»') return false;
  return mark === '"' ? !before : before;
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|could|should|did|does)$/u;

/**
 * Whether nearly all longer words of a block begin with a capital letter. A line that ends in a full stop is a
 * sentence where a verb or noun of its own stands in lower case.
 */
function isTitleCase(words: readonly Word[], first: number): boolean {
  let long = 0;
  let capital = 0;
  let plain = 0;
  const end = Math.min(words.length, first + 60);
  for (let i = first; i < end; i++) {
    const word = words[i]!;
    if (AUXILIARY.test(word.text)) plain++;
    if (word.kind !== 'word' || word.text.length < 3 || isFunctionWord(word.text)) continue;
    if (!word.capital) plain++;
    if (word.text.length < 4) continue;
    long++;
    if (word.capital) capital++;
  }
  if (words.at(-1)?.text === '.' && plain > 0) return false;
  return words.length - first < 40 && long >= 3 && capital >= long * 0.75;
}

/** Index of the first word that ends after `offset`; `words.length` where there is none. Logarithmic. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The range of words that a span covers, end exclusive. Logarithmic. */
export function wordRange(words: readonly Word[], span: Span): { first: number; end: number } {
  const first = wordAt(words, span.start);
  const last = wordAt(words, span.end - 1);
  const end = last < words.length && words[last]!.start < span.end ? last + 1 : last;
  return { first, end: Math.max(first, end) };
}

/** Where a phrase ends: at a mark, or with its sentence. */
export function phraseEnd(words: readonly Word[], first: number): number {
  let end = first;
  while (end < words.length && end - first < 20 && words[end]!.sentence === words[first]!.sentence) {
    if (/^[.,;:?!“”"()]$/u.test(words[end]!.text)) break;
    end++;
  }
  return end;
}
