import type { BlockKind, IgnoreSign } from '../../core/model/document.ts';
import { isLabelLine } from '../blocks/labels.ts';
import { ignoreReason } from '../ignore-signs.ts';
import type { LooseParagraph } from '../marked-text.ts';
import {
  holdsQuotation,
  isCredit,
  isCreditBehind,
  isPost,
  isPullQuote,
  isQuoteBox,
  isShortLink,
  settlePulls,
} from './quote-elements.ts';
import { isClock, isNoteMark } from './small-elements.ts';

const DROPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS BUTTON INPUT SELECT TEXTAREA NAV HEAD AUDIO VIDEO DIALOG MENU OPTION DATALIST'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE FIGURE FIGCAPTION PRE TABLE TR TD TH THEAD TBODY HR ADDRESS DETAILS SUMMARY FORM BODY CAPTION CENTER'.split(
    ' ',
  ),
);
const DEEPEST = 400;

/** A paragraph in the making: pieces rather than one growing string, for pages with a million text nodes. */
interface Run {
  readonly pieces: string[];
  length: number;
  /** The last character so far; '' at the beginning. */
  last: string;
  linked: number;
  bold: number;
  boldOpen: boolean;
  /** Signs to ignore the next quotation. */
  ignores: IgnoreSign[];
}

interface Walk {
  readonly paragraphs: LooseParagraph[];
  run: Run;
}

/** The paragraphs of an element in reading order, with the kinds that its tags tell. */
export function paragraphsOfElement(root: Element): LooseParagraph[] {
  const walk: Walk = { paragraphs: [], run: emptyRun() };
  const context = { kind: 'paragraph', linked: false, bold: false, pre: false, depth: 0 } as const;
  visit(walk, root, context);
  flush(walk, context);
  return settlePulls(walk.paragraphs);
}

interface Context {
  readonly kind: BlockKind;
  /** Inside what names whom a quotation is of. */
  readonly isCredit?: true;
  /** The quotation that it stands in, and whether a paragraph of it was read. */
  readonly quotation?: { isRead: boolean };
  /** Inside a pull quote. */
  readonly isPull?: true;
  /** Inside navigation, comments, teasers. */
  readonly isBeside?: true;
  readonly linked: boolean;
  readonly bold: boolean;
  readonly pre: boolean;
  readonly depth: number;
}

function visit(walk: Walk, node: Node, context: Context): void {
  if (context.depth > DEEPEST) return;
  for (const child of node.childNodes) {
    if (child.nodeType === 3) append(walk, child.textContent ?? '', context);
    else if (child.nodeType === 1) visitElement(walk, child as Element, context);
    else if (child.nodeType === 8) keepSign(walk.run, child.textContent ?? '');
  }
}

/** Only comments that are signs are in the tree. */
function keepSign(run: Run, comment: string): void {
  const reason = ignoreReason(comment);
  if (reason !== null) run.ignores.push({ at: run.length, reason });
}

function visitElement(walk: Walk, element: Element, context: Context): void {
  const tag = element.tagName.toUpperCase();
  if (DROPPED.has(tag) || isHidden(element)) return;
  const depth = context.depth + 1;
  if (tag === 'BR') {
    breakLine(walk, context);
    return;
  }
  if (context.kind === 'quote' && isShortLink(tag, element)) return;
  if (isNoteMark(tag, element, walk.run.pieces.at(-1) ?? '')) return;
  const apart = apartFrom(walk, tag, element, context);
  if (BLOCK.has(tag) || apart !== null) {
    flush(walk, context);
    const inner = apart ?? { kind: kindOfTag(tag, element, context.kind) };
    const beside = isBeside(tag, element) ? { isBeside: true as const } : {};
    const begins = inner.kind === 'quote' && context.kind !== 'quote' ? { quotation: { isRead: false } } : {};
    const own = { ...context, ...inner, ...beside, ...begins, pre: context.pre || tag === 'PRE', depth };
    visit(walk, element, own);
    flush(walk, own);
    return;
  }
  if (tag === 'Q') append(walk, '“', context);
  if (tag === 'SUP' && /\d$/u.test(walk.run.last) && /^\d/u.test(element.textContent ?? ''))
    append(walk, '^', context);
  visit(walk, element, {
    ...context,
    linked: context.linked || tag === 'A',
    bold: context.bold || tag === 'B' || tag === 'STRONG',
    depth,
  });
  if (tag === 'Q') append(walk, '”', context);
}

/** What a quotation, and what stands beside its words, is apart from the text around it; null for any other element. */
function apartFrom(walk: Walk, tag: string, element: Element, outer: Context): Partial<Context> | null {
  if (outer.isCredit) return null;
  if (walk.run.last === '' && isClock(tag, element)) return { kind: 'aside' };
  const isBehind = walk.paragraphs.at(-1)?.kind === 'quote' && walk.run.last === '';
  if (outer.kind === 'quote') return isCredit(tag, element) ? { kind: 'byline', isCredit: true } : null;
  if (!outer.isPull && isPullQuote(element)) return { kind: 'quote', isPull: true };
  if (outer.kind === 'aside' || outer.kind === 'caption') return null;
  if (isBehind && isCreditBehind(tag, element)) return { kind: 'byline', isCredit: true };
  if (tag === 'FIGURE' && holdsQuotation(element)) return { kind: 'quote' };
  return isPost(element) || isQuoteBox(element) ? { kind: 'quote' } : null;
}

/** Two line breaks end a paragraph; what one of them does is told when the paragraph is whole. */
function breakLine(walk: Walk, context: Context): void {
  if (walk.run.last === '' || walk.run.last === '\n') flush(walk, context);
  else push(walk.run, '\n');
}

