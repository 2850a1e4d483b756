import type { LooseParagraph } from '../marked-text.ts';

const CREDIT_CLASS =
  /(?:^|[\s_-])(?:attribution|author|cite|citation|credit|quotee|source|speaker|byline|signature|account|handle|username|user-?name|display-?name)(?:$|[\s_-])/iu;
const PULL_CLASS =
  /(?:^|[\s_-])(?:pull(?:ed)?-?_?quotes?|quote-?_?pull(?:ed)?|pull-?out|pq|callout-?quote|quote-?callout|blockquote-+pull|drop-?quote)(?:$|[\s_-])|pullquote/iu;
const EMBED_CLASS =
  /(?:^|[\s_-])(?:twitter-tweet|twitter-video|tweet|bluesky-embed|mastodon-embed|toot|text-post-media|threads-post|instagram-media|social-embed|embedded-post)(?:$|[\s_-])/iu;

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

/** Whether an element inside a quotation names whom it is of: `cite`, a footer, an author's class; a work that is cited amid a sentence is not. */
export function isCredit(tag: string, element: Element): boolean {
  if (tag === 'FOOTER' || tag === 'FIGCAPTION' || tag === 'TIME') return true;
  if (tag !== 'CITE' && !CREDIT_CLASS.test(classOf(element))) return false;
  return !hasWords(element.nextSibling) || !hasWords(element.previousSibling);
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

const MOST_PULLS = 40;
const SHARE = 0.6;

/**
 * Settles what paragraphs of pull quotes are: asides where most of their words stand in the running text in the same
 * order, as they do also where the pull alters some; else quotations of their own.
 */
export function settlePulls(paragraphs: readonly LooseParagraph[]): LooseParagraph[] {
  const running = paragraphs
    .filter(({ kind, isPull }) => !isPull && kind !== 'aside' && kind !== 'caption')
    .map(({ words }) => wordsOf(words));
  let pulls = 0;
  let repeats = false;
  return paragraphs.map(({ isPull, ...paragraph }, index) => {
    if (!isPull) return paragraph;
    // The credit goes with the words before it.
    if (!paragraph.isCredit || !paragraphs[index - 1]?.isPull) {
      pulls += 1;
      const own = wordsOf(paragraph.words);
      repeats = pulls > MOST_PULLS || running.some((text) => inOrder(own, text) >= own.length * SHARE);
    }
    return repeats
      ? { kind: 'aside', words: paragraph.words }
      : { ...paragraph, kind: paragraph.isCredit ? paragraph.kind : 'quote' };
  });
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
