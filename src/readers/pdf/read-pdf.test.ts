import { describe, expect, it } from 'vitest';
import { readPdf } from './read-pdf.ts';

/** One line of a page: words, place in points, size. */
type Line = readonly [text: string, x: number, y: number, size?: number];

/** Writes a PDF by hand: one font, the given lines on each page, cross-reference table and all. */
function makePdf(pages: readonly (readonly Line[])[], title?: string): Uint8Array {
  const streams = pages.map((lines) =>
    lines
      .map(
        ([text, x, y, size = 11]) =>
          `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET`,
      )
      .join('\n'),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${title === undefined ? '' : `/Title (${title})`} >>`,
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const PAGE_ONE: Line[] = [
  ['The Fenwick Ledger', 72, 760, 8],
  ['Mayor vows to rebuild pier', 72, 720, 18],
  ['The mayor of Fenwick said on Friday that the pier, closed since the storm in', 72, 690],
  ['March, would be rebuilt by the spring. "We will not wait for the county any lon-', 72, 676],
  ['ger," she said.', 72, 662],
  ['Members of the council said they would ask the county for help with the costs of', 72, 640],
  ['the work, which engineers put at four million crowns, and that they expected the', 72, 626],
  ['1', 300, 40, 9],
];
const PAGE_TWO: Line[] = [
  ['The Fenwick Ledger', 72, 760, 8],
  ['answer before the end of the month.', 72, 720],
  ['2', 300, 40, 9],
];

describe('readPdf', () => {
  it('joins lines into paragraphs across lines and pages, and heals words cut at the end of a line', async () => {
    const [document] = await readPdf(makePdf([PAGE_ONE, PAGE_TWO]), { path: 'pier.pdf' });
    expect(document?.text.split('\n\n')).toEqual([
      'Mayor vows to rebuild pier',
      'The mayor of Fenwick said on Friday that the pier, closed since the storm in March, would be rebuilt by the spring. "We will not wait for the county any longer," she said.',
      'Members of the council said they would ask the county for help with the costs of the work, which engineers put at four million crowns, and that they expected the answer before the end of the month.',
    ]);
    expect(document?.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph']);
    expect(document?.title).toBe('Mayor vows to rebuild pier');
  });

  it('finds the turns of a transcript', async () => {
    const words = [
      'MS. ROE: When did the pier close?',
      'MR. OAK: In March.',
      'MS. ROE: And why?',
      'MR. OAK: The storm took two piles.',
    ];
    const [document] = await readPdf(
      makePdf([words.map((text, index) => [text, 72, 700 - index * 14] as Line)], 'Hearing'),
      { path: 'hearing.pdf' },
    );
    expect(document).toMatchObject({ kind: 'transcript', title: 'Hearing' });
    expect(document?.blocks.map(({ label }) => label?.text)).toEqual([
      'MS. ROE',
      'MR. OAK',
      'MS. ROE',
      'MR. OAK',
    ]);
  });

  it('says that a PDF has no text layer', async () => {
    await expect(readPdf(makePdf([[], []]), { path: 'scan.pdf' })).rejects.toMatchObject({
      code: 'no-text-layer',
      message: expect.stringContaining('scan.pdf: its 2 pages hold pictures but no text'),
    });
  });

  it('says that a damaged file is no readable PDF', async () => {
    await expect(
      readPdf(Buffer.from('%PDF-1.4\nnothing follows'), { path: 'cut.pdf' }),
    ).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('cut.pdf: is not a readable PDF'),
    });
  });

  const LEFT = [
    'The mayor of Fenwick said on Friday',
    'that the pier would be rebuilt by the',
    'spring. "We will not wait for the',
    'county any longer," she said.',
    'Members of the council said they',
    'would ask the county for help with',
    'the costs of the work, which engi-',
  ];
  const RIGHT = [
    'neers put at four million crowns.',
    'The ferry runs twice a day until then.',
    '"Nobody asked the crews," said Nora',
    'Lind, the mate of the Petrel, who has',
    'sailed from the pier for nine years.',
    'The talks go on in the first week of',
    'May, the clerk of the council said.',
  ];
  const READ = [
    'Mayor vows to rebuild the pier, and the crews of the ferries wait',
    'The mayor of Fenwick said on Friday that the pier would be rebuilt by the spring. "We will not wait for the county any longer," she said.',
    'Members of the council said they would ask the county for help with the costs of the work, which engineers put at four million crowns.',
    'The ferry runs twice a day until then.',
    '"Nobody asked the crews," said Nora Lind, the mate of the Petrel, who has sailed from the pier for nine years.',
    'The talks go on in the first week of May, the clerk of the council said.',
  ];
  const at = (words: string, index: number, x: number): Line => [words, x, 690 - index * 14, 10];
  const title: Line = ['Mayor vows to rebuild the pier, and the crews of the ferries wait', 72, 720, 13];

  it.each<[string, Line[]]>([
    [
      'column by column',
      [
        ...LEFT.map((words, index) => at(words, index, 72)),
        ...RIGHT.map((words, index) => at(words, index, 300)),
      ],
    ],
    ['row by row', LEFT.flatMap((words, index) => [at(words, index, 72), at(RIGHT[index]!, index, 300)])],
    [
      'from the right',
      [
        ...RIGHT.map((words, index) => at(words, index, 300)),
        ...LEFT.map((words, index) => at(words, index, 72)),
      ],
    ],
  ])('reads two columns that were drawn %s', async (_how, lines) => {
    const [document] = await readPdf(makePdf([[title, ...lines]]), { path: 'pier.pdf' });
    expect(document?.text.replaceAll('\n\n', ' ')).toBe(READ.join(' '));
    expect(document?.text).toContain('\n\nMembers of the council');
  });

  it('takes labels, line numbers and figures beside each other for no columns', async () => {
    const talk = LEFT.flatMap((words, index): Line[] => [
      [`${index + 1}`, 72, 690 - index * 14],
      [index % 2 === 0 ? 'MS. ROE:' : 'MR. OAK:', 100, 690 - index * 14],
      [words, 200, 690 - index * 14],
    ]);
    const [spoken] = await readPdf(makePdf([talk]), { path: 'talk.pdf' });
    expect(spoken?.text).toContain('MR. OAK: that the pier would be rebuilt');
    const table = LEFT.flatMap((words, index): Line[] => [
      at(words, index, 72),
      at(`${index * 40}`, index, 400),
    ]);
    const [figures] = await readPdf(makePdf([table]), { path: 'table.pdf' });
    expect(figures?.text).toContain('rebuilt by the 40');
  });
});
