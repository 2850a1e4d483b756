import { describe, expect, it } from 'vitest';
import {
  inventDocument,
  inventExtraction,
  inventTalk,
  inventTranscript,
} from '../../../test/arbitraries/invented-body.ts';
import { EMPTY_LEXICON } from '../language/lexicon.ts';
import { createPassageIndex } from '../locate/index/create-passage-index.ts';
import type { Document } from '../model/document.ts';
import type { Speaker } from '../model/speaker.ts';
import { checkQuotations } from './check-quotations.ts';

const MOLL: Speaker = { id: 's1', name: 'Ada Moll', kind: 'person', aliases: [], roles: [] };
const BREY: Speaker = { id: 's2', name: 'Tom Brey', kind: 'person', aliases: [], roles: [] };
const STRANGER: Speaker = { id: 's3', name: 'Ines Falk', kind: 'person', aliases: [], roles: [] };

const hearing = inventTranscript('hearing', [
  { label: 'CHAIR', text: inventTalk(30, 2) },
  {
    label: 'ADA MOLL',
    text: 'The breakwater at Sallow Point cost us eleven million crowns. The visit cost us a fortune. It is what it is.',
  },
  { label: 'TOM BREY', text: 'My harvest was a muddy failure. We keep the old ferry for another winter.' },
]);
const many = Array.from({ length: 14 }, (_, at) =>
  inventTranscript(`talk${at}`, [{ label: at === 0 ? 'ADA MOLL' : 'HOST', text: inventTalk(40, at + 10) }]),
);

function check(
  text: string,
  { speaker = MOLL, sources = [hearing] as readonly Document[], confidence = 1, indirect = false } = {},
) {
  return checkQuotations(inventExtraction(text), createPassageIndex(sources), {
    lexicon: EMPTY_LEXICON,
    speakerOf: () => ({ speaker, chain: [speaker], confidence }),
    indirect,
  });
}

const NEVER_SAID = '“The lanterns of Quill Street burn all night,” Ada Moll said.';
const BREAKWATER = '“The breakwater at Sallow Point cost us eleven million crowns,” Ada Moll said.';

describe('a quotation that no source carries', () => {
  it('is missed where its speaker speaks, and the reason says so', () => {
    const [quotation] = check(NEVER_SAID);
    expect(quotation).toMatchObject({ words: 'not-found', speakerInSource: true });
    expect(quotation!.reason).toMatch(
      /^Ada Moll speaks in this source, and these words do not stand there\./,
    );
  });

  it('is not missed where its speaker does not speak, or is only guessed', () => {
    expect(check(NEVER_SAID, { speaker: STRANGER })[0]).toMatchObject({ speakerInSource: false });
    expect(check(NEVER_SAID, { confidence: 0.5 })[0]).toMatchObject({ speakerInSource: false });
  });

  it('is missed among many sources only where one surely carries another quotation of the speaker', () => {
    const sources = [hearing, ...many];
    expect(check(NEVER_SAID, { sources })[0]).toMatchObject({ speakerInSource: false });
    const found = check(`${BREAKWATER} ${NEVER_SAID}`, { sources });
    expect(found[1]).toMatchObject({ words: 'not-found', speakerInSource: true });
  });

  it('is too common to be missed where its words stand somewhere', () => {
    const [quotation] = check('“It is what it is,” Ada Moll said.');
    expect(quotation).toMatchObject({ words: 'not-found', rule: 'too-common' });
    expect(quotation!.reason).not.toMatch(/do not stand/);
  });

  it('is not missed in a report, which prints only some of it, but where a transcript has the speaker in its title', () => {
    const report = inventDocument('wire', 'Storm over the bay\nThe pier will be shut, Moll said on Monday.');
    expect(check(NEVER_SAID, { sources: [report] })[0]).toMatchObject({ speakerInSource: false });
    const speech = {
      ...inventTranscript('speech', [{ text: inventTalk(30, 4) }]),
      title: 'Ada Moll in Varn',
    };
    expect(check(NEVER_SAID, { sources: [speech] })[0]).toMatchObject({ speakerInSource: true });
    expect(check(NEVER_SAID, { sources: [speech], speaker: BREY })[0]).toMatchObject({
      speakerInSource: false,
    });
  });
});

