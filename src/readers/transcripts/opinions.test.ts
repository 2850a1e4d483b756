import { expect, it } from 'vitest';
import { blocksOf } from '../blocks/blocks.ts';

it.each([
  ['JUSTICE OAK delivered the opinion of the Court.', 'JUSTICE OAK, for the Court'],
  [
    'Chief Justice Roe delivered the opinion of the Court, in which Lind and Hill, JJ., joined.',
    'Chief Justice Roe, for the Court',
  ],
  ['JUSTICE OAK announced the judgment of the Court.', 'JUSTICE OAK, for the plurality'],
  ['Justice Lind, with whom Justice Hill joins, dissenting.', 'Justice Lind, dissenting'],
  [
    'JUSTICE HILL, concurring in part and dissenting in part.',
    'JUSTICE HILL, concurring in part and dissenting in part',
  ],
  ['Lind, Circuit Judge, dissenting:', 'Lind, Circuit Judge, dissenting'],
  ['PER CURIAM.', 'PER CURIAM, for the Court'],
  ['ROE, C. J., delivered the opinion of the Court.', 'ROE, C. J., for the Court'],
])('“%s” heads the part of %s', (heading, label) => {
  const body = 'The pier has stood since 1901, and a county that opens a pier must keep it safe for all.';
  const { blocks, kind } = blocksOf(`ROE v. OAK\n\n${heading}\n\n${body}\n\nIt is so ordered.\n`);
  expect(kind).toBe('transcript');
  expect(blocks.flatMap((block) => block.label?.text ?? [])).toEqual([label, label]);
});

it('finds no opinion where a report tells of one', () => {
  const text =
    'Court rules\n\nJustice Oak said the pier was safe. Justice Lind dissented, and the opinion of the Court was short.\n';
  expect(blocksOf(text).blocks.some(({ label }) => label !== undefined)).toBe(false);
});
