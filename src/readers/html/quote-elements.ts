import type { LooseParagraph } from '../marked-text.ts';

const CREDIT_CLASS =
  /(?:^|[\s_-])(?:attribution|author|cite|citation|credit|quotee|source|speaker|byline|signature|account|handle|username|user-?name|display-?name)(?:$|[\s_-])/iu;
const PULL_CLASS =
  /(?:^|[\s_-])(?:pull(?:ed)?-?_?quotes?|quote-?_?pull(?:ed)?|pull-?out|pq|callout-?quote|quote-?callout|blockquote-+pull|drop-?quote)(?:$|[\s_-])|pullquote/iu;
const EMBED_CLASS =
  /(?:^|[\s_-])(?:twitter-tweet|twitter-video|tweet|bluesky-embed|mastodon-embed|toot|text-post-media|threads-post|instagram-media|tiktok-embed|social-embed|embedded-post)(?:$|[\s_-])/iu;

function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

/** Whether an element repeats words of the text in large letters, or claims to. */
export function isPullQuote(element: Element): boolean {
  return PULL_CLASS.test(classOf(element)) || PULL_CLASS.test(element.getAttribute('role') ?? '');
}

/** Whether an element holds a post of a social network, which other markup than a block quotation may do. */
export function isPost(element: Element): boolean {
  return EMBED_CLASS.test(classOf(element));
}

const QUOTE_CLASS = /(?:^|[\s_-])(?:block-?)?quot(?:e|ation)(?:$|[\s_-])/iu;
const CREDITS =
  'cite, [class*="author"], [class*="attribution"], [class*="credit"], [class*="source"], [class*="speaker"]';
const LONGEST_BOX = 2000;

/** Whether an element that is no block quotation holds one, and in it the name of whom it is of. */
export function isQuoteBox(element: Element): boolean {
  if (!QUOTE_CLASS.test(classOf(element)) || element.querySelector(CREDITS) === null) return false;
  return element.querySelector('blockquote') === null && (element.textContent ?? '').length < LONGEST_BOX;
}

/** Whether an element inside a quotation names whom it is of: `cite`, a footer, an author's class; a work that is cited amid a sentence is not. */
export function isCredit(tag: string, element: Element): boolean {
  if (tag === 'FOOTER' || tag === 'FIGCAPTION' || tag === 'TIME') return true;
  if (tag !== 'CITE' && tag !== 'SMALL' && !CREDIT_CLASS.test(classOf(element))) return false;
  return !hasWords(element.nextSibling) || !hasWords(element.previousSibling);
}

const LONGEST_CREDIT = 160;

/** Whether an element right behind a quotation, and outside of it, names whom it is of. */
export function isCreditBehind(tag: string, element: Element): boolean {
  if (tag !== 'CITE' && tag !== 'FIGCAPTION' && !CREDIT_CLASS.test(classOf(element))) return false;
  const length = (element.textContent ?? '').trim().length;
  return length <= LONGEST_CREDIT && !hasWords(element.nextSibling) && !hasWords(element.previousSibling);
}

/** A link that a network writes into a post for its picture, or for an address. */
export function isShortLink(tag: string, element: Element): boolean {
  return (
    tag === 'A' && /^\s*(?:https?:\/\/)?(?:t\.co|pic\.(?:twitter|x)\.com)\//u.test(element.textContent ?? '')
  );
}

/** Whether words follow beside an element, on its own line: a text node, or a phrase. */
function hasWords(sibling: Node | null): boolean {
  if (sibling === null) return false;
  if (sibling.nodeType === 3) return /[\p{L}\p{N}]/u.test(sibling.textContent ?? '');
  return /^(?:A|B|EM|I|SPAN|STRONG|Q)$/u.test((sibling as Element).tagName?.toUpperCase() ?? '');
}

/** Figures that hold a quotation are captioned with its author. */
export function holdsQuotation(figure: Element): boolean {
  return (
    figure.querySelector('blockquote, q') !== null && figure.querySelector('img, picture, video') === null
  );
}

