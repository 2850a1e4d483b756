import type { Block } from '../../core/model/document.ts';
import type { Span } from '../../core/model/span.ts';
import { trimSpan } from './lines.ts';

const DASH = '(?:[—–―~]|-{1,2})';
const LONGEST = 160;
/** Behind a quotation, on its own line or after its last sentence: "— Name, role", "— Name (@handle) May 2". */
const BEHIND = new RegExp(
  String.raw`(?:^|\n|(?<=[.!?…"”’')\]])[ \t\u00a0])[>\s]*(${DASH}\s?(?=[\p{L}@\[*_])[^\n]{2,${LONGEST}})$`,
  'u',
);
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const LEAD = new RegExp(
  String.raw`^(?:${DASH}|[\s[*_“"(]|(?:an? )?(?:(?:posted|post|thread|reel|video|tweet(?:ed)?|quote|shared) ){0,2}by\s|(?:source|quote|credit)\s*:|from\s)+`,
  'iu',
);
/** What ends a name: its role, the handle, the work, the place, the date. */
const BEHIND_NAME = new RegExp(
  String.raw`\s*(?:[,(|•·:;/*_\]\n]|\s[—–-]\s|(?<!^)\s@|\s(?:in|at|to|on|via|when|while|writing|speaking|during|from|said|wrote)\s|\s\d|\s(?:${MONTH})\.?\s\d)`,
  'u',
);

/** A line of its own in a quotation that only names somebody: with a handle at either end, or at its end with a role. */
const ACCOUNT = /^\p{Lu}[^\n.!?]{1,60}? \(?@[\w.-]{2,60}(?:@[\w.-]{2,60})?\)?(?:\s?[·•|,][^\n]{0,60})?$/u;
/** An account alone on its line, as networks head a post with it. */
const HANDLE_ALONE = /^@[\w.-]{2,60}$/u;
const NAME_ALONE =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|bin|la)){1,4}(?:, [^.!?\n]{2,80})?$/u;
const HANDLE = /^ ?\(@[\w.-]{1,40}(?:@[\w.-]{1,60})?\)/u;

/** Where a line that credits a quotation stands, and in it whom it names. */
interface Credit {
  readonly line: Span;
  readonly name: Span;
  /** The name without the handle of an account. */
  readonly shown: string;
}

/**
 * Gives block quotations the label of whom a line behind them (or, marked as such, before them) credits; the line
 * becomes a byline, so that it is none of the words. `credited` are the starts of blocks that markup shows to be such,
 * `opening` those of the first paragraphs of quotations, which are not credited together with others.
 */
export function creditQuotes(
  text: string,
  blocks: readonly Block[],
  credited: ReadonlySet<number>,
  opening: ReadonlySet<number> = new Set(),
): Block[] {
  const out: Block[] = [];
  let ahead: Credit | null = null;
  let isUsed = false;
  for (const [index, block] of blocks.entries()) {
    const isLast = blocks[index + 1]?.kind !== 'quote';
    const credit = credited.has(block.span.start)
      ? creditOf(text, block.span)
      : creditIn(text, block, out.at(-1), isLast);
    if (credit === null) {
      // A line in front of a quotation credits that one alone.
      if (isUsed && opening.has(block.span.start)) ahead = null;
      isUsed ||= block.kind === 'quote';
      out.push(block.kind === 'quote' && ahead !== null ? { ...block, label: labelOf(ahead) } : block);
      if (block.kind !== 'quote' && block.kind !== 'aside') ahead = null;
      continue;
    }
    const words = trimSpan(text, { start: block.span.start, end: endOfWords(text, block.span, credit.line) });
    if (block.kind === 'quote' && words.start < words.end) out.push({ ...block, span: words });
    const isBehind = labelQuotes(out, credit, opening);
    ahead = isBehind ? null : credit;
    isUsed = false;
    out.push({ kind: 'byline', span: credit.line });
  }
  return out;
}

/** Where a quotation ends before the line that credits it: Markdown's own mark of that line is none of the words. */
function endOfWords(text: string, { start }: Span, line: Span): number {
  let end = line.start;
  while (end > start && /[\s>]/u.test(text[end - 1]!)) end -= 1;
  return Math.max(end, start);
}

function creditIn(
  text: string,
  { kind, span }: Block,
  before: Block | undefined,
  isLast: boolean,
): Credit | null {
  const follows = before?.kind === 'quote' && before.label === undefined;
  if (kind !== 'quote' && !(follows && (kind === 'paragraph' || kind === 'list-item'))) return null;
  if (kind === 'quote' && span.end - span.start < LONGEST) {
    const words = text.slice(span.start, span.end);
    if (ACCOUNT.test(words) || HANDLE_ALONE.test(words) || (follows && isLast && NAME_ALONE.test(words)))
      return creditOf(text, span);
  }
  const from = Math.max(span.start, span.end - LONGEST - 20);
  const match = BEHIND.exec(text.slice(from, span.end));
  if (match === null) return null;
  const start = span.end - match[1]!.length;
  const isWhole = trimSpan(text, { start: span.start, end: start }).start >= start;
  if (kind !== 'quote' && !isWhole) return null;
  if (isWhole && !follows) return null;
  return isName(match[1]!) ? creditOf(text, { start, end: span.end }) : null;
}

/** A line behind a dash that is no sentence of its own. */
function isName(line: string): boolean {
  const name = line.replace(LEAD, '');
  if (name.split(/\s+/u).length > 20) return false;
  if (!/^[\p{Lu}@]|^(?:an?|the|from|former|member)\s/u.test(name)) return false;
  return !/[!?]|\p{Ll}{3}\.$|[.!?]["”’']\s*$/u.test(name) || /\(@/u.test(name);
}

function creditOf(text: string, line: Span): Credit {
  const words = text.slice(line.start, line.end);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const rest = words.slice(lead);
  const length = BEHIND_NAME.exec(rest)?.index ?? rest.length;
  const name = trimSpan(text, {
    start: line.start + lead,
    end: line.start + lead + (length > 0 ? length : rest.length),
  });
  if (name.start >= name.end) return { line, name: line, shown: words };
  const handle = HANDLE.exec(text.slice(name.end, line.end))?.[0].length ?? 0;
  const shown = text.slice(name.start, name.end);
  return { line, name: { start: name.start, end: name.end + handle }, shown };
}

/** Labels the quotation that ends where the credit stands; false where there is none, or it has one. */
function labelQuotes(blocks: Block[], credit: Credit, opening: ReadonlySet<number>): boolean {
  let found = false;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index]!;
    if (block.kind !== 'quote' || block.label !== undefined) break;
    blocks[index] = { ...block, label: labelOf(credit) };
    found = true;
    if (opening.has(block.span.start)) break;
  }
  return found;
}

function labelOf({ name, shown }: Credit): NonNullable<Block['label']> {
  return { text: shown, span: name };
}
