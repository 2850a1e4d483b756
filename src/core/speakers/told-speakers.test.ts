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

describe('one and several', () => {
  it.each([
    ['[Officials] <said> {so}.', '[One official] <said> {no}.', '[The official] <said> {maybe}.'],
    ['[Guards] <said> {so}.', '[A guard] <said> {no}.', '[The guard] <said> {maybe}.'],
  ])('of one noun are two speakers: %s', (several, one, again) => {
    const [all, single, same] = chains(said(several, one, again));
    expect(single).not.toBe(all);
    expect(same).toBe(single);
  });
});

describe('a text with a body in front', () => {
  it.each([
    ['[A police statement] <said> {so}.', 'police'],
    ['[An army statement] <said> {so}.', 'army'],
    ['[A ministry release] <said> {so}.', 'ministry'],
    ['[A council letter] <said> {so}.', 'council'],
  ])('is the body’s: %s', (line, name) => {
    expect(chains(said(line))).toEqual([name]);
  });
});

describe('somebody without a name', () => {
  it.each([
    '[A man] who gave his name only as Ole Dahl <said> {so}.',
    '[A commander who] identified himself as Ole Dahl <said> {so}.',
    '[A nurse who gave her name as Ole Dahl] <said> {so}.',
  ])('has the one given: %s', (line) => {
    expect(chains(said(line))).toEqual(['Ole Dahl']);
  });

  it.each([
    ['[The dealer who sold it, Tom Moss,] <said> {so}.', 'The dealer'],
    ['[The beekeeper, Tom Moss,] <said> {so}.', 'The beekeeper'],
    ['[A locksmith, Tom Moss,] <said> {so}.', 'The locksmith'],
  ])('is the one brought in by the noun: %s', (line, again) => {
    expect(chains(said(line, `[${again}] <said> {no}.`)).at(-1)).toBe('Tom Moss');
  });

  it.each([
    '[The pilot] <told> {so}, according to [Ada Lind], who sat behind.',
    '[The driver] <shouted> {so}, according to [Ada Lind], who stood near.',
  ])('is not who tells of it: %s', (line) => {
    const one = said(line);
    const told = one.document.text.slice(0, one.document.text.indexOf(', according')).slice(5);
    const start = one.document.text.indexOf(told);
    const whole = {
      ...one.attributions[0]!,
      id: 'a2',
      source: null,
      content: [{ start, end: start + told.length }],
    };
    const source = { start: one.document.text.indexOf('Ada Lind'), end: one.document.text.indexOf(', who') };
    const both = { ...one, attributions: [one.attributions[0]!, { ...whole, source: [source], cue: null }] };
    expect(chains(both)).toContainEqual(expect.stringMatching(/(?:pilot|driver)$/u));
  });
});

describe('the body meant', () => {
  it.each([
    ['The Evening Tocsin reported a fire.', '[The newspaper] <said> {so}.', 'Evening Tocsin'],
    ['Marlowsday reports a fire near Acmeton.', '[The magazine] <said> {so}.', 'Marlowsday'],
  ])('by a noun for an outlet is the one that reported: %s', (before, line, name) => {
    expect(chains(said(before, line))).toEqual([name]);
  });

  it.each(['in', 'near', 'outside'])('is no place behind “%s”', (preposition) => {
    const one = said(`Acme Foods will close a plant ${preposition} Dunmore, [the company] <said>: {so}.`);
    expect(chains(one)).toEqual(['Acme Foods']);
  });
});

it.each([
  ['Gordon Foods shut a mill.', 'Gordon Foods'],
  ['Helen Motors sold a mill.', 'Helen Motors'],
  ['Victoria Airlines sold two.', 'Victoria Airlines'],
])('what a company does in its name tells that it is no person: %s', (before, name) => {
  expect(chains(said(before, '[The company] <said> {so}.'))).toEqual([name]);
});

