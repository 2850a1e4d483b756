import { describe, expect, it } from 'vitest';
import { chains, type Marked, report } from '../../../test/arbitraries/marked-report.ts';

/** One report of these lines, under a headline that names nobody. */
const said = (...lines: string[]): Marked => report('a', 'News', ...lines);

describe('sources joined by and', () => {
  it.each([
    [
      '[Ada Lind and other members of the Harbour Board] <said> {so}.',
      'Ada Lind and other members of the Harbour Board',
    ],
    ['[Democrats and some Republicans] <said> {so}.', 'Democrats and Republicans'],
    ['[Industry and business representatives] <said> {so}.', 'Industry and business representatives'],
    ['[The founder and chief executive of Acme] <said> {so}.', 'founder and chief executive of Acme'],
  ])('%s', (line, name) => {
    expect(chains(said(line))).toEqual([name]);
  });
});

describe('words that only begin a sentence', () => {
  it.each([
    ['Enraged [Dahl] <said> {so}.', 'Dahl'],
    ['Defiant [Anna Lind] <said> {so}.', 'Anna Lind'],
    ['Unrepentant, [Dahl] <said> {so}.', 'Dahl'],
  ])('are no part of a name: %s', (line, name) => {
    expect(chains(said(line))).toEqual([name]);
  });
});

describe('how a description is shown', () => {
  it.each([
    ['[A senior harbour aide who was in the room] <said> {so}.', 'senior harbour aide'],
    [
      '[Three senior harbour officials speaking on condition of anonymity] <said> {so}.',
      'Three senior harbour officials',
    ],
    ['[A Ruritanian diplomat, who asked not to be named,] <said> {so}.', 'Ruritanian diplomat'],
    ['[Jurors on Monday] <asked> {to see the film}.', 'Jurors'],
  ])('leaves out what only tells more: %s', (line, name) => {
    expect(chains(said(line))).toEqual([name]);
  });

  it('gives the full name of the one for whom somebody speaks', () => {
    const one = said('Ada Lind came.', '[A spokesman for Mayor Lind of Springfield] <said> {so}.');
    expect(chains(one)).toEqual(['spokesman for Ada Lind']);
  });

  it('takes no words for a speaker that are none', () => {
    expect(chains(said('[extended the deadline] <said> {so}.'))).toEqual(['unresolved']);
    expect(chains(said('At [the same time] <said> {so}.'))).toEqual(['unresolved']);
  });
});

describe('names as texts have them', () => {
  it('reads possessives that stand apart', () => {
    expect(chains(said('Ada Lind came.', '[Lind ’ s lawyer Tom Moss] <said> {so}.'))).toEqual(['Tom Moss']);
    expect(chains(said("[Gulls ' spokesman Tom Moss] <said> {so}."))).toEqual(['Tom Moss']);
  });

  it('keeps times of day, honours and nicknames out of the way', () => {
    expect(chains(said('July 28 at 1:24 PM [Ada Lind] <said> {so}. [Lind] <said> {no}.'))).toEqual([
      'Ada Lind',
      'Ada Lind',
    ]);
    expect(chains(said('[Judge Tom Moss QC] <said> {so}.'))).toEqual(['Tom Moss']);
    const nick = said('Adam Dahl came.', '[Adam "Bells" Moss] <said> {so}. [Moss] <said> {no}.');
    expect(chains(nick)).toEqual(['Adam "Bells" Moss', 'Adam "Bells" Moss']);
  });

  it('takes a first word that only stands in front of a name for none of it', () => {
    expect(chains(said('Ole Dahl came.', '{It is late}. [Added Dahl]: {We go}.'))[0]).toBe('Ole Dahl');
    expect(chains(said('Clearly [Tom Moss] <said> {so}.'))).toEqual(['Tom Moss']);
    expect(chains(said('Jim Jordan came.', '[Mr. Jordan] <said> {so}.'))).toEqual(['Jim Jordan']);
  });

  it('takes no work in quotation marks for its author', () => {
    expect(chains(said('["Tide" author Ada Lind] <said> {so}.'))).toEqual(['Ada Lind']);
  });

  it('takes a club for a body, and a newspaper with its noun for the newspaper', () => {
    const one = said('Chicago Gulls will play.', '[The team] <said> {so}.');
    expect(chains(one)).toEqual(['Chicago Gulls']);
    expect(chains(said('[The Harbour Courier newspaper] <said> {so}.'))).toEqual(['Harbour Courier']);
  });

  it('gives a relative who is named by given name alone the family name', () => {
    const one = said('Karl Dahl came. Maria Lind died.', "[Lind's son, Karl,] <said> {so}.");
    expect(chains(one)).toEqual(['Karl Lind']);
  });
});