/** What a network shows where a post's own words did not load. */
const NO_POST =
  /^(?:(?:a )?(?:post|thread|reel|video) (?:shared )?by (?:@?\S+|[^\n]{2,80} \(@[\w.-]{1,60}\)(?: on [^\n]{4,60})?)|view (?:this )?(?:post|thread|profile)?\s*on \w+.*|♬ .{2,120})$/iu;

/** A network's own line that names whose post it is. */
const POST_BY =
  /^(?:a )?(?:post|thread|reel|video) (?:shared )?by (?:@?\S+|[^\n]{2,80} \(@[\w.-]{1,60}\)(?: on [^\n]{4,60})?)$/iu;

const MOST_COMPARED = 40;
const SHARE = 0.6;
const LEAST_WORDS = 5;

/**
 * Settles what paragraphs of pull quotes are: asides where most of their words stand in the running text in the same
 * order, as they do also where the pull alters some; else quotations of their own. What does not call itself one is one
 * where all of its words stand in quotation marks in the text.
 */
export function settlePulls(found: readonly LooseParagraph[]): LooseParagraph[] {
  const paragraphs = withPostCredits(found);
  const running = paragraphs
    .filter(({ kind, isPull }) => !isPull && kind !== 'aside' && kind !== 'caption')
    .map(({ kind, words }) => ({
      own: wordsOf(words),
      isQuoting: kind !== 'quote' && /["“”«„]/u.test(words),
    }));
  let compared = 0;
  let repeats = false;
  return paragraphs.map(({ isPull = false, ...paragraph }, index) => {
    const { kind, words } = paragraph;
    if (!isPull && (kind !== 'quote' || NO_POST.test(words)))
      return kind === 'quote' ? { kind: 'aside', words } : paragraph;
    // The credit goes with the words before it.
    if (!paragraph.isCredit || !paragraphs[index - 1]?.isPull) {
      const own = wordsOf(words);
      compared += 1;
      repeats =
        compared > MOST_COMPARED
          ? isPull
          : running.some((text) =>
              isPull ? inOrder(own, text.own) >= own.length * SHARE : text.isQuoting && isPart(own, text.own),
            );
    }
    if (repeats) return { kind: 'aside', words };
    return isPull ? { ...paragraph, kind: paragraph.isCredit ? kind : 'quote' } : paragraph;
  });
}

/** Lines of networks that name whose post it is as its credits; the post then begins with its own words. */
function withPostCredits(paragraphs: readonly LooseParagraph[]): LooseParagraph[] {
  let opensNext = false;
  return paragraphs.map((paragraph, index) => {
    const { isFirst, ...rest } = paragraph;
    if (paragraph.kind !== 'quote') return paragraph;
    if (POST_BY.test(paragraph.words) && holdsPost(paragraphs, index)) {
      opensNext = isFirst === true;
      return { ...rest, kind: 'byline', isCredit: true };
    }
    if (!opensNext || NO_POST.test(paragraph.words)) return paragraph;
    opensNext = false;
    return { ...rest, isFirst: true };
  });
}

/** Whether words of a post stand beside its author's line, with nothing between but a link to it. */
function holdsPost(paragraphs: readonly LooseParagraph[], at: number): boolean {
  const next = paragraphs.slice(at + 1, at + 3);
  const other = next.findIndex(({ isFirst }) => isFirst === true);
  const before = paragraphs[at]!.isFirst === true ? [] : [paragraphs[at - 1]];
  const beside = [...before, ...(other < 0 ? next : next.slice(0, other))];
  return beside.some((other) => other?.kind === 'quote' && !NO_POST.test(other.words));
}

function isPart(own: readonly string[], text: readonly string[]): boolean {
  return own.length >= LEAST_WORDS && ` ${text.join(' ')} `.includes(` ${own.join(' ')} `);
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many of some words stand in a text in this order: the longest common subsequence, in one row of a table. */
function inOrder(own: readonly string[], text: readonly string[]): number {
  const short = own.slice(0, 80);
  const row = new Uint16Array(short.length + 1);
  for (const word of text) {
    let corner = 0;
    for (let at = 1; at <= short.length; at += 1) {
      const above = row[at]!;
      row[at] = short[at - 1] === word ? corner + 1 : Math.max(above, row[at - 1]!);
      corner = above;
    }
  }
  return row[short.length]! + (own.length - short.length);
}
