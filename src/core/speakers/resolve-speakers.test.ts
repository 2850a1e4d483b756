import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chains, type Marked, report } from '../../../test/arbitraries/marked-report.ts';
import { loadSpeakerModels } from '../../models/load-models.ts';
import type { Block, Document } from '../model/document.ts';
import type { Speaker } from '../model/speaker.ts';
import { readDocument } from '../reading/reading.ts';
import { resolveSpeakers, speakerKey } from './resolve-speakers.ts';

const models = loadSpeakerModels();

function speakerNamed(name: string, ...reports: Marked[]): Speaker {
  const found = resolveSpeakers(reports, models).speakers.find((speaker) => speaker.name === name);
  if (found === undefined) throw new RangeError(`no speaker is named ${name}`);
  return found;
}

describe('names', () => {
  it('joins a title, a full name and a family name', () => {
    const one = report(
      'r',
      'Mayor [Ada Lind] said {the bridge stays}.',
      '[Lind] said {it is safe}.',
      '[Mrs. Lind] said {so}.',
    );
    expect(chains(one)).toEqual(['Ada Lind', 'Ada Lind', 'Ada Lind']);
    expect(speakerNamed('Ada Lind', one).roles).toContain('Mayor');
  });

  it('joins reports by family name, nickname and middle initial', () => {
    const one = report('a', 'News', 'Senator [Robert K. Moss] said {no}.');
    const two = report('b', 'News', '[Bob Moss] said {no}.', '[Moss] said {never}.');
    expect(chains(one, two)).toEqual(['Robert K. Moss', 'Robert K. Moss', 'Robert K. Moss']);
  });

  it('keeps two people with one family name apart', () => {
    const one = report(
      'a',
      'News',
      '[Ada Lind] said {yes}.',
      '[Mr. Lind] said {no}.',
      'Tom Lind was there, [Tom Lind] said {so}.',
    );
    expect(new Set(chains(one)).size).toBe(2);
  });

  it('takes an office that no list has in front of a full name for no part of it', () => {
    const one = report('a', 'News', 'District Collector [Menal Gokale] said {no}.');
    const two = report('b', 'News', '[Menal Gokale], the collector, said {no}.');
    expect(chains(one, two)).toEqual(['Menal Gokale', 'Menal Gokale']);
    expect(speakerNamed('Menal Gokale', one).kind).toBe('person');
  });

  it.each(['J. T. Moss Jr.', 'Marit van der Lind', 'Tarik al-Mossi'])(
    'takes a person for one: %s',
    (name) => {
      expect(speakerNamed(name, report('a', 'News', `[${name}] said {no}.`)).kind).toBe('person');
    },
  );

  it('knows a family name that is a month’s', () => {
    const one = report('a', 'News', 'Mayor [Ada May] said {no} in May 2019.', '[May] said {never}.');
    expect(chains(one)).toEqual(['Ada May', 'Ada May']);
  });

  it('gives the family name of one of a couple to both', () => {
    const one = report('a', 'News', 'Karen and Tom Moss found it.', '[Mrs. Moss] said {no}.');
    expect(chains(one)).toEqual(['Karen Moss']);
  });

  it('takes an organisation for one under its acronym and its full name', () => {
    const one = report('a', 'News', 'The [Harbour Safety Board] said {it knew}.');
    const two = report('b', 'News', 'The [HSB] said {it knew}.', 'The [H.S.B.] said {so}.');
    expect(new Set(chains(one, two)).size).toBe(1);
  });
});

describe('possessives and descriptions', () => {
  it('takes a campaign for a speaker of its own', () => {
    const one = report(
      'a',
      'News',
      'Ada Lind waved.',
      '[Lind’s campaign] said {yes}.',
      'The [Lind campaign] said {no}.',
      '[Lind] said {maybe}.',
    );
    const [first, second, third] = chains(one);
    expect(first).toBe(second);
    expect(third).toBe('Ada Lind');
    expect(speakerNamed(first!, one).kind).toBe('organisation');
  });

  it('takes the campaign of somebody described for a speaker of its own', () => {
    const one = report(
      'a',
      'News',
      'Ada Lind, the former minister of trade, waved.',
      '[The former minister of trade’s campaign] said {yes}.',
      '[Lind’s campaign] said {no}.',
    );
    expect(chains(one)).toEqual(['Ada Lind’s campaign', 'Ada Lind’s campaign']);
  });

  it('finds the lawyer of somebody by apposition', () => {
    const one = report(
      'a',
      'News',
      'Tom Moss’s lawyer, [Ada Lind], said {he rests}.',
      '[Moss’s attorney] said {no more}.',
    );
    expect(chains(one)).toEqual(['Ada Lind', 'Ada Lind']);
  });

  it('resolves a description by the role that another report tells', () => {
    const one = report('a', 'News', 'ORG Secretary General [Ada Lind] said {go}.');
    const two = report('b', 'News', '[The head of ORG] said {go}.', '[The ORG chief] said {stay}.');
    expect(chains(one, two)).toEqual(['Ada Lind', 'Ada Lind', 'Ada Lind']);
  });

  it('says for whom a spokesperson speaks', () => {
    const one = report('a', 'News', '[Ada Lind, a spokeswoman for the Harbour Safety Board], said {no}.');
    const { speakers } = resolveSpeakers([one], models);
    const lind = speakers.find((speaker) => speaker.name === 'Ada Lind');
    expect(speakers.find((speaker) => speaker.id === lind?.speaksFor)?.name).toBe('Harbour Safety Board');
  });

  it('keeps unnamed sources of different reports apart unless the description agrees', () => {
    const one = report('a', 'News', '[sources] said {yes}.', '[a senior harbour official] said {yes}.');
    const two = report('b', 'News', '[sources] said {yes}.', '[a senior harbour official] said {yes}.');
    const { of } = resolveSpeakers([one, two], models);
    const speaker = (id: string, a: string) => of.get(speakerKey(id, a))!.speaker;
    expect(speaker('a', 'a1')).not.toBe(speaker('b', 'a1'));
    expect(speaker('a', 'a2')).toBe(speaker('b', 'a2'));
    expect(speakerNamed('senior harbour official', one).kind).toBe('unnamed');
  });
});

