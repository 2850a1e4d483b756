import type { Span } from '../../core/model/span.ts';
import type { MarkedParagraph } from '../blocks/blocks.ts';
import { nameStyle } from '../blocks/label-names.ts';
import { linesOf, trimSpan } from '../blocks/lines.ts';
import { isTimeLine } from '../blocks/time-codes.ts';

const RULE = /^\|?[\s:|-]*-[\s:|-]*\|?$/u;
const NAMED = /^[*_]*(?:speakers?|names?|who|participant|voice)[*_]*$/iu;
const CELL = /(?<=\|)(?:[^|\\\n]|\\.)*(?=\|)/gu;

/**
 * The rows of a table in which somebody speaks in each, as paragraphs that open with the name in bold: times in front of
 * it are none of the words. Null for any other table.
 */
export function spokenRows(text: string, table: Span): MarkedParagraph[] | null {
  const rows = linesOf(text.slice(table.start, table.end)).map(({ start, end }) =>
    cellsOf(text, { start: start + table.start, end: end + table.start }),
  );
  if (rows.length < 3 || rows.some((cells) => cells.length < 2)) return null;
  const rule = rows.findIndex((cells) => RULE.test(lineOf(text, cells)));
  // Without bars at its ends only the line of dashes shows a table.
  if (rule < 0 && text[table.start] !== '|') return null;
  const head = rule === 1 ? rows[0]!.map((cell) => wordsOf(text, cell)) : [];
  const body = rows.slice(rule + 1);
  const titled = head.findIndex((words) => NAMED.test(words));
  const column = titled >= 0 ? titled : body[0]!.findIndex((cell) => !isTimeLine(wordsOf(text, cell)));
  const isSpoken = (cells: readonly Span[]): boolean =>
    cells[column] !== undefined &&
    cells[column + 1] !== undefined &&
    nameStyle(wordsOf(text, cells[column])) !== null;
  const sentences = body.filter((cells) => /[.?!…]["”’)]*$/u.test(wordsOf(text, cells.at(-1)!))).length;
  if (column < 0 || body.length < 2 || !body.every(isSpoken)) return null;
  if (titled < 0 && sentences < body.length / 2) return null;
  return body.map((cells) => {
    const label = withoutMarks(text, cells[column]!);
    return {
      start: label.start,
      end: cells.at(-1)!.end,
      kind: 'paragraph',
      afterBlank: true,
      boldEnd: cells[column]!.end,
    };
  });
}

function cellsOf(text: string, line: Span): Span[] {
  const words = text.slice(line.start, line.end);
  if (!words.includes('|')) return [];
  const lead = words.startsWith('|') ? 0 : 1;
  const closed = `${lead === 0 ? '' : '|'}${words}${words.endsWith('|') ? '' : '|'}`;
  return Array.from(closed.matchAll(CELL), ({ index, 0: cell }) => {
    const start = line.start + index - lead;
    return trimSpan(text, { start, end: Math.min(line.end, start + cell.length) });
  });
}

function lineOf(text: string, cells: readonly Span[]): string {
  return cells.map((cell) => text.slice(cell.start, cell.end)).join('|');
}

function wordsOf(text: string, cell: Span): string {
  const { start, end } = withoutMarks(text, cell);
  return text.slice(start, end);
}

/** A cell without the marks of bold type around it. */
function withoutMarks(text: string, { start, end }: Span): Span {
  const [front = ''] = /^[*_]*/u.exec(text.slice(start, end))!;
  const [behind = ''] = /[*_]*$/u.exec(text.slice(start + front.length, end))!;
  return { start: start + front.length, end: end - behind.length };
}
