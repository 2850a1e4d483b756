import { countBy } from '../../core/model/lists/count-by.ts';
import type { Span } from '../../core/model/span.ts';
import { isRefused, labelKey, nameStyle } from './label-names.ts';
import type { LabelCandidate } from './labels.ts';

/** A short beginning and the mark that parts it from the words. */
const PARTED =
  /^(?:\|\s*)?(?<label>@?\p{L}[\p{L}\p{M}\p{N}.'’_ #-]{0,39}?)(?<mark>\s*(?:::?|\||[>»›=~/]{1,2})(?=\s)|\s+[–—-]{1,2}(?=\s)|\s*—|\t|\s{3,}|\s*\.{3}(?=\s))\s*(?=\S)/u;
/** Share of the paragraphs that must open with labels of a form that is known only from the text itself. */
const LEAST_SHARE = 0.6;

/**
 * Labels of a form that no list knows, taught by the text itself: most of its paragraphs open with a few words and the
 * same mark, and at least two of these beginnings come back. Empty where that is not so.
 */
export function learnLabels(text: string, paragraphs: readonly Span[]): Map<number, LabelCandidate> {
  const found = paragraphs.flatMap((paragraph, index) => {
    const match = PARTED.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80)));
    if (match === null) return [];
    const mark = match.groups!.mark!.trim() || ' ';
    return [{ index, paragraph, label: match.groups!.label!.trim(), mark, length: match[0].length }];
  });
  const marks = countBy(found, ({ mark }) => mark);
  const [most] = [...marks].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < 4) return new Map();
  const own = found.filter(({ mark, label }) => mark === most[0] && isLabel(label, mark));
  const counts = countBy(own, ({ label }) => labelKey(label));
  const recurring = [...counts.values()].filter((count) => count >= 2);
  const isTaught =
    recurring.length >= 2 &&
    own.length >= paragraphs.length * LEAST_SHARE &&
    counts.size <= own.length / 2 &&
    own.filter(({ label }) => isRefused(label)).length <= own.length * 0.1 &&
    own.filter(({ paragraph, length }) => isFigure(text, paragraph, length)).length <= own.length * 0.2;
  if (!isTaught) return new Map();
  return new Map(
    own.map(({ index, paragraph, label, length }) => [index, toCandidate(text, paragraph, label, length)]),
  );
}

/** What people call themselves where they write to each other: "ada_r", "t.oak", "@mona7". */
const HANDLE = /^@?\p{L}[\p{L}\p{N}._-]{1,20}$/u;

/** Before a colon any short beginning may be a label that comes back, before ">" a single word; before other marks only a name. */
function isLabel(label: string, mark: string): boolean {
  if (mark.startsWith(':')) return label.split(' ').length <= 3;
  if (/^[>»]{1,2}$/u.test(mark) && HANDLE.test(label)) return true;
  return nameStyle(label) !== null || /^\p{Lu}\d?$/u.test(label);
}

function isFigure(text: string, { start, end }: Span, length: number): boolean {
  return !/\p{L}/u.test(text.slice(start + length, Math.min(end, start + length + 40)));
}

function toCandidate(text: string, paragraph: Span, label: string, length: number): LabelCandidate {
  const start = text.indexOf(label, paragraph.start);
  return {
    style: 'learned',
    span: { start, end: start + label.length },
    bodyStart: paragraph.start + length,
    time: null,
    key: labelKey(label),
    refused: isRefused(label),
  };
}
