import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/core/english/english.ts';
import { inflectVerb } from '../../src/core/english/morphology.ts';
import { ENGLISH_VERBS } from '../../src/core/english/verbs-of-saying.ts';
import { extract } from '../../src/core/extract/extract.ts';
import type { Language } from '../../src/core/language/language.ts';
import { readVerbsOfSaying } from '../../src/core/language/verbs-of-saying.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { resolveSpeakers } from '../../src/core/speakers/resolve-speakers.ts';
import { isReported } from '../../src/core/wordings/is-reported.ts';
import { loadSpeakerModels } from '../../src/models/load-feature-weights.ts';
import { toReport } from '../arbitraries/to-report.ts';

/** English with one line more in its table of verbs. */
const WITH_BLORF: Language = {
  ...ENGLISH,
  saying: readVerbsOfSaying([...ENGLISH_VERBS, ['said', 'quote clause object', '', 'blorf()']], inflectVerb),
};

function read(text: string, language: Language) {
  const document = toReport('r', text);
  const extraction = extract(readDocument(document, language), null);
  return extraction;
}

describe('a verb of saying, put into one line of one table', () => {
  it('is a cue of extraction, before its clause and behind a quotation', () => {
    const text = 'Ada Lind blorfs that the old bridge is not safe at all.';
    expect(read(text, ENGLISH).attributions).toEqual([]);
    expect(read(text, WITH_BLORF).attributions).toMatchObject([
      { mode: 'indirect', act: 'said', source: [{ start: 0, end: 8 }], cue: [{ start: 9, end: 15 }] },
    ]);
  });

  it('is a verb of headlines', () => {
    const text = 'Council Blorfs Report on Bridge\n\nThe old bridge is closed.';
    expect(read(text, ENGLISH).attributions).toEqual([]);
    expect(read(text, WITH_BLORF).attributions).toMatchObject([{ rule: 'headline-verb' }]);
  });

  it('tells the speakers who relays whom', () => {
    const text = 'Ada Lind said that Tom Moss blorfed that the old bridge is not safe.';
    const chainIn = (language: Language) => {
      const extraction = read(text, language);
      const { speakers, of } = resolveSpeakers([extraction], loadSpeakerModels());
      return [...of.values()].map(({ chain }) =>
        chain.map((id) => speakers.find((speaker) => speaker.id === id)?.name),
      );
    };
    expect(chainIn(ENGLISH)).toEqual([['Ada Lind']]);
    expect(chainIn(WITH_BLORF)).toContainEqual(['Ada Lind', 'Tom Moss']);
  });

  it('makes speech of what the model is not sure of, in collation', () => {
    const document = toReport('r', 'Ada Lind blorfed the bridge was shut.');
    const attribution = {
      id: 'a1',
      mode: 'indirect',
      act: 'said',
      source: [{ start: 0, end: 8 }],
      cue: [{ start: 9, end: 16 }],
      content: [{ start: 17, end: 36 }],
      quoted: [],
      confidence: 0.1,
      rule: 'sequence-model',
    } as const;
    expect(isReported(readDocument(document, ENGLISH), attribution)).toBe(false);
    expect(isReported(readDocument(document, WITH_BLORF), attribution)).toBe(true);
  });
});

describe('verbs that two morphologies once told apart', () => {
  it.each(['averred', 'labelled', 'signalled', 'preferred', 'regretted'])('knows %s', (form) => {
    expect(ENGLISH.saying.cueFormOf(form)).toMatchObject({ form: 'past' });
  });

  it('finds what somebody averred', () => {
    const extraction = read(
      'Ada Lind averred that the old bridge would stay closed until the spring.',
      ENGLISH,
    );
    expect(extraction.attributions).toMatchObject([{ cue: [{ start: 9, end: 16 }] }]);
  });
});
