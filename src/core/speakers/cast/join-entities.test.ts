import { describe, expect, it } from 'vitest';
import { chains, report } from '../../../../test/arbitraries/marked-report.ts';

describe('one speaker in other words', () => {
  it('joins groups of one party and house', () => {
    const one = report('a', 'News', '[Senate Republicans] <said> {the bill fails}.');
    const two = report('b', 'News', 'Late on Monday the [GOP senators] <said> {so}.');
    expect(new Set(chains(one, two)).size).toBe(1);
  });

  it('joins the members of a committee by its fuller name', () => {
    const one = report(
      'a',
      'News',
      '[All nine Republican members of the House Roads Committee] <said> {no}.',
    );
    const two = report('b', 'News', 'On Monday [the GOP committee members] <said> {never}.');
    expect(new Set(chains(one, two)).size).toBe(1);
  });

  it('keeps parties and committees apart', () => {
    const one = report('a', 'News', '[House Republicans] <said> {no}.');
    const two = report('b', 'News', 'Later [House Democrats] <said> {yes}.');
    expect(new Set(chains(one, two)).size).toBe(2);
  });

  it('names a spokesman whom another report leaves unnamed, where there is only one', () => {
    const one = report(
      'a',
      'News',
      'On Friday Northport University spokesman [Tom Moss] <said> {it stands}.',
    );
    const two = report(
      'b',
      'News',
      'Northport University closed. On Monday [a Northport University spokesman] <said> {it stands}.',
    );
    expect(chains(one, two)).toEqual(['Tom Moss', 'Tom Moss']);
    const other = report(
      'c',
      'News',
      'On Friday Northport University spokeswoman [Ada Lind] <said> {it stands}.',
    );
    expect(chains(one, two, other)[1]).not.toBe('Tom Moss');
  });
});

describe('who a pronoun is not', () => {
  it('leaves out those whom its own words name', () => {
    const one = report(
      'a',
      'News',
      'Bob Lind met Tom Moss at the gate.',
      'Tom Moss left the room, and on Monday [he] <said> {Tom Moss was late}.',
    );
    expect(chains(one)).toEqual(['Bob Lind']);
  });

  it.each(['Anzelm', 'Ysolde', 'Torvald'])('takes %s alone for the one whose name begins so', (given) => {
    const one = report('a', 'News', `Divers found ${given} Korva. Later [${given}] <said> {it was dark}.`);
    const two = report('b', 'News', `On Monday [${given} Korva] <said> {it was dark}.`);
    expect(chains(one, two)).toEqual([`${given} Korva`, `${given} Korva`]);
  });

  it('takes nobody for one whose given name is another’s family name', () => {
    const one = report(
      'a',
      'News',
      'Divers found Anzelm Korva and Ruth Anzelm. [Anzelm] <said> {it was dark}.',
    );
    expect(chains(one)).toEqual(['Ruth Anzelm']);
  });
});