describe('an office that somebody with a name holds', () => {
  it.each([
    [
      'Judge Ann Pell died in May.',
      'On Monday a judge in Dorn freed him.',
      '[The judge] <said> {so}.',
      'judge',
    ],
    [
      'Officer Dan Rook was shot.',
      'Moss was met by another officer.',
      '[The officer] <said> {so}.',
      'another officer',
    ],
    ['Coach Una Berg left.', 'A coach from Marlow came in May.', '[The coach] <said> {so}.', 'coach'],
  ])('is another’s who was brought in by it since: %s %s', (named, other, line, name) => {
    expect(chains(said(named, other, line)).at(-1)).toMatch(new RegExp(`^${name}`, 'u'));
  });

  it.each([
    ['Port spokesman Ned Arlo <came>.', '[A spokesman for the embassy] <said> {so}.', 'the spokesman'],
    ['Captain Lou Dace came.', '[A captain of the ferry] <said> {so}.', 'The captain'],
  ])('is the one’s who spoke under it last: %s %s', (named, line, again) => {
    const [first, second] = chains(said(named.replace(/[<>]/gu, ''), line, `[${again}] <said> {no}.`));
    expect(second).toBe(first);
  });

  it.each(['The officer who drove him', 'The officer who saw it'])(
    'is not his where a clause tells who is meant: %s',
    (source) => {
      expect(chains(said('Officer Dan Rook was shot.', `[${source}] <said> {so}.`))).not.toEqual([
        'Dan Rook',
      ]);
    },
  );

  it.each([
    ['Ann Pell, a judge, came.', 'Ann Pell'],
    ['Ann Pell was a judge in Dorn.', 'Ann Pell'],
    ['Judge Ann Pell came. Moss went before a judge.', 'Ann Pell'],
  ])('is still the holder’s: %s', (before, name) => {
    expect(chains(said(before, '[The judge] <said> {so}.'))).toEqual([name]);
  });
});

it.each(['The Evening Sun', 'The Harbour Sun'])('%s is an outlet, not a day', (name) => {
  expect(chains(said(`[${name}] <reported> {so}.`))).toEqual([name.slice(4)]);
});

it('she is the spokeswoman, not the name in front of the noun', () => {
  const one = said('[A Macrosoft spokeswoman] <said> {so}.', '{“No,”} [she] <said>.', 'Macrosoft fell.');
  const [first, second] = chains(one);
  expect(second).toBe(first);
});

describe('a message that names nobody', () => {
  it.each([
    ['Calls to Acme Foods were not answered, and [a recording] <said> {it was shut}.', 'Acme Foods'],
    ['[A message posted on the Web site of Acme Foods] <said> {it was shut}.', 'Acme Foods'],
    ['[A notice on the Acme Foods website] <said> {it was shut}.', 'Acme Foods'],
    ['[A recording] <said> {it was shut}.', 'recording'],
  ])('is of whose site it stands on, or of who was called: %s', (line, name) => {
    expect(chains(said(line))).toEqual([name]);
  });

  it('is the newest document where a body’s name stands in front of it', () => {
    const lines = [
      '[The annual bridge report] <said> {so}.',
      '[A Quay Research Service report] <found> {no}.',
    ];
    expect(chains(said(...lines, '[The report] <said> {maybe}.')).at(-1)).toBe('Quay Research Service');
  });
});

describe('who only hears', () => {
  it.each([
    '[Ada Lind] <was told> {that the pier was shut}.',
    '[Lind] ran back, only <to be told> {that the ferry had left}.',
    '[The crew] <had been informed> {that the pier was shut}.',
  ])('says nothing: %s', (line) => {
    expect(chains(said(line))).toEqual(['unresolved']);
  });

  it.each([
    ['Ada Kell and Ruth Holt came. [She] <told> Kell {that the pier was shut}.', 'Ruth Holt'],
    [
      'Ruth Holt, a student, met Ann Kell, the mayor. [She] <asked> the mayor {whether it was so}.',
      'Ruth Holt',
    ],
  ])('is not the one who tells it: %s', (line, name) => {
    expect(chains(said(line))).toEqual([name]);
  });
});

describe('a child or parent', () => {
  it.each([
    ['Ada Moss’s mother, Ruth Lind, came. [Lind’s daughter] <said> {so}.', 'Ada Moss'],
    ['Ada Moss’s mother Ruth Lind came. “We ran,” Lind said. [Her daughter] <said> {so}.', 'Ada Moss'],
    ['Tom Moss’s son, Karl, came. [Karl Moss’s father] <said> {so}.', 'Tom Moss'],
  ])('is the other end of the tie that was told: %s', (line, name) => {
    expect(chains(said(line)).at(-1)).toBe(name);
  });

  it('is nobody’s name where another is told of', () => {
    const line = 'Ada Moss’s mother, Ruth Lind, came. [Lind’s youngest daughter] <said> {so}.';
    expect(chains(said(line))).toEqual(['Ruth Lind’s youngest daughter']);
  });
});