describe('a quotation that misses a passage by a word', () => {
  const nearMiss = '“The trip cost us a fortune,” Ada Moll said.';

  it('is found in its own speaker’s turns, with the change', () => {
    const [quotation] = check(nearMiss);
    expect(quotation).toMatchObject({ words: 'reworded', nearMiss: true, speakerVerdict: 'same' });
    expect(quotation!.changes).toMatchObject([{ from: 'visit', to: 'trip' }]);
  });

  it('is found in nobody else’s turns, nor with two of three words gone or over the end of a sentence', () => {
    expect(check(nearMiss, { speaker: BREY })[0]).toMatchObject({ words: 'not-found', nearMiss: false });
    expect(check('“The trip cost us a penny,” Ada Moll said.')[0]!.words).toBe('not-found');
    expect(check('“A fortune it is tonight,” Ada Moll said.')[0]!.words).toBe('not-found');
  });
});

describe('a quotation of two telling words', () => {
  const sources = [
    inventTranscript('press', [
      {
        label: 'HOST',
        text: `${inventTalk(30, 6)} It was a matter of days, a matter of luck, a matter of taste.`,
      },
      {
        label: 'ADA MOLL',
        text: 'They had the patience of fishermen tonight. It is a monument to vanity. That is a matter of weeks.',
      },
      { label: 'TOM BREY', text: 'It was a harvest of shame.' },
    ]),
  ];
  const found = (quote: string, speaker = MOLL) =>
    check(`“${quote},” ${speaker.name} said.`, { speaker, sources })[0]!;

  it.each([
    ['the patience of herons', 'fishermen', 'herons'],
    ['a monument to greed', 'vanity', 'greed'],
    ['it is a memorial to vanity', 'monument', 'memorial'],
  ])('misses its passage by one of them, where all else is the same: %s', (quote, from, to) => {
    const quotation = found(quote);
    expect(quotation).toMatchObject({ nearMiss: true, speakerVerdict: 'same' });
    expect(quotation.changes).toMatchObject([{ from, to }]);
  });

  it.each([
    ['a harvest of fear', MOLL],
    ['the slow patience of herons', MOLL],
    ['a matter of honour', MOLL],
    ['patience like herons', MOLL],
  ])(
    'is not found in the turns of others, with more that differs, nor by common words: %s',
    (quote, speaker) => {
      expect(found(quote, speaker)).toMatchObject({ words: 'not-found', nearMiss: false });
    },
  );
});

describe('indirect speech', () => {
  const text = 'Ada Moll said that they would keep the old ferry for one more winter.';

  it('is looked up in its own speaker’s turns only, and accuses nobody', () => {
    const [other] = check(text, { indirect: true });
    expect(other!.passages.map(({ speaker }) => speaker)).not.toContain('TOM BREY');
    expect(other!.speakerVerdict).not.toBe('misattributed');
    const [own] = check(text.replace('Ada Moll', 'Tom Brey'), { indirect: true, speaker: BREY });
    expect(own!.passages[0]?.speaker).toBe('TOM BREY');
  });
});

describe('a quotation that the turn of another carries', () => {
  const sureOf = (text: string, more = {}) => check(text, more)[0]!.sureOfAnother;
  const harvest = '“We keep the old ferry for another winter,” Ada Moll said.';

  it('is as surely the other’s as the draft was read right, where both speak there', () => {
    expect(check(harvest)[0]).toMatchObject({ speakerVerdict: 'misattributed', words: 'verbatim' });
    expect(sureOf(harvest)).toBeGreaterThan(0.8);
    expect(sureOf(harvest, { confidence: 0.75 })).toBe(0.75);
  });

  it('proves nothing where its speaker is not there, where it is short, or where the turn repeats it', () => {
    expect(sureOf(harvest, { speaker: STRANGER })).toBeUndefined();
    expect(sureOf('“a muddy failure,” Ada Moll said.')).toBeUndefined();
    const repeated = inventTranscript('repeated', [
      { label: 'ADA MOLL', text: inventTalk(30, 4) },
      { label: 'TOM BREY', text: 'You told us last week that we keep the old ferry for another winter.' },
    ]);
    expect(sureOf(harvest, { sources: [repeated] })).toBeUndefined();
  });
});

describe('a quotation that a report interrupts to say whose it is', () => {
  const words = [
    'We keep the old ferry for another winter',
    'In spring we mend the pier and the lantern',
  ] as const;
  const draft = `“${words[0]}. ${words[1]},” Ada Moll said.`;
  const printed = (between: string) =>
    inventDocument('wire', `Storm over the bay\n\n“${words[0]}${between}${words[1]}.”`);

  it('is whole, but for what else stands between', () => {
    expect(check(draft, { sources: [printed(',” Ada Moll said. “')] })[0]!.words).toBe('verbatim');
    expect(check(draft, { sources: [printed('. Nobody asked us. ')] })[0]!.words).not.toBe('verbatim');
  });
});
