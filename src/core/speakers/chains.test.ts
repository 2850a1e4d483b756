import { describe, expect, it } from 'vitest';
import { chains, type Marked, report } from '../../../test/arbitraries/marked-report.ts';
import { loadSpeakerModels } from '../../models/load-models.ts';
import { resolveSpeakers, speakerKey } from './resolve-speakers.ts';

const models = loadSpeakerModels();

/** The name of the uttering speaker of an attribution. */
function uttering(one: Marked, id: string): string | undefined {
  const { speakers, of } = resolveSpeakers([one], models);
  const { speaker } = of.get(speakerKey(one.document.id, id))!;
  return speakers.find((s) => s.id === speaker)?.name;
}

describe('chains', () => {
  it('lists the speakers through whom relayed words came', () => {
    const one = report(
      'a',
      'News',
      'Tom Moss and President Ole Dahl were out.',
      '[Ada Lind] said: {“This week, Tom Moss repeated what President Dahl has said: that the bridge stays.”}',
    );
    expect(chains(one)).toEqual(['Ada Lind < Tom Moss < Ole Dahl']);
  });

  it('does not take a person in passing for a relaying one', () => {
    const one = report(
      'a',
      'News',
      'Tom Moss came.',
      '[Ada Lind] said {that the plan of Tom Moss said nothing}.',
    );
    expect(chains(one)).toEqual(['Ada Lind']);
  });

  it('puts whoever tells of another saying in front of the one who speaks', () => {
    const one = report(
      'a',
      'News',
      'Mayor Ada Lind and Tom Moss met.',
      'Lind said that the minister, [Tom Moss], <had told> her {“that the bridge is closed”}.',
      '{The pier is safe}, [she] <said>.',
    );
    expect(chains(one)).toEqual(['Ada Lind < Tom Moss', 'Ada Lind']);
    expect(uttering(one, 'a1')).toBe('Tom Moss');
  });

  it('puts whoever is named behind the words in front', () => {
    const one = report(
      'a',
      'News',
      'Mayor Ada Lind said that she waited.',
      'Minister [Tom Moss] <told> her {the bridge is closed}, she said.',
    );
    expect(chains(one)).toEqual(['Ada Lind < Tom Moss']);
  });

  it('gives a participle the speaker of its sentence', () => {
    const one = report(
      'a',
      'News',
      '[Ada Lind] <said> {it is late}, adding that [Tom Moss] <had told> the council {the bridge is closed}.',
    );
    expect(chains(one)).toEqual(['Ada Lind', 'Ada Lind < Tom Moss']);
  });

  it('credits an outlet without making it the speaker', () => {
    const before = report('a', 'News', 'According to the Harbour Courier, [Ada Lind] <said> {it is late}.');
    expect(chains(before)).toEqual(['Harbour Courier < Ada Lind']);
    expect(uttering(before, 'a1')).toBe('Ada Lind');
    const behind = report('a', 'News', '[Ada Lind] <said> {it is late}, according to the Harbour Courier.');
    expect(chains(behind)).toEqual(['Harbour Courier < Ada Lind']);
  });

  it('adds whom an outlet cites', () => {
    const one = report(
      'a',
      'News',
      '{It is late}, the [Harbour Courier] <reported>, citing a senior official.',
    );
    expect(chains(one)).toEqual(['Harbour Courier < senior official']);
  });

  it('relays nobody who would or will not have said it', () => {
    const one = report(
      'a',
      'News',
      'Tom Moss came.',
      '[Ada Lind] said {Tom Moss would never have said that it is late}.',
    );
    expect(chains(one)).toEqual(['Ada Lind']);
  });

  it('does not take two sayings in one sentence for relaying', () => {
    const one = report(
      'a',
      'News',
      '[Ada Lind] <said> {it is late}, but [Tom Moss] <said> {it is early}.',
      'Ada Lind said it was late when [Tom Moss] <said> {it is early}.',
      'Ada Lind said so after [Tom Moss] <said> {it is early}.',
      '<Asked> by [Tom Moss] {whether it is early}, Ada Lind said no.',
    );
    expect(chains(one)).toEqual(['Ada Lind', ...Array(4).fill('Tom Moss')]);
  });
});
