import { describe, expect, test } from 'vitest';
import { hostileCollation } from '../../../../test/arbitraries/hostile-collation.ts';
import { largeCollation } from '../../../../test/arbitraries/large-collation.ts';
import { sampleCollation } from '../../../../test/arbitraries/sample-collation.ts';
import { VERDICTS_BY_GRAVITY } from '../../words/verdict-words.ts';
import { createCollationView, labelOf } from '../html/collation-view.ts';
import { drawNarrowPicture } from './draw-narrow-picture.ts';
import { PICTURE_MARKS } from './picture-marks.ts';
import { pageLinks } from './picture-parts.ts';
import { pictureSection } from './picture-section.ts';
import { renderSvg } from './render-svg.ts';
import { storyPicture } from './story-picture.ts';

const view = createCollationView(sampleCollation());
const picture = storyPicture(view);
const row = (number: number) => picture.rows.find(({ entry }) => entry.number === number)!.cells;

describe('the picture of a story', () => {
  test('has a row for each statement that is shared or found nowhere, the gravest first, and a column for each witness', () => {
    const missing = view.alone.filter(({ findings }) => findings.length > 0);
    expect(new Set(picture.rows.map(({ entry }) => entry.number))).toEqual(
      new Set([...view.shared, ...missing].map(({ number }) => number)),
    );
    expect(picture.rows.slice(0, 4).map(({ entry }) => entry.number)).toEqual(
      view.shared.slice(0, 4).map(({ number }) => number),
    );
    expect(picture.columns.map(({ id }) => id)).toEqual(['board-meeting', 'courier', 'wire', 'today']);
  });

  test('marks the flipped negation, what others have, and nothing where a witness is silent', () => {
    expect(row(1).map((cell) => cell?.mark)).toEqual(['reference', 'cleaned', 'paraphrase', 'negation']);
    expect(row(5).map((cell) => cell?.mark)).toEqual(['reference', 'paraphrase', 'verbatim', undefined]);
    expect(row(1).at(-1)?.told).toContain('negation: “not” → nothing');
  });

  test('tells by a badge what befell speaker and chain', () => {
    expect(row(6).at(-1)?.badges).toEqual(['speaker']);
    expect(row(5)[2]?.badges).toEqual(['chain']);
  });

  test('calls nothing altered or changed that no finding tells', () => {
    for (const { cells } of storyPicture(createCollationView({ ...sampleCollation(), findings: [] })).rows) {
      for (const cell of cells.filter((one) => one !== null)) {
        expect(cell.finding).toBeNull();
        if (['changed', 'altered', 'flipped'].includes(PICTURE_MARKS[cell.mark].tone))
          expect(cell.isUnsure || cell.mark === 'trimmed').toBe(true);
      }
    }
  });

  test('has a mark of its own for each verdict', () => {
    const symbols = Object.values(PICTURE_MARKS).map(({ symbol }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(Object.keys(PICTURE_MARKS)).toEqual(expect.arrayContaining([...VERDICTS_BY_GRAVITY]));
  });

  test('draws the sixty gravest statements of forty witnesses and counts the rest', () => {
    const few = largeCollation(44, 3);
    const large = {
      ...few,
      statements: Array.from({ length: 63 }, (_, at) => ({ ...few.statements[at % 3]!, id: `st${at + 1}` })),
    };
    const { rows, columns, moreRows, moreColumns } = storyPicture(createCollationView(large));
    expect([rows.length, columns.length, moreRows, moreColumns]).toEqual([60, 40, 3, 4]);
    const svg = renderSvg(large);
    expect(svg).toContain('3 less grave statements not drawn. 4 witnesses with fewer findings not drawn.');
    expect(svg.length).toBeLessThan(3_000_000);
  });

  test('stops the keyboard at statements and findings alone, in a page', () => {
    const html = String(pictureSection(view));
    const stops = [...html.matchAll(/<a href="#([^"]*)"[^>]*>/gu)].filter(
      ([tag]) => !tag.includes('tabindex'),
    );
    const found = picture.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.finding));
    // Of the two forms of the picture the window shows one.
    expect(stops.length).toBe(2 * (picture.rows.length + found.length));
  });

  test('is drawn for narrow windows too: the same cells, each with its witness, no wider than such a window', () => {
    for (const collation of [sampleCollation(), largeCollation(40, 3)]) {
      const shown = createCollationView(collation);
      const grid = storyPicture(shown);
      const { width, parts } = drawNarrowPicture(grid, shown, pageLinks);
      const svg = String(parts);
      expect(width).toBeLessThanOrEqual(360);
      const cells = grid.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
      expect(svg.split('class="cell').length - 1).toBeGreaterThanOrEqual(cells.length);
      const right = [...svg.matchAll(/<(?:rect|text|circle)[^>]*\s(?:x|cx)="([\d.]+)"/gu)].map(([, x]) =>
        Number(x),
      );
      expect(Math.max(...right)).toBeLessThan(width);
      for (const { id } of grid.columns) expect(svg).toContain(`<title>${labelOf(shown, id).name}</title>`);
    }
  });

  test('lets no text of a witness become markup', () => {
    const svg = renderSvg(hostileCollation());
    expect([...svg.matchAll(/<(\/?[a-z?!-]+)/giu)].map(([, tag]) => tag)).not.toEqual(
      expect.arrayContaining(['script']),
    );
    expect(svg).not.toMatch(/<(?:img|iframe|svg onload) /u);
  });
});