function push(run: Run, words: string): void {
  run.pieces.push(words);
  run.length += words.length;
  run.last = words.charAt(words.length - 1);
}

/** A line break parts paragraphs behind a sentence and before a speaker's label; else it is of the layout. */
function partsOf(words: string, kind: BlockKind): string[] {
  if (kind === 'quote' || !words.includes('\n')) return [words];
  const parts: string[] = [];
  for (const line of words.split('\n')) {
    const last = parts.at(-1);
    const apart =
      last === undefined ||
      /[.!?:…]["”’')\]]*$/u.test(last) ||
      isLabelLine(line, { start: 0, end: line.length });
    if (apart) parts.push(line);
    else parts[parts.length - 1] = `${last}\n${line}`;
  }
  return parts;
}

function kindOfTag(tag: string, element: Element, outer: BlockKind): BlockKind {
  if (outer === 'quote' || outer === 'caption' || outer === 'aside' || outer === 'byline') return outer;
  if (/^H[1-6]$/u.test(tag)) return 'heading';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
  if (tag === 'ASIDE' || tag === 'FOOTER') return 'aside';
  if (tag === 'LI') return isPostItem(element) ? 'paragraph' : 'list-item';
  if (tag === 'ARTICLE' && outer === 'list-item') return 'paragraph';
  if (
    tag === 'ADDRESS' ||
    /(?:^|[\s_-])(?:byline|author-name|dateline-author)(?:$|[\s_-])/iu.test(
      element.getAttribute('class') ?? '',
    )
  )
    return 'byline';
  return outer === 'heading' || outer === 'list-item' ? outer : 'paragraph';
}

/** Whether a list's item is a post of its own, as those of live blogs are: a heading, a time or an article in it, or paragraphs. */
function isPostItem(element: Element): boolean {
  let paragraphs = 0;
  for (const { tagName } of element.children) {
    if (/^(?:H[1-6]|ARTICLE|TIME)$/iu.test(tagName)) return true;
    if (/^P$/iu.test(tagName)) paragraphs += 1;
  }
  return paragraphs >= 2;
}

const BESIDE =
  /(?:^|[\s_-])(?:ads?|banner|breadcrumbs?|comments?|community|disqus|gdpr|cookies?|consent|menu|related|replies|sidebar|social|share|sponsor(?:ed)?|promo|newsletter|subscribe|sign-?up|paywall|recirc|recommended|most-read|trending|teasers?|cards?|modal|popup|pagination|footer|bio)(?:$|[\s_-])/iu;

function isBeside(tag: string, element: Element): boolean {
  if (tag === 'FOOTER' || tag === 'ASIDE' || tag === 'FORM') return true;
  return BESIDE.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')
  );
}

function append(walk: Walk, raw: string, context: Context): void {
  if (context.pre) {
    raw.split('\n').forEach((line, index) => {
      if (index > 0) flush(walk, context);
      appendWords(walk.run, line, context);
    });
  } else appendWords(walk.run, raw, context);
}

function appendWords(run: Run, raw: string, context: Context): void {
  // A byte order mark inside a word is no space, though a pattern takes it for one.
  let words = raw.replaceAll('\ufeff', '').replace(/\s+/gu, ' ');
  if (run.last === '' || run.last === ' ' || run.last === '\n') words = words.trimStart();
  if (words === '') return;
  if (words !== ' ') {
    run.boldOpen = run.boldOpen && context.bold;
    if (context.linked) run.linked += words.length;
  }
  push(run, words);
  if (run.boldOpen) run.bold = run.length;
}

function flush(walk: Walk, { kind, isCredit, isPull, isBeside, quotation }: Context): void {
  const { pieces, linked, bold, ignores } = walk.run;
  walk.run = emptyRun();
  const trimmed = pieces.join('').replace(/ \n/gu, '\n').trimEnd();
  if (trimmed === '') {
    walk.run.ignores = ignores.map(({ reason }) => ({ at: 0, reason }));
    return;
  }
  let end = 0;
  const own = isLinkAlone(trimmed, linked, kind) ? 'aside' : kind;
  const parts = partsOf(trimmed, own);
  parts.forEach((part, index) => {
    const isFirst = own === 'quote' && quotation?.isRead === false;
    if (isFirst) quotation.isRead = true;
    const signs = ignores.filter(({ at }) => at >= end && (at <= end + part.length || part === parts.at(-1)));
    const start = end;
    end += part.length + 1;
    const boldLength = index === 0 ? Math.min(bold, part.length) : 0;
    walk.paragraphs.push({
      kind: own,
      words: part,
      boldLength,
      ...(isCredit && { isCredit }),
      ...(isFirst && { isFirst }),
      ...(isPull && { isPull }),
      ...(isBeside && { isBeside }),
      ...(signs.length > 0 && { ignores: signs.map(({ at, reason }) => ({ at: at - start, reason })) }),
    });
  });
}

/** A paragraph or list item that is one link, and no sentence, leads elsewhere. */
function isLinkAlone(words: string, linked: number, kind: BlockKind): boolean {
  if (kind !== 'paragraph' && kind !== 'list-item') return false;
  return (
    linked >= words.length - 2 &&
    words.length < 160 &&
    !/^["“‘«„]/u.test(words) &&
    !/[.!?]["”’]?$/u.test(words)
  );
}

function emptyRun(): Run {
  return { pieces: [], length: 0, last: '', linked: 0, bold: 0, boldOpen: true, ignores: [] };
}
