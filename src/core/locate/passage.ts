import type { Span } from '../model/span.ts';
import type { PassageAlignment } from './align-passage.ts';
import type { Evidence } from './evidence.ts';
import { type IndexedDocument, type PassageIndex, passageText, turnAt } from './index/passage-index.ts';
import type { QuotationQuery } from './quotation-query.ts';
import type { Rows } from './sub-query.ts';

/** A stretch of a passage. */
export interface PassagePart extends Span {
  /** The speech of the stretch before goes on: nothing but the speaker's label stands between. */
  readonly goesOn?: true;
}

/** A place in a document of the index where the words of a quotation were found. */
export interface Passage {
  /** The document's id. */
  readonly document: string;
  /** The document's number in the index. */
  readonly number: number;
  readonly span: Span;
  /** The span without turns that carry none of the quotation's words, and without labels. */
  readonly parts: readonly PassagePart[];
  readonly text: string;
  /** The turn's number in the index, -1 where the document has no turns. */
  readonly turn: number;
  /** The turn's label as written, null where it has none. */
  readonly label: string | null;
  /** The whole turn, or the whole text where there are no turns. */
  readonly turnSpan: Span;
  readonly time: { readonly start: number; readonly end: number } | null;
  /** The part of the quotation that stands here, in its own text. */
  readonly part: Span;
  /** Bits of evidence; at 0 one such likeness is expected by chance. */
  readonly score: number;
  /** Share of the quotation's information that stands here word for word, 0 to 1. */
  readonly coverage: number;
  readonly exact: boolean;
}

/** A candidate place, aligned and weighed. */
export interface Place {
  readonly query: QuotationQuery;
  readonly alignment: PassageAlignment;
  readonly evidence: Evidence;
  /** Bits for other reasons than its words. */
  readonly prior: number;
  /** The words of the stretch, as ids: equal for copies. */
  readonly key: string;
  /** Word positions of the first and last partner. */
  readonly first: number;
  readonly last: number;
}

/** A place, or the part of it where some of the quotation's words stand, with its text, turn and time. */
export function toPassage(index: PassageIndex, place: Place, rows?: Rows): Passage {
  const { query, alignment } = place;
  const number = alignment.document;
  const document = index.documents[number]!;
  const aligned: number[] = [];
  for (let row = rows?.from ?? 0; row < (rows?.to ?? alignment.partners.length); row++) {
    if (alignment.partners[row]! >= 0) aligned.push(row);
  }
  const firstRow = aligned[0]!;
  const lastRow = aligned[aligned.length - 1]!;
  const positions = aligned.map((row) => alignment.partners[row]!).sort((a, b) => a - b);
  const before = query.words.slice(rows?.from ?? 0, firstRow).reverse();
  const head = widen(index, document, positions[0]!, -1, before);
  const first = isClitic(index, document, head) ? head - 1 : head;
  const behind = query.words.slice(lastRow + 1, rows?.to ?? alignment.partners.length);
  const last = widen(index, document, positions[positions.length - 1]!, 1, behind);
  const span = { start: index.starts[first]!, end: index.starts[last]! + index.lengths[last]! };
  const turn = turnAt(index, document, positions[0]!);
  return {
    document: document.id,
    number,
    span,
    parts: partsOf(index, document, span, positions),
    text: passageText(index, document, span),
    ...turnOf(index, turn, document.textLength),
    part: { start: query.spans[firstRow]!.start, end: query.spans[lastRow]!.end },
    score: place.evidence.bits + place.prior,
    coverage: place.evidence.coverage,
    exact: place.evidence.exact,
  };
}

/** At most so many words of a passage's neighbourhood stand for words that the quotation has instead. */
const WIDEST = 3;

/**
 * Takes in the words of the same sentence beside a passage's edge that stand where the quotation has words without a
 * partner: "People who know me" for "those who know me". One word that the other side parts in two ("waterfront") stands
 * for both. `unmatched` are those words, the nearest to the edge first.
 */
