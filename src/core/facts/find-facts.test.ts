import { describe, expect, it } from 'vitest';
import { paragraphDocument } from '../../../gold/paragraph-document.ts';
import { loadFactModel } from '../../models/load-models.ts';
import type { Fact } from '../model/fact.ts';
import { sliceSpan } from '../model/span.ts';
import { tellFacts } from '../tell-facts.ts';

const model = loadFactModel();

/** The facts of some reports, each a text with the day on which it came out. */
function factsOf(...reports: readonly (string | readonly [text: string, date: string])[]): Fact[] {
  const documents = reports.map((report, i) => {
    const [text, date] = typeof report === 'string' ? [report, null] : report;
    const document = paragraphDocument(`r${i}`, text);
    return { ...document, meta: { ...document.meta, date } };
  });
  return tellFacts(documents, model);
}

/** The facts as "verdict kind: values". */
function told(facts: readonly Fact[]): string[] {
  return facts.map(
    ({ verdict, kind, sides }) => `${verdict} ${kind}: ${sides.map(({ value }) => value.text).join(' / ')}`,
  );
}

const FLOOD =
  'The storm flooded five villages on the coast of Ruritania, officials in Strelsau told reporters.';

describe('findFacts', () => {
  it('holds two numbers of one thing against each other', () => {
    const facts = factsOf(FLOOD, FLOOD.replace('five', 'seven'));
    expect(told(facts)).toEqual(['differs count: five / seven']);
    expect(facts[0]).toMatchObject({ level: 'likely', about: 'villages', a: 0, b: 1 });
  });

  it('reads a number in words and in figures as one', () => {
    expect(told(factsOf(FLOOD, FLOOD.replace('five', '5')))).toEqual(['agrees count: five / 5']);
  });

  it('takes "about", fewer digits and another unit for one number rounded', () => {
    const cost = (sum: string) =>
      `Repairs of the harbour wall at Zenda will cost ${sum}, the council of Zenda said.`;
    expect(told(factsOf(cost('about $2 million'), cost('$2.1 million')))).toEqual([
      'rounds money: about $2 million / $2.1 million',
      'agrees place: Zenda / Zenda',
    ]);
    const quake = (where: string) =>
      `The quake struck ${where} south of the port of Zenda, the survey of Ruritania said.`;
    expect(told(factsOf(quake('58 km'), quake('36 miles')))).toEqual(['rounds measure: 58 km / 36 miles']);
  });

  it.each([
    'The council of Zenda counted ten of the',
    'Repairs cost Zenda seven more',
    'The mayor of Zenda had 40 other',
  ])('reads a sentence that breaks off behind a number: %s', (words) => {
    expect(() => factsOf(`${FLOOD}\n\n${words}`, FLOOD)).not.toThrow();
  });

  it('compares no two currencies', () => {
    const cost = (sum: string) =>
      `Repairs of the harbour wall at Zenda will cost ${sum}, the council of Zenda said.`;
    expect(
      told(factsOf(cost('$2 million'), cost('€9 million'))).filter((line) => !line.startsWith('only-in')),
    ).toEqual(['agrees place: Zenda / Zenda']);
  });

  it('leaves what stands inside quotation marks to its speaker', () => {
    const quoted = (n: string) =>
      `“The storm flooded ${n} villages on the coast,” said Ada Holt of the council of Zenda.`;
    expect(factsOf(quoted('five'), quoted('seven'))).toEqual([]);
  });

  it('takes a later toll for an update where the reports are dated, and for a difference where they are not', () => {
    const toll = (n: string) =>
      `A fire in a hotel in Zenda killed ${n} people and destroyed the kitchen on Monday night.`;
    expect(told(factsOf([toll('12'), '2031-03-04'], [toll('14'), '2031-03-05']))[0]).toBe(
      'updates count: 12 / 14',
    );
    expect(told(factsOf(toll('12'), toll('14')))[0]).toBe('differs count: 12 / 14');
    expect(told(factsOf([toll('12'), '2031-03-04'], [toll('14'), '2031-03-04T09:30:00Z']))[0]).toBe(
      'differs count: 12 / 14',
    );
  });

  it('reads no more of a table that runs on as one sentence than of any other report', () => {
    const boats = Array.from({ length: 12_000 }, (_, i) => `${i + 3} boats sank`).join(' and ');
    expect(factsOf(`On Monday ${boats} off Zenda.`, FLOOD)).toEqual([]);
  }, 20_000);

  it('holds ages of one person against each other, surely only where the reports are of one time', () => {
    const age = (n: number) => `Rupert Hentz, ${n}, was taken to a hospital in Zenda after the duel.`;
    expect(factsOf([age(41), '2031-03-04'], [age(43), '2031-03-05'])[0]).toMatchObject({
      verdict: 'differs',
      kind: 'age',
      level: 'likely',
    });
    expect(factsOf(age(41), age(43))[0]).toMatchObject({ verdict: 'differs', level: 'possible' });
  });

  it('tells two offices of one person apart, but no former one and none of what somebody owns', () => {
    const visit = (title: string) =>
      `${title} Ilse Wolter opened the new bridge at Zenda on Friday before a crowd.`;
    expect(told(factsOf(visit('Senator'), visit('Governor')))).toContain('differs title: Senator / Governor');
    expect(told(factsOf(visit('Senator'), visit('Former Governor'))).join()).not.toContain('differs title');
    const seat = 'Voters filled Governor Ilse Wolter’s old seat at Zenda on Friday before a crowd.';
    expect(told(factsOf(visit('Senator'), seat)).join()).not.toContain('differs title');
  });

  it('tells a deputy apart from who holds the office', () => {
    const visit = (title: string) => `${title} Ilse Wolter opened the new bridge at Zenda on Friday.`;
    expect(told(factsOf(visit('Deputy Mayor'), visit('Mayor')))).toContain(
      'differs title: Deputy Mayor / Mayor',
    );
  });

  it('tells two places of one happening apart, but no part from its whole and no name from its short form', () => {
    const crash = (place: string) =>
      `A bus with 34 pupils overturned ${place} on Wednesday, and 12 were hurt. The driver had worked for two days. A crane with four axles came. Two schools stayed shut on Thursday.`;
    const places = (a: string, b: string) =>
      told(factsOf(crash(a), crash(b))).filter((line) => line.startsWith('differs place'));
    expect(places('in Zenda', 'in Hentzau')).toEqual(['differs place: Zenda / Hentzau']);
    expect(places('in Alder Street', 'in Elm Street')).toHaveLength(1);
    expect(places('in Zenda', 'in Hentzau, in the south of Zenda')).toEqual([]);
    expect(places('in Strelsau', 'in Strelsy')).toEqual([]);
    expect(places('in Zenda', 'in France')).toEqual([]);
  });

  it('takes no toll of a bridge for one of the dead', () => {
    const toll = (n: number) => `The toll on the bridge at Zenda rose to ${n}, officials said.`;
    expect(told(factsOf(toll(5), toll(6)))).toEqual([]);
  });

  it('reads a death toll without a noun, and a day before March', () => {
    const toll = (n: number) => `The death toll of the fire in the mill at Zenda stood at ${n} on 14 March.`;
    expect(told(factsOf([toll(17), '2031-04-01'], [toll(22), '2031-04-02']))).toEqual(
      expect.arrayContaining(['updates count: 17 / 22', 'agrees date: 14 March / 14 March']),
    );
  });

  it('holds the one share or time of a kind against its like, and takes no far number for a rounder one', () => {
    const fair = (share: string, time: string) =>
      `The fair at Zenda drew ${share} percent more guests than last year. On Friday the gates were opened at ${time} for a long queue of guests.`;
    expect(told(factsOf(fair('6', '9:40 a.m.'), fair('8', '9:50 a.m.')))).toEqual(
      expect.arrayContaining(['differs share: 6 percent / 8 percent', 'differs time: 9:40 a.m. / 9:50 a.m.']),
    );
    const sheep = (n: number) => `The fire at Zenda killed ${n} sheep of one farmer on Sunday.`;
    expect(told(factsOf(sheep(200), sheep(240)))).toContain('differs count: 200 / 240');
  });

  it('tells a name that is spelt in two ways', () => {
    const named = (name: string) =>
      `${name} opened the new bridge at Zenda. Later ${name} thanked the builders.`;
    expect(told(factsOf(named('Ilse Wolter'), named('Ilse Woltar')))).toContain(
      'differs name: Ilse Wolter / Ilse Woltar',
    );
  });

  it('tells what one report alone has of a matter of which the other tells too', () => {
    const short =
      'The storm flooded the villages on the coast of Ruritania, officials in Strelsau told reporters.';
    const [fact] = factsOf(FLOOD, short);
    expect(fact).toMatchObject({ verdict: 'only-in', without: ['r1'], level: 'possible' });
  });

  it('does not take two things of one kind for one', () => {
    const other = 'The council of Zenda will buy seven boats for its fire service next spring.';
    expect(factsOf(FLOOD, other).filter(({ verdict }) => verdict === 'differs')).toEqual([]);
    const both = 'The quake damaged five villages and killed 9 people, and injured 30 people in Zenda.';
    const same = 'The quake in Zenda injured 30 people and killed 9 people, and damaged five villages.';
    expect(factsOf(both, same).filter(({ verdict }) => verdict === 'differs')).toEqual([]);
  });

  it('gives places in the text for every value and its sentence', () => {
    const text = `Strelsau 🚢 news.\n${FLOOD}`;
    const [fact] = factsOf(text, FLOOD);
    const [side] = fact!.sides;
    expect(sliceSpan(text, side!.span)).toBe('five villages');
    expect(sliceSpan(text, side!.passage)).toBe(FLOOD);
  });

  it('finds the same whatever the order of the reports', () => {
    const texts = [FLOOD, FLOOD.replace('five', 'seven'), FLOOD.replace('five', '7')];
    const values = (order: readonly string[]) =>
      factsOf(...order).map(({ verdict, sides }) => [verdict, sides.map(({ value }) => value.text).sort()]);
    expect(values([...texts].reverse())).toEqual(values(texts));
  });

  it('reads nothing of another language, and nothing of an empty report', () => {
    const german =
      'Das Unwetter hat nach Angaben der Behörden fünf Dörfer an der Küste überflutet, und die Feuerwehr war mit 40 Leuten im Einsatz.';
    expect(factsOf(german, german.replace('fünf', 'sieben'))).toEqual([]);
    expect(factsOf('', '')).toEqual([]);
  });
});
