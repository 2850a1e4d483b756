import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../language/lexicon.ts';
import { compareWords } from '../compare-words.ts';
import type { Side } from '../side.ts';

const lexicon = createLexicon(
  readFileSync(new URL('../../../../models/synonyms.txt', import.meta.url), 'utf8'),
);

function side(text: string, kind: Side['kind']): Side {
  const span = { start: 0, end: text.length };
  return { text, content: [span], quoted: [span], mode: 'direct', kind };
}

const compare = (source: string, quote: string, kind: Side['kind'] = 'transcript') =>
  compareWords(side(source, kind), side(quote, 'report'), lexicon);

const GRAVE: readonly [kind: string, source: string, quote: string][] = [
  ['negation', 'The bridge is not safe today.', 'The bridge is … safe today.'],
  ['negation', 'The bridge is not, as far as anybody can tell, safe.', 'The bridge is ... safe.'],
  ['negation', 'We would never, so long as I live, sell the pier.', 'We would … sell the pier.'],
  ['negation', 'I know that it is not safe.', 'I know … safe.'],
  ['negation', 'The crossing is neither cheap nor safe.', 'The crossing is … safe.'],
  ['negation', 'The council met and never agreed to sell.', 'The council … agreed to sell.'],
  ['negation', 'He refused to sell the pier.', 'He … sell the pier.'],
  ['negation', 'The ferry does not float or fly.', 'The ferry does … fly.'],
  ['negation', 'We know that nobody in the crew lied.', 'We know that … the crew lied.'],
  ['negation', 'The bridge is not safe.', 'The bridge [is] safe.'],
  ['negation', 'The bridge is safe.', 'The bridge is [not] safe.'],
  ['qualifier', 'We will, if the court agrees, open it.', 'We will … open it.'],
  ['qualifier', 'We will sell it, if the elected mayor was right, today.', 'We will sell it … today.'],
  ['qualifier', 'I would sail, if a trained pilot were beside me, at once.', 'I would sail … at once.'],
  ['qualifier', 'We like it. If it rains, we will stay at home.', 'We like it … we will stay at home.'],
  ['scope', 'They say that few of the crews support it.', 'They say that … the crews support it.'],
  ['scope', 'We lost in that storm at least 20 boats.', 'We lost … 20 boats.'],
  ['negation', 'The lamps are not, whatever it is, safe.', 'The lamps are … safe.'],
  ['negation', 'The pier is not old, Rosa is frail.', 'The pier is … frail.'],
  ['pronoun', 'The bridge is old, but the tunnel is safe.', 'The bridge is … safe.'],
  ['pronoun', 'I think that the owners have lied.', 'I think that … have lied.'],
  ['pronoun', 'We saw that the son of the mayor was there.', 'We saw that the … mayor was there.'],
];

const HARMLESS: readonly [source: string, quote: string][] = [
  [
    'Mara is not, as some papers have it, unwell for want of food, she is unwell for her age.',
    'Mara is … unwell for her age.',
  ],
  ['The pier is not closed for repairs, it is closed for good.', 'The pier is … closed for good.'],
  ['The mayor was never drunk that night, he was ill.', 'The mayor was … ill.'],
  ['We are not, whatever you read, poor, we are broke.', 'We are … broke.'],
  ['The ferry, which did not sail on Monday, is safe.', 'The ferry … is safe.'],
  ['The ferry that did not sail on Monday is safe.', 'The ferry … is safe.'],
  ['The ferry, as nobody denies, is safe.', 'The ferry … is safe.'],
  ['We like it. It was not cheap. It is safe.', 'We like it. … It is safe.'],
  [
    'The ferry is late, and it does not sail on Sundays, and the crew is tired.',
    'The ferry is late … and the crew is tired.',
  ],
  ['They do not like the plan and have voted against it.', 'They … have voted against it.'],
  ['I will not sell it and I will resign.', 'I will … resign.'],
  ['We have no boats, but we have crews.', 'We … have crews.'],
  ['I do not deny that it is safe.', 'I … is safe.'],
  ['It is not impossible to cross it.', 'It is … to cross it.'],
  ['It is not a toy but a tool for work.', 'It is … a tool for work.'],
  ['It is not only cheap but also safe.', 'It is … safe.'],
  ['The bridge is old, but it is safe.', 'The bridge is … safe.'],
  ['The old pier, built by the city in May, is safe.', 'The old pier … is safe.'],
  ['The mayor and the owners have agreed to pay.', 'The mayor … have agreed to pay.'],
];

const DENIED_OTHERWISE: readonly [source: string, quote: string][] = [
  ['The bridge is not safe for traffic.', 'The bridge is unsafe for traffic.'],
  ['It is not possible to cross it.', 'It is impossible to cross it.'],
  ['They did not agree with the plan.', 'They disagree with the plan.'],
];

describe('a denial in one word or in two', () => {
  it.each(DENIED_OTHERWISE)('is one denial: "%s" → "%s"', (source, quote) => {
    for (const kind of ['transcript', 'report'] as const) {
      const { words, changes } = compare(source, quote, kind);
      expect(words).toBe('reworded');
      expect(changes.map((change) => change.kind)).not.toContain('negation');
    }
  });

  it.each(DENIED_OTHERWISE)(
    'is none where the "not" is gone, or stands on both sides: "%s" → "%s"',
    (source, quote) => {
      expect(compare(source.replace(/(?:did )?not /, ''), quote).words).toBe('changed');
      expect(compare(source, quote.replace(/(is|They) /, '$1 not ')).words).toBe('changed');
    },
  );

  it('is one where the fragment that is quoted begins behind the "not"', () => {
    const text = 'that the bridge is “unsafe for traffic”';
    const quoted = [{ start: text.indexOf('u'), end: text.length - 1 }];
    const own: Side = {
      text,
      content: [{ start: 0, end: text.length }],
      quoted,
      mode: 'mixed',
      kind: 'report',
    };
    const compared = compareWords(side(DENIED_OTHERWISE[0]![0], 'transcript'), own, lexicon);
    expect(compared.words).toBe('reworded');
  });
});

describe('a marked cut', () => {
  it.each(GRAVE)('takes a %s: "%s" → "%s"', (kind, source, quote) => {
    const { words, changes } = compare(source, quote);
    expect(words).toBe('changed');
    expect(changes.map((change) => change.kind)).toContain(kind);
  });

  it.each(GRAVE)('takes a %s between two reports, too: "%s" → "%s"', (_, source, quote) => {
    expect(compare(source, quote, 'report').words).toBe('changed');
  });

  it.each(GRAVE.filter(([, , quote]) => /…|\.\.\./.test(quote)))(
    'that takes a %s is as grave without its mark: "%s" → "%s"',
    (_, source, quote) => {
      expect(compare(source, quote.replace(/ (?:…|\.\.\.)/, '')).words).toBe('changed');
    },
  );

  it.each(HARMLESS)('of "%s" takes nothing from "%s"', (source, quote) => {
    expect(compare(source, quote).words).not.toBe('changed');
  });
});