describe('one cast over all reports', () => {
  it('joins names that reports spell otherwise', () => {
    const one = report('a', 'News', '[Ilse Wolter] <said> {so}.');
    const two = report('b', 'News', '[Ilse Woltar] <said> {so}.');
    const other = report('c', 'News', '[Ilse Wagner] <said> {so}.');
    const names = chains(one, two, other);
    expect(names[0]).toBe(names[1]);
    expect(names[2]).toBe('Ilse Wagner');
    const same = report('a', 'News', '[Ilse Wolter] <said> {so}. [Ilse Woltar] <said> {no}.');
    expect(chains(same)).toEqual(['Ilse Wolter', 'Ilse Woltar']);
  });

  it('keeps people apart whose names are a letter apart', () => {
    const tim = report('a', 'News', '[Tim Moss] <said> {so}.');
    const both = report(
      'b',
      'News',
      '[Tom Moss] <said> {that his brother had left}. [Tim Moss], his brother, <said> {no}.',
    );
    expect(chains(tim, both)).toEqual(['Tim Moss', 'Tom Moss', 'Tim Moss']);
    const anna = report('a', 'News', '[Anna Brandt] <said> {so}.');
    const anne = report('b', 'News', '[Anne Brandt] <said> {no}.');
    expect(chains(anna, anne)).toEqual(['Anna Brandt', 'Anne Brandt']);
    const father = report('a', 'News', '[Tom Moss] <said> {so}.');
    const son = report('b', 'News', '[Tom Moss Jr.] <said> {no}.');
    expect(new Set(chains(father, son)).size).toBe(2);
  });

  it('keeps family names apart that any report has side by side', () => {
    const woltar = report('a', 'News', '[Ilse Woltar] <said> {so}.');
    const both = report('b', 'News', '[Ilse Wolter] <said> {so}. [Ilse Woltar] <said> {no}.');
    expect(chains(woltar, both)).toEqual(['Ilse Woltar', 'Ilse Wolter', 'Ilse Woltar']);
  });

  it.each(['cops', 'coppers', 'bobbies'])('calls %s police', (byword) => {
    const police = report('a', 'News', '[police] <said> {so}.');
    const colloquial = report('b', 'News', `[${byword}] <said> {so}.`);
    expect(chains(police, colloquial)).toEqual(['police', 'police']);
  });

  it('calls a company by its fuller name', () => {
    const short = report('a', 'News', 'Acme Foods opened a plant.', '[Acme] <said> {so}.');
    expect(chains(short)).toEqual(['Acme Foods']);
  });

  it('knows the only one who acts for somebody', () => {
    const one = report('a', 'News', 'The lawyer for Ada Lind, Tom Moss, came.');
    const two = report('b', 'News', 'Ada Lind came.', '[Her attorney] <said> {so}.');
    expect(chains(one, two)).toEqual(['Tom Moss']);
    const bare = report('a', 'News', 'A lawyer, Tom Moss, came.');
    const the = report('b', 'News', '[The attorney] <said> {so}.');
    expect(chains(bare, the)).toEqual(['Tom Moss']);
  });

  it('leaves other people their own lawyer and coach', () => {
    const lawyer = report('a', 'News', '{So}, <said> [Ada Lind], a lawyer.');
    const theirs = report(
      'b',
      'News',
      'Karl Brandt was late. [His lawyer] <said> {no}.',
      'Maria Okoro left. [Her lawyer] <said> {never}.',
    );
    expect(chains(lawyer, theirs)).toEqual(['Ada Lind', 'Karl Brandt’s lawyer', 'Maria Okoro’s lawyer']);
    const coach = report('a', 'News', '[Karl Brandt], the coach, <said> {so}.');
    const lost = report('b', 'News', 'The Herons lost. [Their coach] <said> {they were tired}.');
    expect(chains(coach, lost)[1]).toBe('Herons’ coach');
  });
});

