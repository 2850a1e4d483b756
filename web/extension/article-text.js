// The text of the article that a page shows, and where in the page each of its characters stands.

const LEFT_OUT =
  'script, style, noscript, template, nav, aside, button, form, select, textarea, svg, math, iframe, video, audio, [aria-hidden="true"]';
/** Characters of a text; longer pages are cut here, and the panel says so. */
const LONGEST_TEXT = 200_000;

/**
 * The longest `article`, else `main`, else all.
 * @returns {Element}
 */
function articleElement() {
  const longest = [...document.querySelectorAll('article, [role="article"]')]
    .map((element) => ({ element, length: element.textContent?.length ?? 0 }))
    .sort((one, other) => other.length - one.length)[0];
  if (longest && longest.length > 500) return longest.element;
  return document.querySelector('main, [role="main"]') ?? document.body;
}

/**
 * Paragraphs are lines of their own with an empty one between; any other space is one.
 * @returns {ArticleText}
 */
export function readArticle() {
  const walker = document.createTreeWalker(
    articleElement(),
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  /** @type {ArticleText} */
  const read = { text: '', nodes: [], offsets: [], isCut: false };
  let block = null;
  let pending = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (read.text.length > LONGEST_TEXT) return { ...read, isCut: true };
    if (node instanceof Element) {
      if (node.localName === 'br') pending = pending.includes('\n') ? '\n\n' : '\n';
      continue;
    }
    if (!(node instanceof Text)) continue;
    const own = blockOf(node);
    if (own !== block) pending = '\n\n';
    block = own;
    pending = addText(read, node, pending);
  }
  return read;
}

/**
 * @param {ArticleText} read
 * @param {Text} node
 * @param {string} pending The space that stands before the next word.
 * @returns {string}
 */
function addText(read, node, pending) {
  let space = pending;
  for (let offset = 0; offset < node.data.length; offset += 1) {
    const unit = node.data[offset] ?? '';
    if (/[\s\u200b]/u.test(unit)) {
      space ||= ' ';
      continue;
    }
    const added = (read.text === '' ? '' : space) + unit;
    space = '';
    for (let count = 0; count < added.length; count += 1) {
      read.nodes.push(node);
      read.offsets.push(offset);
    }
    read.text += added;
  }
  return space;
}

/** @param {Element} element */
function isLeftOut(element) {
  return element.matches(LEFT_OUT) || !element.checkVisibility({ visibilityProperty: true });
}

/** The nearest element that is not part of a line of text. @param {Text} node */
function blockOf(node) {
  let element = node.parentElement;
  while (element?.parentElement && /^(?:inline|contents)/u.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}

/**
 * The range of the page of a part of the text.
 * @param {ArticleText} read
 * @param {readonly [number, number]} span
 * @returns {Range | null}
 */
export function rangeOf({ nodes, offsets }, [start, end]) {
  const [first, last] = [nodes[start], nodes[end - 1]];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first, offsets[start] ?? 0);
  range.setEnd(last, (offsets[end - 1] ?? 0) + 1);
  return range;
}
