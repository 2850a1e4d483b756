import type { Language } from '../language/language.ts';
import { seenText } from '../model/letters/seen-text.ts';
import type { Span } from '../model/span.ts';

/** What a token is made of. Clitics ("n't", "'s", "'ll") and "can|not" are words of their own, as in the Penn Treebank. */
type TokenKind = 'word' | 'number' | 'punctuation';

export interface Token extends Span {
  /** As it is seen: without soft hyphens and the like, which its span in the text may hold. */
  readonly text: string;
  readonly kind: TokenKind;
  /** In lower case, apostrophes straight. */
  readonly lower: string;
  /** A word that starts with a capital letter. */
  readonly capital: boolean;
  /** Number of its sentence in `Reading.sentences`; −1 in an aside, between blocks, and in a text read without them. */
  readonly sentence: number;
  /** Number of its block among those that are no asides; −1 where `sentence` is. */
  readonly block: number;
  /** First word of a sentence, or first after an opening mark or colon. */
  readonly initial: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** The language of its reading; null in a text read without one. */
  readonly language: Language | null;
}

/**
 * One token at a time: addresses; the sign of a fraction; a figure with its scale ("2.5m") or before its unit ("2.5kg"); dotted abbreviations and initials, a party in front ("D-R.I."); numbers with their separators; words with inner
 * apostrophes and hyphens; runs of dots or dashes; any other character alone.
 */
const TOKEN =
  /https?:\/\/\S+|[@#]\w+|[¼-¾⅐-⅞↉]|(?:[DILR][-–])?(?:\p{L}\.){2,}|[^\P{N}¼-¾⅐-⅞↉]+(?:[.,]\p{N}+)+(?:(?:bn|tn|mn|m|k|b)(?![\p{L}\p{N}])|(?=(?!(?:st|nd|rd|th|s|am|pm)(?![\p{L}\p{N}]))\p{L}{1,3}(?![\p{L}\p{N}])))|[^\P{N}¼-¾⅐-⅞↉]+(?:[.,:/^]\p{N}+)*(?:st|nd|rd|th|s)?(?!\p{L}|[^\P{N}¼-¾⅐-⅞↉]|[-‐‑]\p{L})|[\p{L}\p{N}\p{M}_]+(?:[-‐‑'’&][\p{L}\p{N}\p{M}_]+)*|\.{2,}|-{2,}|[^\s]/gu;

const ABBREVIATION =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|Gov|Sen|Sens|Rep|Reps|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Pvt|Cpl|Det|Asst|Dist|Atty|Attys|Ofc|Rev|Hon|Pres|Supt|Insp|Messrs|Inc|Ltd|Co|Corp|Bros|vs|etc|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|approx|dept|est|Ave|Blvd|Rd|Mt|Ft|Univ|Assn)$/u;

const CLITIC = /^(.+?)(n['’]t|['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M))$|^(.+N)(['’]T)$/u;

/** Whether a word written with a full stop after it is commonly an abbreviation ("Mr", "Sen", "Calif", "D-Calif"). */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATION.test(word.replace(/^[DILR][-–]/u, '')) || /^\p{Lu}$/u.test(word);
}

/**
 * The tokens of a span of a text, in order, with offsets into the whole text. White space is dropped, and what is in the
 * text but is seen by nobody; linear time.
 */
export function tokenise(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const seen = seenText(text.slice(span.start, span.end));
  if (seen === null) return seenTokens(text, span);
  return seenTokens(seen.text, { start: 0, end: seen.text.length }).map((token) => ({
    ...token,
    start: span.start + seen.places[token.start]!,
    end: span.start + seen.places[token.end - 1]! + 1,
  }));
}

function seenTokens(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const view = span.end === text.length ? text : text.slice(0, span.end);
  pattern.lastIndex = span.start;
  for (let match = pattern.exec(view); match !== null; match = pattern.exec(view)) {
    pushToken(tokens, view, match[0], match.index);
    const last = tokens[tokens.length - 1];
    if (last !== undefined) pattern.lastIndex = last.end;
  }
  return tokens;
}

function pushToken(tokens: Token[], text: string, raw: string, start: number): void {
  const first = raw.codePointAt(0) ?? 0;
  if (!isWordLike(first)) {
    push(tokens, raw, start, 'punctuation');
    return;
  }
  if (/^\p{N}/u.test(raw) && !/\p{L}{3,}/u.test(raw)) {
    push(tokens, raw, start, 'number');
    return;
  }
  const abbreviated = text[start + raw.length] === '.' && isAbbreviation(raw) ? `${raw}.` : raw;
  if (abbreviated === 'cannot' || abbreviated === 'Cannot') {
    push(tokens, abbreviated.slice(0, 3), start, 'word');
    push(tokens, 'not', start + 3, 'word');
    return;
  }
  const clitic = /['’]/u.test(abbreviated) ? CLITIC.exec(abbreviated) : null;
  const stem = clitic?.[1] ?? clitic?.[3];
  const tail = clitic?.[2] ?? clitic?.[4];
  if (stem === undefined || tail === undefined) {
    push(tokens, abbreviated, start, 'word');
    return;
  }
  push(tokens, stem, start, 'word');
  push(tokens, tail, start + stem.length, 'word');
}

function push(tokens: Token[], text: string, start: number, kind: TokenKind): void {
  tokens.push({
    start,
    end: start + text.length,
    text,
    kind,
    lower: kind === 'punctuation' ? text : lowerOf(text),
    capital: kind === 'word' && isCapital(text),
    sentence: -1,
    block: -1,
    initial: false,
    quoted: false,
    language: null,
  });
}

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

function isWordLike(codePoint: number): boolean {
  if (codePoint < 128) {
    return (
      (codePoint >= 48 && codePoint <= 57) ||
      (codePoint >= 65 && codePoint <= 90) ||
      (codePoint >= 97 && codePoint <= 122) ||
      codePoint === 64 ||
      codePoint === 35
    );
  }
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(codePoint));
}
