import { describe, expect, it } from 'vitest';
import { chains, type Marked, report } from '../../../../../test/arbitraries/marked-report.ts';

const said = (...lines: string[]): Marked => report('a', 'News', ...lines);

/** An attribution whose source is all the marked ones. */
function saidByAll(...lines: string[]): Marked {
  const { attributions, ...one } = said(...lines);
  const sources = attributions.flatMap(({ source }) => source ?? []);
  return { ...one, attributions: [{ ...attributions[0]!, source: sources }] };
}

describe('a source that was cut', () => {
  it.each([
    ['[The] report, by Ada Lind, <said> {that it is late}.', 'Ada Lind'],
    ['[Ada] Lind <said> {that it is late}.', 'Ada Lind'],
    ['“It is late,” <said> [Dist]. Atty. Ada Lind {so}.', 'Ada Lind'],
    ['Rep. Ada Lind (D-R.[I.]) <wrote>: {“It is late.”}', 'Ada Lind'],
    ['A [Harbour jury on] Monday <ordered> {that it be shut}.', 'Harbour jury'],
    ['[The man police] <say> {was there} is Tom Moss.', 'police'],
  ])('is read whole: %s', (line, speaker) => {
    expect(chains(said('The board met.', line))).toEqual([speaker]);
  });

  it('is nobody where its noun cannot speak', () => {
    expect(chains(said('[the] determination {of what it meant}.'))).toEqual(['unresolved']);
  });
});

describe('of several spans of a source', () => {
  it.each([
    ['The flaw was found by [the port board] and <was first reported by> [the Harbour Courier] {so}.{}'],
    ['{The flaw is old}, [Ada Lind] wrote in a piece, <said> [the Harbour Courier].{}'],
  ])('the one behind "by" or an inverted verb speaks: %s', (line) => {
    expect(chains(saidByAll(line))).toEqual(['Harbour Courier']);
  });

  it('the one whom words come from speaks', () => {
    const one = saidByAll(
      '[The mayor] praised comments from [Ada Lind, head of Acme,] <saying> {it is late}.{}',
    );
    expect(chains(one)).toEqual(['Ada Lind']);
  });

  it('the one inside a clause about the subject does not', () => {
    const one = saidByAll('[Acme], which has hired [Ada Lind] for years, <said> {that it is late}.{}');
    expect(chains(one)).toEqual(['Acme']);
  });

  it('those that "and" joins are one', () => {
    const one = saidByAll('{It is late}, [police and] [Ada Lind] <said>.{}');
    expect(chains(one)).toEqual(['police and Ada Lind']);
  });
});
