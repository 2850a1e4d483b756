import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../language/lexicon.ts';
import { atMostOneVerbatim } from '../compare-attributions.ts';
import { compareWords } from '../compare-words.ts';
import type { Side } from '../side.ts';

const lexicon = createLexicon(
  readFileSync(new URL('../../../../models/synonyms.txt', import.meta.url), 'utf8'),
);

const TALK = ['We met on Tuesday. ', ' The weather is kind.'] as const;

/** A quotation beside the passage that carries it, which stands in the talk of a transcript. */
function inTranscript(source: string, quote: string, more: Partial<Side> = {}) {
  const text = `${TALK[0]}${source}${TALK[1]}`;
  const start = text.toLowerCase().indexOf(quote.toLowerCase());
  const span = { start, end: start + quote.length };
  const passage: Side = { text, content: [span], quoted: [span], mode: 'direct', kind: 'transcript' };
  return compareWords(passage, { ...asReport(quote), ...more }, lexicon);
}

function asReport(text: string): Side {
  const span = { start: 0, end: text.length };
  return { text: `${text},`, content: [span], quoted: [span], mode: 'direct', kind: 'report' };
}

const TELLING: readonly [kind: string, source: string, quote: string][] = [
  ['negation', 'I do not believe that the bridge is safe for lorries.', 'The bridge is safe for lorries'],
  ['negation', 'Nobody in the crew thinks we should sell the ferry.', 'We should sell the ferry'],
  ['negation', 'It is a myth that the council ignored the warnings.', 'The council ignored the warnings'],
  ['negation', 'It would be wrong to say that the owners have lied.', 'The owners have lied'],
  ['negation', 'The owners of the pier, not we, closed the tunnel today.', 'We, closed the tunnel today'],
  [
    'scope',
    'Hardly any of the houses on the shore were inspected.',
    'The houses on the shore were inspected',
  ],
  ['scope', 'Few of our fishermen want the new harbour.', 'Our fishermen want the new harbour'],
  ['qualifier', 'We do not know whether the tunnel is closed today.', 'The tunnel is closed today'],
  ['qualifier', 'If the inspectors agree, we will open the bridge.', 'We will open the bridge'],
  ['qualifier', 'The bridge is safe only if the northern lane is closed.', 'The bridge is safe'],
  ['qualifier', 'The ferry runs at night only in the month of May.', 'The ferry runs at night'],
  ['qualifier', 'I support the mayor, but not on the question of the pier.', 'I support the mayor'],
];

const HARMLESS: readonly [source: string, quote: string][] = [
  ['I think that the bridge is safe for lorries.', 'The bridge is safe for lorries'],
  ['I do not doubt that the bridge is safe for lorries.', 'The bridge is safe for lorries'],
  ['I have no doubt the bridge is safe for lorries.', 'The bridge is safe for lorries'],
  ['I do not know the mayor, and the bridge is safe for lorries.', 'The bridge is safe for lorries'],
  ['Nobody told me that the tunnel is closed today.', 'The tunnel is closed today'],
  ['I am not surprised that the tunnel is closed today.', 'The tunnel is closed today'],
  ['I cannot believe that the tunnel is closed today.', 'The tunnel is closed today'],
  ['I am not ashamed to admit I am late, but the tunnel is closed today.', 'The tunnel is closed today'],
  ['No, the tunnel is closed today.', 'The tunnel is closed today'],
  ['It is not only old, the tunnel is closed today.', 'The tunnel is closed today'],
  ['The tunnel is closed today, and nobody will be turned away.', 'The tunnel is closed today'],
  ['The tunnel is closed today. If it rains, we stay at home.', 'The tunnel is closed today'],
];

describe('words cut off an end', () => {
  it.each(TELLING)('take a %s: "%s" → "%s"', (kind, source, quote) => {
    const compared = inTranscript(source, quote);
    expect(compared).toMatchObject({ words: 'changed', rule: 'cut-off-ends-tell' });
    expect(compared.changes).toMatchObject([{ kind, to: '' }]);
  });

  it.each(TELLING)(
    'take a %s between two reports, of which both may be verbatim: "%s"',
    (_, source, quote) => {
      const [whole, part] = [asReport(source), asReport(quote)];
      const compared = compareWords(whole, part, lexicon);
      expect(compared.words).toBe('changed');
      expect(atMostOneVerbatim(whole, part, compared)).toBe(false);
    },
  );

  it.each(HARMLESS)('take nothing: "%s" → "%s"', (source, quote) => {
    expect(inTranscript(source, quote).words).toBe('verbatim');
    expect(compareWords(asReport(source), asReport(quote), lexicon).words).toBe('trimmed');
  });

  it('take nothing where the report prints no sentence, at its beginning or its end', () => {
    const [, source, quote] = TELLING[0]!;
    expect(inTranscript(source, quote.toLowerCase()).words).toBe('verbatim');
    const [, whole, part] = TELLING.at(-1)!;
    expect(inTranscript(whole, part, { text: `${part} to her credit` }).words).toBe('verbatim');
  });

  it('take nothing where the report says them itself', () => {
    const [, source, quote] = TELLING[0]!;
    expect(inTranscript(source, quote, { isEmbedded: true }).words).toBe('verbatim');
  });

  it('stand where the transcript has them', () => {
    const [, source, quote] = TELLING[0]!;
    const [change] = inTranscript(source, quote).changes;
    const [span] = change!.a;
    expect(`${TALK[0]}${source}`.slice(span!.start, span!.end)).toBe('I do not believe that');
  });
});
