import { describe, expect, it } from 'vitest';
import { citationBehind } from './citation.ts';

function cited(text: string) {
  const end = text.indexOf('”');
  return citationBehind(text, { start: 1, end });
}

describe('the citation behind a quotation', () => {
  it.each([
    ['“It fell.” Roe v. Oak, 12 U.S. 40, 44 (1901). It is old.', 'Roe v. Oak, 12 U.S. 40, 44 (1901)'],
    ['“It fell.” Id. at 44 (cleaned up). It is old.', 'Id. at 44 (cleaned up)'],
    [
      '“It fell.” See Roe v. Oak, 12 F.3d 40 (2d Cir. 1993) (citing “A”).',
      'See Roe v. Oak, 12 F.3d 40 (2d Cir. 1993) (citing “A”)',
    ],
    [
      '“It fell.” In re Oak, 7 F. Supp. 2d 8, 9 (D. Mass. 1998).',
      'In re Oak, 7 F. Supp. 2d 8, 9 (D. Mass. 1998)',
    ],
    ['“It fell.” Tr. of Oral Arg. 3:12. It is old.', 'Tr. of Oral Arg. 3:12'],
    ['“It fell.” Roe Dep. 41:7–12 (emphasis added).', 'Roe Dep. 41:7–12 (emphasis added)'],
    ['“It fell” (emphasis added).', '(emphasis added)'],
    ['“It fell.”\n\nRoe, 99 U.S. at 412 (cleaned up).', 'Roe, 99 U.S. at 412 (cleaned up)'],
  ])('is read from %s', (text, wanted) => {
    expect(cited(text)?.text).toBe(wanted);
  });

  it.each([
    '“It fell,” the mayor said on 12 Sept. 2016.',
    '“It fell,” she said (she was there).',
    '“It fell,” said Roe. “Up,” he wrote. Roe v. Oak, 12 U.S. 40 (1901).',
  ])('is none in %s', (text) => {
    expect(cited(text)).toBeNull();
  });

  it('tells what was done, whom it quotes and whose part it is', () => {
    const text =
      '“It fell.” Roe v. Oak, 12 U.S. 40 (1901) (Lind, J., dissenting) (quoting Hill v. Moss, 1 U.S. 2 (1801)) (emphasis added; citations omitted).';
    expect(cited(text)).toMatchObject({
      promises: ['emphasis', 'citations-omitted'],
      quoting: 'Hill v. Moss, 1 U.S. 2 (1801)',
      writtenBy: { judge: 'Lind', part: 'dissenting' },
    });
  });
});
