import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadModels } from '../../models/load-models.ts';
import { readDocuments } from '../../readers/read-document.ts';
import { readText } from '../../readers/text/read-text.ts';
import { collate } from '../collate.ts';
import type { Document } from '../model/document.ts';
import { isShown } from '../model/finding.ts';

const models = loadModels({ engine: 'fast' });
const reportOf = (path: string, text: string) => readText(text, { path, kind: 'report' });
const shownOf = (...texts: readonly string[]) =>
  collate(
    texts.map((text, at) => reportOf(`${at}.txt`, text)),
    models,
  ).findings.filter(isShown);

const BRIDGE =
  'Bridge to shut\n\n“The bridge is not safe, and we will close it on Friday,” Ada Moll told reporters. “We knew of the cracks in March,” she said.\n';
const HEARD = readText(
  'ADA MOLL: The bridge is not safe, and we will close it on Friday.\n\nPRESS: Since when?\n\nADA MOLL: We knew of the cracks in March.\n',
  { path: 't.txt', kind: 'transcript' },
);

describe('findFindings', () => {
  it('tells of a negation that one report lacks, with both wordings and the sentence on it', () => {
    const [found, ...others] = shownOf(BRIDGE, BRIDGE.replace('is not safe', 'is safe'));
    expect(found).toMatchObject({ kind: 'changed', atMostOneVerbatim: true });
    expect(found?.reason).toContain('not');
    expect(others).toEqual([]);
  });

  it('tells who stands alone where telling words are given to another', () => {
    const found = shownOf(
      BRIDGE,
      BRIDGE,
      BRIDGE.replaceAll('Ada Moll', 'Petra Lind').replace('she said', 'Lind said'),
    );
    const [given] = found.filter(({ kind }) => kind === 'misattributed');
    expect(given?.reason).toMatch(/Ada Moll.*Petra Lind|Petra Lind.*Ada Moll/u);
    expect(given?.reason).toContain('2 witnesses against 1');
  });

  it('tells of a quotation that the transcript in which its speaker speaks does not carry', () => {
    const invented = `${BRIDGE}\n“The drivers can swim across for all I care,” Ada Moll said.\n`;
    const { findings, statements } = collate([reportOf('a.txt', invented), HEARD], models);
    const [found, ...others] = findings.filter(isShown);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'not-found', b: null, withB: ['t'] });
    const { wordings } = statements.find(({ id }) => id === found?.statement)!;
    expect(wordings[found!.a]?.text).toContain('swim across');
  });

  it('tells of words before a quotation that limit it in the transcript, unless the report has them somewhere', () => {
    const heard = readText(
      'CHAIR: Ms. Moll.\n\nADA MOLL: Few of the tenants have signed the new lease. It is raining.\n\nCHAIR: Thank you.\n',
      { path: 't.txt', kind: 'transcript' },
    );
    const report = 'Leases in Varn\n\n“... tenants have signed the new lease,” Ada Moll told members.\n';
    const kindsFor = (text: string) =>
      collate([reportOf('a.txt', text), heard], models)
        .findings.filter(isShown)
        .map(({ kind }) => kind);
    expect(kindsFor(report)).toEqual(['changed']);
    expect(kindsFor(`${report}\nFew of the 12 tenants came, Moll said. Few of the others wrote.\n`)).toEqual(
      [],
    );
  });

  it('names what no transcript carries alike in whatever order reports that word it otherwise are read', () => {
    const a = reportOf('a.txt', 'Ferry\n\n“The drivers can swim across for all I care,” Ada Moll said.\n');
    const b = reportOf('b.txt', 'Ferry\n\n“The drivers could swim across, for all I care,” Ada Moll said.\n');
    const missingIn = (reports: readonly Document[]) =>
      collate([...reports, HEARD], models)
        .findings.filter(({ kind }) => kind === 'not-found')
        .map(({ id, withA }) => [id, withA]);
    expect(missingIn([a, b])).toHaveLength(1);
    expect(missingIn([b, a])).toEqual(missingIn([a, b]));
  });

  it('finds nothing missing where the speaker is not heard in the transcript', () => {
    const transcript = readText('TOM DAHL: The budget is balanced.\n\nPRESS: Is it so?\n', {
      path: 't.txt',
      kind: 'transcript',
    });
    expect(collate([reportOf('a.txt', BRIDGE), transcript], models).findings).toEqual([]);
  });

  it('tells so too where the others are given more words of the one who is named wrongly', () => {
    const more = (text: string) => `${text}\nPetra Lind said the harbour would march on Saturday.\n`;
    const given = BRIDGE.replace('Ada Moll told', 'Petra Lind told').replace('she said', 'Lind said');
    const kinds = shownOf(more(BRIDGE), more(BRIDGE), given).map(({ kind }) => kind);
    expect(kinds).toContain('misattributed');
  });

  it('takes a question for no rendering of its answer, and two that one report prints for two', () => {
    const asked = (quote: string) => `A trial in Varn\n\n${quote}\n`;
    for (const [question, answer] of [
      [
        '“Did you put the letter into the stove?” asked Hester Blane.',
        '“I put the letter into the stove,” Odo Marsh said.',
      ],
      [
        '“Have you seen the pilot on the bridge that night?” Ines Falk asked.',
        '“I have seen the pilot on the bridge that night,” said Ada Moll.',
      ],
    ] as const)
      expect(shownOf(asked(question), asked(answer))).toEqual([]);
    const winter = '“We shall rebuild every floor of the mill before the winter,” said Ada Moll.';
    const spring = '“We will rebuild every floor of the mill before the spring,” Ada Moll said.';
    expect(shownOf(asked(winter), asked(spring))).toMatchObject([{ atMostOneVerbatim: true }]);
    expect(shownOf(asked(winter), asked(spring), asked(`${winter} ${spring}`))).toEqual([]);
  });

  it('names what matters of several changes of form', () => {
    const [found] = shownOf(
      'Paint\n\n“It’s the colour of a bruise and I won’t sign for it,” said Ada Moll.\n',
      'Paint\n\n“It is the color of a bruise and I will not sign for it,” Ada Moll said.\n',
    );
    expect(found).toMatchObject({ kind: 'cleaned' });
    expect(found!.reason).toMatch(/spoken short or written out/u);
  });

  it('takes the condolences of two for two, and a figure of another day for no change', () => {
    const sorry = (who: string, very: string) =>
      `Rites\n\n“Our thoughts are with the family at this${very} sad time,” ${who} said.\n`;
    expect(shownOf(sorry('Ada Moll', ''), sorry('Petra Lind', ' very'))).toEqual([]);
    const thanks = (who: string, time: string) =>
      `Final\n\n“I want to thank everyone who supported us through this ${time},” ${who} said.\n`;
    expect(shownOf(thanks('Ada Moll', 'difficult time'), thanks('Petra Lind', 'hard time'))).toEqual([]);
    const found = (count: string, day: string) =>
      `Search\n\n“We have found ${count} boats and we go on searching,” Ada Moll said on ${day}.\n`;
    expect(shownOf(found('12', 'Monday'), found('31', 'Wednesday'))).toEqual([]);
    expect(shownOf(found('12', 'Monday'), found('31', 'Monday'))).not.toEqual([]);
  });

  it('tells of no dropped link where both print the words that name it', () => {
    const text = (told: string) => `Boats\n\n“${told}” Ada Moll told reporters at the quay.\n`;
    expect(
      shownOf(
        text('Lind says he wants to run the port as he runs his boats, and that is what I fear,'),
        text('Lind says he wants to run the port as he runs his boats, and that is what I fear.'),
      ),
    ).toEqual([]);
  });

  it('names a finding alike in whatever order and from whatever path texts are read', () => {
    const other = BRIDGE.replace('is not safe', 'is safe');
    const idsOf = (paths: readonly [string, string][]) =>
      collate(
        paths.map(([path, text]) => reportOf(path, text)),
        models,
      ).findings.map(({ id }) => id);
    const ids = idsOf([
      ['a.txt', BRIDGE],
      ['b.txt', other],
    ]);
    expect(ids.length).toBeGreaterThan(0);
    expect(
      idsOf([
        ['z/one.txt', other],
        ['two.txt', BRIDGE],
      ]).sort(),
    ).toEqual([...ids].sort());
  });

  it('finds nothing between quotations that only begin later or end earlier', () => {
    expect(shownOf(BRIDGE, BRIDGE.replace('The bridge is not safe, and we', 'We'))).toEqual([]);
  });

  describe('finds nothing between a text and', () => {
    const folder = new URL('../../../examples/harbour/reports/', import.meta.url);
    const examples = readdirSync(folder).filter((name) => /\.(?:txt|md|html)$/u.test(name));
    const textsOf = async (name: string) => {
      const [document] = await readDocuments(readFileSync(new URL(name, folder)), {
        path: name,
        kind: 'report',
      });
      return document!.text;
    };

    it.each(examples)('its own copy: %s', async (name) => {
      const text = await textsOf(name);
      const copies = [reportOf('a.txt', text), reportOf('b.txt', text)];
      expect(collate(copies, models).findings).toEqual([]);
    });

    it.each(examples)('its copy with other spaces, dashes and marks: %s', async (name) => {
      const text = await textsOf(name);
      const other = text
        .replaceAll('’', "'")
        .replaceAll('—', '–')
        .replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0')
        .replace(/(?<=\p{Ll}{4})(?=\p{Ll}{4})/u, '\u00ad');
      expect(
        collate([reportOf('a.txt', text), reportOf('b.txt', other)], models).findings.filter(isShown),
      ).toEqual([]);
    });
  });
});
