import { describe, expect, it } from 'vitest';
import { report, speakersOf } from '../../../../test/arbitraries/marked-report.ts';

/** The kinds of the speakers of one report. */
const kindsOf = (...lines: string[]): string[] =>
  speakersOf(report('a', 'News', ...lines)).map(({ name, kind }) => `${name}: ${kind}`);

describe('a company’s name', () => {
  it.each(['Sundown Air', 'Tarn Logistics', 'Blue Fin Cruises', 'Gordon Advisers', 'Harrow Rail'])(
    'is no person’s: %s',
    (name) => {
      expect(kindsOf(`[${name}] <said> {the office would stay shut}.`)).toEqual([`${name}: organisation`]);
    },
  );

  it.each(['Mira Cable', 'Tom Watch'])('may be a family’s behind a given name: %s', (name) => {
    expect(kindsOf(`[${name}] <said> {the office would stay shut}.`)).toEqual([`${name}: person`]);
  });
});

describe('a landmark’s noun', () => {
  it.each(['Dell Hall', 'Orrin Lake', 'Brecht Park'])(
    'is a family name where it says something alone: %s',
    (name) => {
      const family = name.split(' ')[1]!;
      const lines = [`[${name}] <said> {the rule was old}.`, `[${family}] <said> {it would go}.`];
      expect(kindsOf(...lines)).toEqual([`${name}: person`]);
    },
  );

  it('stays a place’s where nobody bears it', () => {
    expect(kindsOf('[Larch Hall] <said> {the rule was old}.')).toEqual(['Larch Hall: organisation']);
    const lines = ['[Ada Hall] <went> {home}.', 'City Hall was shut.', '[Hall] <said> {it would go}.'];
    expect(kindsOf(...lines)).toEqual(['Ada Hall: person']);
  });
});

describe('a kin’s or colleague’s noun with a hyphen', () => {
  it.each(['great-niece', 'step-brother', 'co-driver', 'ex-nurse'])('is a role: %s', (noun) => {
    const speakers = speakersOf(report('a', 'News', `[Ruth Kell, a ${noun},] <said> {it was late}.`));
    expect(speakers[0]!.roles).toEqual([noun]);
  });
});