function widen(
  index: PassageIndex,
  document: IndexedDocument,
  edge: number,
  step: 1 | -1,
  unmatched: readonly string[],
): number {
  if (unmatched.length > WIDEST) return edge;
  const join = (near: string, far: string) => (step === 1 ? near + far : far + near);
  const wordAt = (position: number) => index.words[index.tokens[position] ?? -1] ?? '';
  let at = edge;
  let inner = '';
  for (let word = 0; word < unmatched.length; word++) {
    const next = at + step;
    if (next < document.firstWord || next >= document.endWord) return edge;
    const before = Math.min(at, next);
    const between = passageText(index, document, {
      start: index.starts[before]! + index.lengths[before]!,
      end: index.starts[before + 1]!,
    });
    if (/[.?!:;\n()[\]]|--|[–—…]/u.test(between)) return at;
    at = next;
    const own = unmatched[word]!;
    if (inner === '' && isNearly(join(wordAt(at), wordAt(at + step)), own)) {
      inner = own;
      word -= 1;
      continue;
    }
    inner = '';
    if (join(own, unmatched[word + 1] ?? '') === wordAt(at) && unmatched[word + 1] !== undefined) word += 1;
  }
  return at;
}

/** Two words of a program's that are one but for a letter: "john sun". */
function isNearly(joined: string, word: string): boolean {
  if (joined === word) return true;
  if (joined.length !== word.length || word.length < 6 || joined[0] !== word[0]) return false;
  return Array.from(word).filter((letter, at) => letter !== joined[at]).length === 1;
}

/** Whether a word is the second half of a contraction: it begins where the word before it ends. */
function isClitic(index: PassageIndex, document: IndexedDocument, at: number): boolean {
  if (at <= document.firstWord) return false;
  return index.starts[at - 1]! + index.lengths[at - 1]! === index.starts[at]!;
}

/** A passage's span without the turns of others inside it. */
function partsOf(
  index: PassageIndex,
  document: IndexedDocument,
  span: Span,
  positions: readonly number[],
): PassagePart[] {
  if (document.kind === 'report') return quotedParts(index, document, span);
  const turns = [...new Set(positions.map((position) => turnAt(index, document, position)))];
  const parts: { start: number; end: number; goesOn?: true }[] = [];
  for (const [at, turn] of turns.entries()) {
    const end = turn === turns[turns.length - 1] ? span.end : Math.min(span.end, index.turns.end[turn]!);
    const open = parts[parts.length - 1];
    const start = at === 0 ? span.start : Math.max(span.start, index.turns.start[turn]!);
    const isSame = open !== undefined && isSameSpeech(index, turns[at - 1]!, turn);
    if (isSame && !isLabelBetween(index, document, turn)) open.end = end;
    else parts.push(isSame ? { start, end, goesOn: true } : { start, end });
  }
  return parts;
}

/** A reporter's own words between two stretches of a quotation: `," she said. "`. */
const BETWEEN = /[,.?!…-]["”’]\s+[^"“”\n]{1,100}?\s["“‘](?=\S)/gu;

/** A report's span without the words of the report between two stretches of a quotation. */
function quotedParts(index: PassageIndex, document: IndexedDocument, span: Span): Span[] {
  const text = passageText(index, document, span);
  const parts: Span[] = [];
  let start = span.start;
  for (const match of text.matchAll(BETWEEN)) {
    parts.push({ start, end: span.start + match.index + 1 });
    start = span.start + match.index + match[0].length;
  }
  parts.push({ start, end: span.end });
  return parts;
}

/** Whether a turn is the next paragraph of the same speaker. */
function isSameSpeech(index: PassageIndex, before: number, turn: number): boolean {
  const label = index.turns.label[turn]!;
  return turn === before + 1 && (label < 0 || label === index.turns.label[before]!);
}

/** Whether a label that repeats the speaker's name stands before a turn. */
function isLabelBetween(index: PassageIndex, document: IndexedDocument, turn: number): boolean {
  const between = { start: index.turns.end[turn - 1]!, end: index.turns.start[turn]! };
  return index.turns.label[turn]! >= 0 && /[\p{L}\d]/u.test(passageText(index, document, between));
}

function turnOf(
  index: PassageIndex,
  turn: number,
  textLength: number,
): Pick<Passage, 'turn' | 'label' | 'turnSpan' | 'time'> {
  if (turn < 0) return { turn, label: null, turnSpan: { start: 0, end: textLength }, time: null };
  const label = index.turns.label[turn]!;
  const time = index.turns.timeStart[turn]!;
  return {
    turn,
    label: label < 0 ? null : index.labels[label]!,
    turnSpan: { start: index.turns.start[turn]!, end: index.turns.end[turn]! },
    time: time < 0 ? null : { start: time, end: index.turns.timeEnd[turn]! },
  };
}