describe('pronouns', () => {
  it('follows gender and the speaker before', () => {
    const one = report(
      'a',
      'News',
      'Ada Lind met Tom Moss on Monday.',
      '[Lind] said {the bridge is old}. [She] said {it will close}. [He] said {it is fine}.',
    );
    expect(chains(one)).toEqual(['Ada Lind', 'Ada Lind', 'Tom Moss']);
  });

  it('follows number: they are people, it is one thing', () => {
    const one = report(
      'a',
      'News',
      'The Harbour Safety Board met the engineers on Monday.',
      '[They] said {the bridge is old}, and [it] said {it will close}.',
    );
    expect(chains(one)).toEqual(['engineers', 'Harbour Safety Board']);
  });

  it('takes two names joined by and for they', () => {
    const one = report('a', 'News', 'Ada Lind and Tom Moss met.', '[They] said {it is late}.');
    expect(chains(one)).toEqual(['Ada Lind and Tom Moss']);
  });

  it('takes a relative pronoun for the name before it', () => {
    expect(chains(report('a', 'News', 'Ada Lind, [who] said {yes}, left.'))).toEqual(['Ada Lind']);
  });

  it('carries a bare quotation on from the paragraph before', () => {
    const one = report('a', 'News', '[Ada Lind] said {it is late}.', '[]{“We go home.”}');
    expect(chains(one)).toEqual(['Ada Lind', 'Ada Lind']);
    expect(resolveSpeakers([one], models).of.get('a#a2')?.rule).toBe('carried');
  });

  it('leaves a bare quotation unresolved where nobody spoke before', () => {
    const one = report('a', 'News', '[]{“We go home.”}');
    expect(resolveSpeakers([one], models).speakers.map((speaker) => speaker.kind)).toEqual(['unresolved']);
  });
});

describe('labels', () => {
  it('names the speaker of a turn for a first-person source', () => {
    const base = report('t', 'I say {we stay}.');
    const block: Block = {
      kind: 'turn',
      span: base.document.blocks[0]!.span,
      label: { text: 'MS. LIND', span: null },
    };
    const document: Document = { ...base.document, kind: 'transcript', blocks: [block] };
    const news = report('n', 'News', 'Mayor [Ada Lind] said {we stay}.');
    const { speakers, of } = resolveSpeakers([{ ...base, reading: readDocument(document) }, news], models);
    expect(of.get('t#a1')?.speaker).toBe(of.get('n#a1')?.speaker);
    expect(speakers.map((speaker) => speaker.name)).toEqual(['Ada Lind']);
  });
});

describe('properties', () => {
  const line = fc
    .array(
      fc.constantFrom(
        'Ada',
        'Lind',
        'Tom',
        'Moss',
        'he',
        'she',
        'said',
        'the',
        'mayor',
        '“',
        '”',
        ',',
        '.',
        '’s',
        '[He]',
        '[Moss]',
        '{yes}',
        '{no}',
        '\0',
        '😀',
        'FBI',
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(' '));
  const reports = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

  it('the order of the reports does not change who is whom', () => {
    fc.assert(
      fc.property(reports, (texts) => {
        const inputs = texts.map((lines, i) => report(`r${i}`, ...lines));
        expect(resolveSpeakers([...inputs].reverse(), models)).toEqual(resolveSpeakers(inputs, models));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('every attribution has a speaker that is listed and part of its chain', () => {
    fc.assert(
      fc.property(reports, (texts) => {
        const inputs = texts.map((lines, i) => report(`r${i}`, ...lines));
        const { speakers, of } = resolveSpeakers(inputs, models);
        const ids = new Set(speakers.map((speaker) => speaker.id));
        for (const { document, attributions } of inputs) {
          for (const { id } of attributions) {
            const found = of.get(speakerKey(document.id, id))!;
            expect(found.chain).toContain(found.speaker);
            for (const speaker of found.chain) expect(ids).toContain(speaker);
          }
        }
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});
