import { labelAt } from '../blocks/labels.ts';
import type { LooseParagraph } from '../marked-text.ts';
import type { PdfLine } from './pdf-line.ts';

/** Joins printed lines into paragraphs by their distance, indent, length and wording; words cut at a line's end are healed. */
export function paragraphsOfLines(pages: readonly (readonly PdfLine[])[]): LooseParagraph[] {
  const lines = pages.flat();
  const leading = median(gaps(lines)) || 14;
  const size = median(lines.map(({ height }) => height)) || 10;
  const right = percentile(
    lines.map((line) => line.right),
    0.9,
  );
  const paragraphs: LooseParagraph[] = [];
  let words = '';
  let large = false;
  let last: PdfLine | null = null;
  const flush = () => {
    if (words !== '') paragraphs.push({ kind: large ? 'heading' : 'paragraph', words });
    words = '';
  };
  for (const line of lines) {
    if (last !== null && breaks(last, line, { leading, right, size })) flush();
    if (words === '') large = line.height > size * 1.18;
    words = join(words, line.text);
    last = line;
  }
  flush();
  return paragraphs;
}

function breaks(
  last: PdfLine,
  line: PdfLine,
  usual: { leading: number; right: number; size: number },
): boolean {
  if (Math.abs(line.height - last.height) > usual.size * 0.18) return true;
  const label = labelAt(line.text, { start: 0, end: line.text.length });
  if (label !== null && label.style !== 'line' && !label.refused) return true;
  const ends = /[.!?:…]["”’')\]]*$/u.test(last.text);
  const short = last.edge === undefined ? last.right < usual.right * 0.86 : isCutShort(last, last.edge);
  if (line.page !== last.page || line.y > last.y) return ends && (short || /^["“]/u.test(line.text));
  if (last.y - line.y > usual.leading * 1.35) return true;
  if (/^[•▪‣◦]\s/u.test(line.text)) return true;
  const indented = line.x - last.x > usual.size * 0.8;
  return (indented && ends) || (ends && short);
}

/** A column's last line of a paragraph ends well before the column does. */
function isCutShort({ right, x }: PdfLine, edge: number): boolean {
  return edge - right > Math.max(12, (edge - x) * 0.12);
}

function join(words: string, next: string): string {
  if (words === '') return next;
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(words) && /^\p{Ll}/u.test(next)) return words.slice(0, -1) + next;
  return `${words} ${next}`;
}

function gaps(lines: readonly PdfLine[]): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && before.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