describe('names that come after', () => {
  it('takes up a description by its noun and the name', () => {
    const one = said(
      '[A spokeswoman for the port] <said> {so}.',
      'The spokeswoman, Ada Lind, was asked about the bridge.',
    );
    expect(chains(one)).toEqual(['Ada Lind']);
  });

  it('gives the name with the quotation that follows', () => {
    const one = said('[The keeper’s nephew] <said> {so}. “It came out of nowhere,” said [Tom Moss]{ there}.');
    expect(chains(one)[0]).toBe('Tom Moss');
    const other = said('[A port official] <said> {so}. “It is late,” said [Tom Moss]{ there}, a fisherman.');
    expect(chains(other)[0]).toBe('port official');
  });

  it('gives a report to the one who wrote it', () => {
    const one = said('[The report], by Ada Lind, <found> {so}.', '[The report] <said> {it is late}.');
    expect(chains(one)).toEqual(['Ada Lind', 'Ada Lind']);
    expect(chains(said('[A memo signed by the Harbour Board] <said> {so}.'))).toEqual(['Harbour Board']);
  });
});

describe('who is meant', () => {
  it('takes the organisation that speaks for the company', () => {
    const one = said(
      '[Acme] <said> {that its browser, Window Glass Systems, is safe}. [The software giant] <said> {so}.',
      '[The company] <said> {no}.',
    );
    expect(chains(one)).toEqual(['Acme', 'Acme', 'Acme']);
  });

  it('finds the name before words that only say who somebody is', () => {
    expect(chains(said('Ada Lind, a former mayor, [who] <said> {so}, left.'))).toEqual(['Ada Lind']);
    const one = said('Tom Moss, [Republican of Ohio], the majority leader, <promised> {so}.');
    expect(chains(one)).toEqual(['Tom Moss']);
    const verb = said('They will charge Tom Moss, [attorney] <says> {so}.');
    expect(chains(verb)).not.toEqual(['Tom Moss']);
  });

  it('takes who for the noun right before it', () => {
    expect(chains(said('The driver listened to bystanders [who] <shouted> {so}.'))).toEqual(['bystanders']);
    expect(chains(said('It is a boost for Harbour Trust reformers [who] <say> {so}.'))).toEqual([
      'Harbour Trust reformers',
    ]);
  });

  it('finds the agent behind by', () => {
    expect(chains(said('[Voters] saw a vote <hailed> by the Harbour Board {as fair}.'))).toEqual([
      'Harbour Board',
    ]);
  });

  it('takes one for one of those, and both for the two', () => {
    expect(chains(said('The neighbours heard it. [One] <said> {so}.'))).toEqual(['neighbour']);
    expect(chains(said('Ada Lind and Tom Moss came. [Both women] <said> {so}.'))).toEqual([
      'Ada Lind and Tom Moss',
    ]);
  });

  it.each([
    ['The drivers met. [One of them] <said> {so}.', 'driver'],
    ['Two of the witnesses came. [One] <said> {so}.', 'witness'],
    ['One neighbour heard it. [Another] <said> {so}.', 'another neighbour'],
    ['[One] <said> {so}.', 'unresolved'],
  ])('takes one for nobody but one of somebody: %s', (line, name) => {
    expect(chains(said(line))).toEqual([name]);
  });

  it('lets the one be named again who says it of himself', () => {
    const one = said('Tom Moss met Ole Dahl.', '{Moss will win the seat}, [he] <said>.');
    expect(chains(one)).toEqual(['Tom Moss']);
  });

  it('takes a pronoun with its verb for the pronoun', () => {
    expect(chains(said('Ada Lind came.', '{It is late}, [she said].'))).toEqual(['Ada Lind']);
  });
});

describe('who tells of it', () => {
  it('does not take the object of the next clause for a teller', () => {
    const one = said('[Tom Moss, who] <said> {it is late}, said Lind needs to go.');
    expect(chains(one)).toEqual(['Tom Moss']);
  });

  it('takes no answer and no relative clause for one', () => {
    const asked = said('When [Tom Moss] <asked> {whether it is late}, Ada Lind quietly answered.');
    expect(chains(asked)).toEqual(['Tom Moss']);
    const denied = said('[Some colleagues] <urged> {her to resign}, which Ada Lind denied.');
    expect(chains(denied)).toEqual(['Some colleagues']);
  });

  it('gives the words to the one whom an outlet cites', () => {
    const one = said('{It is late}, [the Harbour Courier] <reported>, citing Ada Lind.');
    expect(chains(one)).toEqual(['Harbour Courier < Ada Lind']);
  });
});
