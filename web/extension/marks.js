// The marks on the page. The page itself stays as it is: the browser paints them over it. All look alike, since a page can
// see what is painted over it, and what the archive has is none of its business.

const MARKS = `::highlight(hearsay) { text-decoration: underline 2px dashed; background-color: #ffe9a8; color: #1c1a17; }
::highlight(hearsay-open) { text-decoration: underline 3px solid; background-color: #ffd24d; color: #1c1a17; }`;

/** @type {CSSStyleSheet | undefined} */
let marksSheet;

/** @param {readonly Range[]} all @param {readonly Range[]} open The ones of the quotation that is being looked at. */
export function paintMarks(all, open) {
  if (marksSheet === undefined) {
    marksSheet = new CSSStyleSheet();
    marksSheet.replaceSync(MARKS);
  }
  if (!document.adoptedStyleSheets.includes(marksSheet)) document.adoptedStyleSheets.push(marksSheet);
  const top = new Highlight(...open);
  top.priority = 1;
  CSS.highlights.set('hearsay', new Highlight(...all));
  CSS.highlights.set('hearsay-open', top);
}

export function clearMarks() {
  CSS.highlights.delete('hearsay');
  CSS.highlights.delete('hearsay-open');
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== marksSheet);
}

/** Whether a point of the window is on a range. @param {Range} range @param {MouseEvent} event */
export function isOn(range, { clientX: x, clientY: y }) {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
