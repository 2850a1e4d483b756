import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../language/lexicon.ts';
import { compareWords } from '../compare-words.ts';
import type { Side } from '../side.ts';

const lexicon = createLexicon(
  readFileSync(new URL('../../../../models/synonyms.txt', import.meta.url), 'utf8'),
);

/** A quotation that begins with a small letter, beside the sentence of a transcript that it was taken from. */
function compared(before: string, quote: string, isToldWhole: boolean) {
  const text = `We met on Tuesday. ${before}${quote}. The weather is kind.`;
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  const passage: Side = { text, content: [span], quoted: [span], mode: 'direct', kind: 'transcript' };
  const own = { start: 0, end: quote.length };
  return compareWords(
    passage,
    { text: `${quote},`, content: [own], quoted: [own], mode: 'direct', kind: 'report', isToldWhole },
    lexicon,
  );
}

const CURBED: readonly [kind: string, before: string, quote: string][] = [
  ['scope', 'Few of the ', 'passengers were warned before the doors opened'],
  ['scope', 'None of the seven ', 'lifts passed the inspection in the spring'],
  ['scope', 'Less than half of ', 'the tenants have signed the new lease'],
  ['scope', 'At most nine of the ', 'pilots had slept before the collision'],
  ['scope', 'Few of the guests ', 'were given a key to the cellar'],
  ['scope', 'Seldom do ', 'our visitors complain about the stairs'],
  ['negation', 'Nobody ', 'was shown the second report on the wall'],
  ['negation', 'Nobody in the crew ', 'was told of the gas in the cellar'],
  ['negation', 'No one of us was ', 'told of the gas in the lower cellar'],
  ['negation', 'Hardly any ', 'nurses were paid for the nights of the flood'],
  ['negation', 'No ', 'child was left on the quay without a coat'],
  ['negation', 'There is no ', 'evidence that the pilot had been drinking'],
  ['negation', 'The porters were never ', 'told of the gas in the cellar'],
  ['negation', 'At no time did ', 'the board know of the crack in the boiler'],
  ['negation', 'It is not true that ', 'the guards were asleep during the fire'],
  ['negation', 'I doubt ', 'the mill can carry another storey of brick'],
  ['negation', 'I cannot promise that ', 'the lamps will burn through the storm'],
  ['qualifier', 'Only if the county pays will ', 'we rebuild the chapel by the mill'],
  ['qualifier', 'Unless the frost returns, ', 'the harvest will be a good one'],
];

const UNCURBED: readonly [before: string, quote: string][] = [
  ['I do not doubt that ', 'the mill can carry another storey of brick'],
  ['It is no secret that ', 'the lamps will burn through the storm'],
  ['I do not come from Varn, but ', 'the mill can carry another storey'],
  ['Not a day passes without trouble, yet ', 'the guards were asleep'],
  ['There is no one who claims that nobody ', 'was shown the second report'],
  ['It is not only ', 'the nurses who were paid for the nights'],
  ['They crossed the bay without ', 'a pilot who knew the rocks of the coast'],
  ['We could not be happier that ', 'the lamps will burn through the storm'],
  ['If I may say so, ', 'the lamps will burn through the storm'],
  ['No. ', 'we inspected the other four bridges in April'],
  ['No, no, ', 'the lamps will burn through the storm'],
];

describe('what stands before a quotation that is told as the whole', () => {
  it.each(CURBED)('takes a %s: "%s| %s"', (kind, before, quote) => {
    const { words, rule, changes } = compared(before, quote, true);
    expect({ words, rule }).toEqual({ words: 'changed', rule: 'cut-off-ends-tell' });
    expect(changes).toMatchObject([{ kind, from: before.replace(/[, ]+$/u, ''), to: '' }]);
  });

  it.each(UNCURBED)('takes nothing: "%s| %s"', (before, quote) => {
    expect(compared(before, quote, true).words).toBe('verbatim');
  });

  it.each(CURBED)('may be said in own words where it is not: "%s| %s"', (_, before, quote) => {
    expect(compared(before, quote, false).words).toBe('verbatim');
  });
});
