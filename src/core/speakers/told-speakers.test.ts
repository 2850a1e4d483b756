import { describe, expect, it } from 'vitest';
import { chains, type Marked, report } from '../../../test/arbitraries/marked-report.ts';

/** One report of these lines, under a headline that names nobody. */
const said = (...lines: string[]): Marked => report('a', 'News', ...lines);

describe('who is quoted by somebody', () => {
  it.each([
    '[The Harbour Courier] quoted the head of the port, Tom Moss, as <saying> {so}.',
    'Port chief Tom Moss <was quoted by> [the Harbour Courier] as saying {so}.',
    'Port chief Tom Moss <was quoted by> [the Harbour Courier] {as saying so}.',
    '{so}, [the Harbour Courier] <cited> the head of the port, Tom Moss, as saying.',
  ])('speaks, and who quotes relays: %s', (line) => {
    expect(chains(said(line))).toEqual(['Harbour Courier < Tom Moss']);
  });

  it('speaks where an outlet or one who writes for it tells of it', () => {
    const one = said('According to Courier writer Ole Dahl, [Ada Lind] <claims> {that the tide is high}.');
    expect(chains(one)).toEqual(['Ole Dahl < Ada Lind']);
  });
});

describe('what was released', () => {
  it('is of the one who released it, not of the outlet that carries it', () => {
    const one = said('Ada Lind released the following statement, [the Harbour Courier] <reports>: {so}.');
    expect(chains(one)).toEqual(['Harbour Courier < Ada Lind']);
  });
});

describe('a report without a name', () => {
  it('is the only outlet’s of which the text tells afterwards that it published one', () => {
    const one = said('[A report] <said> {so}.', 'The mayor denied the article published by Harbour News.');
    expect(chains(one)).toEqual(['Harbour News']);
  });
});

describe('words that open a sentence', () => {
  it('are no names', () => {
    const alone = said('Ada Lind came. [Following] his arrival, she <gave this statement>: {so}.');
    expect(chains(alone)).toEqual(['Ada Lind']);
    const clause = said('Tom Moss is an actor. [Praising his wife’s courage the actor] <said> {so}.');
    expect(chains(clause)).toEqual(['Tom Moss']);
  });
});

describe('who asks', () => {
  it('is nobody who is named where only the one asked is told', () => {
    const asked = said('[Ada Lind] <was asked> {whether it is late}.');
    expect(chains(asked)).toEqual(['unnamed questioner']);
    expect(chains(said('<Asked> {if it is late}, [Ada Lind] said no.'))).toEqual(['unnamed questioner']);
    expect(chains(said('[Ada Lind], <asked> {if it is late}, said no.'))).toEqual(['unnamed questioner']);
  });

  it('is whoever stands behind by', () => {
    expect(chains(said('<Asked> by the judge {if it is late}, [Ada Lind] said no.'))).toEqual(['judge']);
  });

  it('is the subject elsewhere', () => {
    expect(chains(said('[Ada Lind] <asked> {if it is late}.'))).toEqual(['Ada Lind']);
    expect(chains(said('{“Is it late?”} <asked> [Ada Lind].'))).toEqual(['Ada Lind']);
  });
});

describe('whom an act moved to say it', () => {
  it('speaks, not whoever acted', () => {
    const one = said('[Ada Lind] disagreed, prompting the judge, Tom Moss, <to remark>: {so}.');
    expect(chains(one)).toEqual(['Tom Moss']);
    const voice = said('[Ada Lind], a leading voice of the port, <called> {to close the pier}.');
    expect(chains(voice)).toEqual(['Ada Lind']);
  });
});

describe('names that were cut or grew', () => {
  it.each([
    ['[The Springfield Sheriff’s Office] <said> {so}.', 'Springfield Sheriff’s Office'],
    ['[A coalition of groups called Strengthen Ports] <said> {so}.', 'Strengthen Ports'],
    ['[A senior aide, likewise,] <said> {so}.', 'senior aide'],
    ['{so}, <said> [port detective Tom Moss Monday].', 'Tom Moss'],
    ['{so}, <said> [Mid - South Port Area Commander Tom Moss].', 'Tom Moss'],
    ['[A Springfield think tank report] <said> {so}.', 'Springfield think tank report'],
  ])('%s', (line, name) => {
    expect(chains(said(line))).toEqual([name]);
  });

  it('joins family names that share an adverb', () => {
    const one = said('Karl Dahl and Neil Moss came.', '{so}, <said> [Dahl and Moss jointly].');
    expect(chains(one)).toEqual(['Karl Dahl and Neil Moss']);
  });
});

describe('ways to name somebody again', () => {
  it.each([
    ['Tom Moss, 51, came with Ada Lind, 40.', '[The 51-year-old] <said> {so}.', 'Tom Moss'],
    ['Ada Lind opened her film.', '[The star] <said> {so}.', 'Ada Lind'],
    ['Ada Lind opened her film.', '[The Low Tide star] <said> {so}.', 'Ada Lind'],
    ['Ada Lind opened her film with Tom Moss.', '[The actor] <said> {so}.', 'Tom Moss'],
    ['Ada Lind opened her film. Her mother, Eva Lind, died.', '[The star] <said> {so}.', 'Ada Lind'],
  ])('%s %s', (before, line, name) => {
    expect(chains(said(before, line))).toEqual([name]);
  });

  it('are of somebody who says something by name, if anybody does', () => {
    const one = said(
      '[Ada Lind] <said> {so}.',
      'The singer Eva Moss died in May.',
      '[The star] <said> {no}.',
    );
    expect(chains(one)).toEqual(['Ada Lind', 'Ada Lind']);
  });

  it('leaves a description that tells of somebody else', () => {
    expect(chains(said('Ada Lind came.', '[The star of the show] <said> {so}.'))).toEqual([
      'star of the show',
    ]);
  });
});

describe('a document', () => {
  it.each([
    ['The report, by Ada Lind, came late.', '[The report] <said> {so}.', 'Ada Lind'],
    ['They signed a letter from Ada Lind.', '[The letter] <said> {so}.', 'Ada Lind'],
    ['Acme Foods issued a short statement on Monday.', '[The statement] <said> {so}.', 'Acme Foods'],
  ])('is whose it was told to be: %s', (before, line, name) => {
    expect(chains(said(before, line))).toEqual([name]);
  });
});

describe('a word that only its place capitalises', () => {
  it.each([
    ['Bridge shut until May', '[The company] <said> {so}.'],
    ['“Windows are broken,” said Ada Lind.', '[The council] <said> {so}.'],
  ])('is no organisation: %s', (first, line) => {
    const found = chains(report('a', first, line)).at(-1);
    expect(found).toMatch(/^(?:company|council)$/u);
  });

  it('is one where it stands so elsewhere', () => {
    const found = chains(report('a', 'News', 'The ferries of Acmeline sail. [The company] <said> {so}.'));
    expect(found).toEqual(['Acmeline']);
  });
});

it('a name behind a description and in front of a colon is the one described', () => {
  const one = said('The result was read by Ada Lind.', '[Her deputy], Ole Dahl<:> {so}.');
  expect(chains(one)).toEqual(['Ole Dahl']);
});
