import type { LooseParagraph } from '../marked-text.ts';
import { paragraphsOfElement } from './element-paragraphs.ts';
import { mainContent } from './main-content.ts';
import type { PageTree } from './page-tree.ts';
import { isClockWords } from './small-elements.ts';

/** Words that the extractor may have made of others before its paragraphs are taken instead of the page's own. */
const MOST_UNKNOWN = 0.05;
/** Where no heading shows that an article has begun, this many paragraphs before it may be its first ones. */
const MOST_BEFORE = 3;

/**
 * The paragraphs of a page's article. The extractor tells where it stands; what it leaves out of an article although it
 * is running text (a first paragraph in a container of its own, the name under a quotation) stays in.
 */
export function articleParagraphs(tree: PageTree, page: Document): readonly LooseParagraph[] {
  const whole = paragraphsOfElement(page.body);
  const content = mainContent(tree, page);
  if (content === null) return whole;
  const extracted = paragraphsOfElement(content);
  const kept = placesOf(extracted, whole);
  return kept === null ? extracted : withLeftOut(whole, kept);
}

/** Which paragraphs of a page an extract of it holds; null where too many of its words are not found there. */
function placesOf(
  extracted: readonly LooseParagraph[],
  whole: readonly LooseParagraph[],
): Set<number> | null {
  const places = new Map<string, number[]>();
  whole.forEach(({ words }, index) => {
    const known = places.get(words);
    if (known === undefined) places.set(words, [index]);
    else known.push(index);
  });
  for (const list of places.values()) list.reverse();
  const kept = new Set<number>();
  let from = 0;
  let unknown = 0;
  let all = 0;
  for (const { words } of extracted) {
    const list = places.get(words) ?? [];
    while (list.length > 0 && list.at(-1)! < from) list.pop();
    const place = list.pop();
    all += words.length;
    if (place === undefined) unknown += words.length;
    else {
      kept.add(place);
      from = place;
    }
  }
  return unknown > all * MOST_UNKNOWN ? null : kept;
}

function withLeftOut(whole: readonly LooseParagraph[], kept: ReadonlySet<number>): LooseParagraph[] {
  const running = [...kept].filter((index) => isRunning(whole[index]!));
  const first = running[0] ?? -1;
  const last = running.at(-1) ?? -1;
  const head = whole.findLastIndex(({ kind }, index) => index < first && kind === 'heading');
  const before = whole
    .map((_, index) => index)
    .filter((index) => index > head && index < first && isRunning(whole[index]!));
  const ledes = new Set(head >= 0 || before.length <= MOST_BEFORE ? before : []);
  // Where posts have their times, one below another, headings and names between them end nothing.
  const isLive = whole.filter(({ kind, words }) => kind === 'aside' && isClockWords(words)).length >= 2;
  const takes = new Set<number>();
  let ended = false;
  whole.forEach((paragraph, index) => {
    const beside = paragraph.isCredit && (takes.has(index - 1) || kept.has(index + 1));
    const inside = index > first && index < last && isRunning(paragraph);
    if (index > last && !kept.has(index))
      ended ||= isLive ? paragraph.isBeside === true : !isRunning(paragraph) && !paragraph.isCredit;
    const follows = index > last && !ended;
    if (kept.has(index) || beside || inside || follows || ledes.has(index)) takes.add(index);
  });
  return whole.filter((_, index) => takes.has(index));
}

/** A post may end with a tag, and then whose account it is, and when. */
const ENDS_POST = /(?:#[\p{L}\p{N}_]+|\(@[\w.@-]{2,60}\)[^.!?]{0,40})$/u;

/** A paragraph of sentences that stands in nothing that goes round an article. */
function isRunning({ kind, words, isBeside }: LooseParagraph): boolean {
  if (isBeside || (kind !== 'paragraph' && kind !== 'quote')) return false;
  const least = kind === 'quote' ? 3 : 6;
  const isWhole = /[.!?…]["”’)\]]*$/u.test(words) || (kind === 'quote' && ENDS_POST.test(words));
  return words.split(' ').length >= least && isWhole;
}
