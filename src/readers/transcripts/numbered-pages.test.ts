import { describe, expect, it } from 'vitest';
import { readNumberedPages } from './numbered-pages.ts';

const HEADED = [
  '                                              41',
  ' 1            THE COURT: You may proceed.',
  ' 2   BY MS. HILL:',
  ' 3   Q.   Where were you?',
  ' 4   A.   On the quay, and I did not see the',
  ' 5   crane at any time until it was too late to',
  ' 6',
  ' 7   call out, which I regret.',
  '                                              42',
  ' 1   Q.   Who saw it?',
  ' 2   A.   The mate.',
  ' 3        (Pause.)',
];

const shown = (lines: readonly string[]) => readNumberedPages(lines.join('\n'));
const places = (lines: readonly string[]) => {
  const read = shown(lines);
  return read?.lines.map(
    ({ at, page, line }) => `${page}:${line} ${read.text.slice(at).split(/\s+/u).slice(0, 2).join(' ')}`,
  );
};

describe('readNumberedPages', () => {
  it('joins lines without their numbers and the heads of pages', () => {
    expect(shown(HEADED)?.text.split('\n\n')).toEqual([
      'THE COURT: You may proceed.',
      'BY MS. HILL:',
      'Q.   Where were you?',
      'A.   On the quay, and I did not see the crane at any time until it was too late to call out, which I regret.',
      'Q.   Who saw it?',
      'A.   The mate.',
      '(Pause.)',
    ]);
  });

  it.each([
    ['marks of direction', '\u202e\u202e'],
    ['soft hyphens', '\u00ad'],
    ['a byte order mark and a joiner', '\ufeff\u2060'],
  ])('takes no line of %s alone for words, and counts no such letter', (_, unseen) => {
    const odd = [...HEADED.slice(0, 6), ` 6  ${unseen}`, ` 7   c${unseen}all out, which I regret.`];
    expect(shown([...odd, ...HEADED.slice(8)])).toEqual(shown(HEADED));
  });

  it('keeps page and line of every printed line', () => {
    expect(places(HEADED)).toEqual([
      '41:1 THE COURT:',
      '41:2 BY MS.',
      '41:3 Q. Where',
      '41:4 A. On',
      '41:5 crane at',
      '41:7 call out,',
      '42:1 Q. Who',
      '42:2 A. The',
      '42:3 (Pause.)',
    ]);
  });

  it('takes page numbers from the foot where the first page has no head', () => {
    const footed = [...HEADED.slice(1, 8), 'Page 41', ...HEADED.slice(9), 'Page 42'];
    expect(places(footed)?.at(0)).toBe('41:1 THE COURT:');
    expect(places(footed)?.at(-1)).toBe('42:3 (Pause.)');
  });

  it.each([
    [
      'the name of who is asked',
      'Oak - Direct by Hill                          41',
      'Oak - Direct by Hill                          42',
    ],
    ['a reporter’s firm', 'HARBOUR REPORTERS, P.C. 555', 'HARBOUR REPORTERS, P.C. 555'],
    [
      'a docket',
      'Case 3:31-cv-00017  Document 12  Filed 05/02/31  Page 41 of 90',
      'Case 3:31-cv-00017  Document 12  Filed 05/02/31  Page 42 of 90',
    ],
  ])('leaves out heads of pages that tell %s', (_what, first, second) => {
    const lines = [first, ...HEADED.slice(1, 8), second, ...HEADED.slice(9)];
    expect(shown(lines)?.text).toBe(shown(HEADED)?.text);
  });

  it.each([
    'Harbour & Daughters Reporting  (555) 010-0142',
    'www.harbour-reporting.example',
    'Oak v. Fenwick Ferry Company',
    'CONFIDENTIAL',
  ])('leaves out what stands between two pages once: %s', (foot) => {
    const read = readNumberedPages(
      [
        '                                   88',
        ' 24    Q.  What did he say?',
        ' 25    A.  That the crane was checked',
        foot,
        '                                   89',
        ' 1     on Friday, all of it.',
        ' 2     Q.  By whom?',
        ' 3     A.  He did not say.',
      ].join('\n'),
    );
    expect(read?.text).toContain('That the crane was checked on Friday, all of it.');
    expect(read?.lines.map(({ page, line }) => `${page}:${line}`)).toContain('88:25');
  });

  it('reads lines without an indent and with a dot behind the number', () => {
    const whole = HEADED.slice(1, 8).map((line) => line.trim().replace(/^(\d)/u, '$1.'));
    expect(readNumberedPages(whole.join('\r\n'))?.text).toContain('I did not see the crane at any time');
  });

  it('heals words cut at the end of a line', () => {
    const lines = HEADED.map((line) => line.replace('see the', 'remem-').replace('crane', 'ber'));
    expect(shown(lines)?.text).toContain('I did not remember at any time');
  });

  it('leaves other texts alone', () => {
    expect(readNumberedPages('1 ferry\n2 boats\n3 piers\n')).toBeNull();
    expect(readNumberedPages('The pier is shut.\n'.repeat(40))).toBeNull();
    expect(readNumberedPages('')).toBeNull();
    const list = ['Bread', 'Milk', 'Eggs', 'Salt', 'Fish', 'Wine', 'Oil'];
    expect(readNumberedPages(list.map((thing, index) => `${index + 1} ${thing}`).join('\n'))).toBeNull();
    expect(readNumberedPages(list.map((thing, index) => `${index + 1}. ${thing}`).join('\n'))).toBeNull();
  });
});

it('reads short pages, most of whose other lines are heads and feet', () => {
  const page = (number: number, lines: readonly string[]) =>
    [`Page ${number}`, ...lines.map((line, at) => `${at + 1}      ${line}`), 'Harbour Reporting'].join('\n');
  const first = ['BY MR. OAK:', 'Q.   Who shut the gate?', 'A.   The mate did, and he'];
  const second = ['locked it.', 'Q.   When was that?', 'A.   At noon, or a little', 'after it.'];
  const read = readNumberedPages(`${page(14, first)}\f${page(15, second)}`);
  expect(read?.text).toContain('A. The mate did, and he locked it.'.replace('A. ', ''));
  expect(read?.text).not.toMatch(/Page|Reporting|\d/u);
});
