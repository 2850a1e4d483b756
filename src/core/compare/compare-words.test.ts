import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../language/lexicon.ts';
import type { Mode } from '../model/attribution.ts';
import type { Change, WordsComparison } from '../model/verdict.ts';
import { compareWords } from './compare-words.ts';
import type { Side } from './side.ts';

const lexicon = createLexicon(readFileSync(new URL('../../../models/synonyms.txt', import.meta.url), 'utf8'));

function side(text: string, kind: Side['kind'] = 'report', mode: Mode = 'direct'): Side {
  const span = { start: 0, end: text.length };
  return { text, content: [span], quoted: [span], mode, kind };
}

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'the',
      'pier',
      'will',
      'not',
      'close',
      'Anna',
      'five',
      '5%',
      'sail',
      'sailed',
      'I',
      'we',
      'think',
      'all',
      'some',
      'if',
      'but',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "can't",
      "it's",
      'gonna',
      'U.S.',
      '$4',
      'million',
      'step-by-step',
      '[sic]',
      'f***',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(',', '.', '…', '--', '?', '(', ']', '“', '\n\n') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
);
const wording = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => pieces.join(' '));

const mirror = (change: Change) => ({
  kind: change.kind === 'omission' ? 'insertion' : change.kind === 'insertion' ? 'omission' : change.kind,
  a: change.b,
  b: change.a,
  from: change.to,
  to: change.from,
});
const bare = ({ kind, a, b, from, to }: Change) => ({ kind, a, b, from, to });
const sorted = (changes: readonly object[]) => changes.map((change) => JSON.stringify(change)).sort();

function expectSound(comparison: WordsComparison, a: string, b: string): void {
  expect(comparison.support).toBeGreaterThanOrEqual(0);
  expect(comparison.support).toBeLessThanOrEqual(1);
  for (const change of comparison.changes) {
    for (const [spans, text, words] of [
      [change.a, a, change.from],
      [change.b, b, change.to],
    ] as const) {
      for (const { start, end } of spans) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      const cut = spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' ');
      expect(cut).toBe(words);
    }
    expect(change.reason).not.toBe('');
  }
}

describe('properties', () => {
  it('a wording compared with itself is verbatim', () => {
    fc.assert(
      fc.property(wording, (text) => {
        const { words, changes } = compareWords(side(text), side(text), lexicon);
        fc.pre(words !== 'paraphrase');
        expect([words, changes]).toEqual(['verbatim', []]);
      }),
      { seed: 1 },
    );
  });

  it('two reports get one verdict and mirrored changes in both orders', () => {
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const there = compareWords(side(a), side(b), lexicon);
        const back = compareWords(side(b), side(a), lexicon);
        expect([back.words, back.rule, back.support]).toEqual([there.words, there.rule, there.support]);
        expect(sorted(back.changes.map(bare))).toEqual(sorted(there.changes.map(mirror)));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('spans are in bounds and hold the words that a change shows', () => {
    fc.assert(
      fc.property(
        wording,
        wording,
        fc.constantFrom('report' as const, 'transcript' as const),
        (a, b, kind) => {
          expectSound(compareWords(side(a, kind), side(b), lexicon), a, b);
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  it('what no change covers is the same on both sides', () => {
    const plain = fc
      .array(fc.constantFrom('the', 'pier', 'will', 'close', 'soon', 'boats', 'sail', 'north'), {
        minLength: 1,
        maxLength: 20,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const { changes } = compareWords(side(a), side(b), lexicon);
        const rest = (text: string, spans: readonly { start: number; end: number }[]) =>
          spans
            .toSorted((x, y) => y.start - x.start)
            .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
            .replace(/\s+/g, ' ')
            .trim();
        expect(
          rest(
            a,
            changes.flatMap((change) => change.a),
          ),
        ).toBe(
          rest(
            b,
            changes.flatMap((change) => change.b),
          ),
        );
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('sides', () => {
  it('reads a transcript as the source in either order', () => {
    const transcript = side('We will not sail on Friday.', 'transcript');
    const report = side('We will sail on Friday.');
    const there = compareWords(transcript, report, lexicon).changes[0];
    const back = compareWords(report, transcript, lexicon).changes[0];
    expect([there?.kind, there?.from, there?.to]).toEqual(['negation', 'not', '']);
    expect([back?.kind, back?.from, back?.to]).toEqual(['negation', '', 'not']);
  });

  it('judges only the support of indirect speech', () => {
    const { words, support, changes } = compareWords(
      side('that the pier would close soon', 'report', 'indirect'),
      side('We close the pier'),
      lexicon,
    );
    expect([words, support, changes]).toEqual(['paraphrase', 1, []]);
  });

  it.each([
    ['We asked for (an) emergency pump', 'We asked for emergency pump'],
    ['(Tolland) told me twice to stay', 'She told me twice to stay'],
    ['We asked for [an] emergency pump', 'We asked for emergency pump'],
  ])('takes the words in the brackets of “%s” for the writer’s own', (a, b) => {
    expect(compareWords(side(a), side(b), lexicon).words).toBe('bracketed');
  });

  it('takes words in round brackets that deny the rest for no writer’s help', () => {
    expect(
      compareWords(side('We will (not) mend the pier'), side('We will mend the pier'), lexicon).words,
    ).toBe('changed');
  });

  it('knows one foreign name in the letters of two houses, and two names that only begin alike', () => {
    const words = (a: string, b: string) =>
      compareWords(side(`I met ${a} on the pier`), side(`I met ${b} on the pier`), lexicon).words;
    expect(words('Qaddurim', 'Gadhurim')).toBe('cleaned');
    expect(words('Mohassim', 'Muhassem')).toBe('cleaned');
    expect(words('al-Qaddurim', 'Gadhurim')).toBe('cleaned');
    expect(words('(envoy) Mohassim', '(envoy) Muhassem')).toBe('cleaned');
    expect(words('Qaddurim', 'Qaddolin')).toBe('changed');
  });

  it('answers for a side without words', () => {
    expect(compareWords(side('…'), side('We sail'), lexicon)).toMatchObject({
      words: 'paraphrase',
      rule: 'no-words',
    });
  });

  it('compares the fragments of a mixed wording where they stand', () => {
    const text = 'Kestrel said the pier was “not safe” and “closed for good”.';
    const quoted = [
      { start: text.indexOf('not safe'), end: text.indexOf('not safe') + 8 },
      { start: text.indexOf('closed'), end: text.indexOf('closed') + 15 },
    ];
    const mixed: Side = {
      text,
      content: [{ start: 13, end: text.length }],
      quoted,
      mode: 'mixed',
      kind: 'report',
    };
    const other = side('It is not safe, and from today it is closed for good');
    expect(compareWords(mixed, other, lexicon).words).toBe('trimmed');
    expect(compareWords(mixed, { ...other, kind: 'transcript' }, lexicon).words).toBe('verbatim');
  });
});

describe('typography of numbers', () => {
  it.each([
    ['We need 5-10 boats by Monday', 'We need 510 boats by Monday', 'changed'],
    ['We need 5 10 boats by Monday', 'We need 510 boats by Monday', 'changed'],
    ['We need 1 000 boats by Monday', 'We need 1000 boats by Monday', 'verbatim'],
    ['Call 555 1234 before Monday', 'Call 5551234 before Monday', 'verbatim'],
  ])('two numbers are one only in groups: %s, %s', (a, b, words) => {
    expect(compareWords(side(a), side(b), lexicon).words).toBe(words);
    expect(compareWords(side(b), side(a), lexicon).words).toBe(words);
  });

  it.each([
    ['We wait 2½ hours at Pier No. 5.', 'We wait 2 1/2 hours at Pier number 5.', 'verbatim'],
    ['We need ½ the boats.', 'We need 1/2 the boats.', 'verbatim'],
    ['Boat № 7 is lost.', 'Boat #7 is lost.', 'verbatim'],
    ['Nos. 5 and 6 are shut.', 'Numbers 5 and 6 are shut.', 'verbatim'],
    ['We lost ¾ of the crew.', 'We lost three-quarters of the crew.', 'cleaned'],
    ['I sail because the, um, because the sea is calm.', 'I sail because the sea is calm.', 'cleaned'],
    ['I sail for, uh, for the crew.', 'I sail for the crew.', 'cleaned'],
    ['I sail with the, um, old crew.', 'I sail with the crew.', 'trimmed'],
    ['We lost ⅓ of the crew.', 'We lost a third of the crew.', 'cleaned'],
    ['It took 1½ million litres.', 'It took 1.5 million litres.', 'cleaned'],
    ['We are No. 1 here.', 'We are number one here.', 'cleaned'],
    ['We meet at Pier No. 2.', 'We meet at Pier 2.', 'cleaned'],
    ['We lost ⅓ of the crew.', 'We lost ⅔ of the crew.', 'changed'],
    ['We meet at 6 p.m. on the pier.', 'We meet at 6:00 pm on the pier.', 'cleaned'],
    ['And I just wanted to say that I will stay.', 'I just want to say that I will stay,', 'reworded'],
    ['We meet at 6 p.m. on the pier.', 'We meet at 6: 00 p.m. on the pier.', 'cleaned'],
    ['We meet at 6:30 p.m. on the pier.', 'We meet at 6.30pm on the pier.', 'cleaned'],
    ['We meet at 6 p.m. on the pier.', 'We meet at 6 a.m. on the pier.', 'changed'],
    ['All of the NRC was there.', 'All of the Northport Rowing Club was there.', 'cleaned'],
    ['Boat No. 5 is lost.', 'Boat No. 6 is lost.', 'changed'],
    ['We sail to Kelder next month.', 'We sail to Kelder next year.', 'changed'],
    ['It was -3 degrees there.', 'It was 3 degrees there.', 'changed'],
    ['It was -3 degrees there.', 'It was −3 degrees there.', 'verbatim'],
    ['There are no 5 boats here.', 'There are 5 boats here.', 'changed'],
  ])('compares “%s” and “%s”: %s', (a, b, verdict) => {
    expect(compareWords(side(a), side(b), lexicon).words).toBe(verdict);
    expect(compareWords(side(b), side(a, 'transcript'), lexicon).words).toBe(verdict);
  });
});

describe('odd input', () => {
  it.each([
    ['marks that never close', '“'.repeat(10_000)],
    ['brackets that never close', '['.repeat(10_000)],
    ['NUL bytes', '\0'.repeat(1000)],
    ['masks without end', 'a*'.repeat(5000)],
    ['one word over and over', 'pier '.repeat(5000)],
  ])('survives %s', (_, text) => {
    const comparison = compareWords(side(`${text} we sail`, 'transcript'), side('we sail'), lexicon);
    expect(comparison.words).toBe('verbatim');
  });
});

describe('signs that carry sense', () => {
  const verdict = (heard: string, drafted: string) =>
    compareWords(side(heard, 'transcript'), side(drafted), lexicon).words;
  it.each([
    ['the barge is nowhere on the quay', 'the barge is now here on the quay'],
    ['the tank holds 10² litres of brine', 'the tank holds 102 litres of brine'],
    ['the propeller comes from oslo today', 'the propeller comes from Bergen today'],
    ['it costs 2.5 million pounds a year', 'it costs £2.6m a year'],
    ['we thank catherine for the pier', 'we thank Patricia for the pier'],
  ])('“%s” is not “%s”', (heard, drafted) => {
    expect(verdict(heard, drafted)).toBe('changed');
  });
  it.each([
    ['it stands at the water front', 'it stands at the waterfront'],
    ['the pier is 10² metres long', 'the pier is 10^2 metres long'],
    ['it weighs 2.5 kg in all', 'it weighs 2.5kg in all'],
    ['nothing in the text compels it', '[n]othing in the text compels it'],
    ['nineteen piles are rotten', '[N]ineteen piles are rotten'],
    ['there is no body in the hall', 'there is nobody in the hall'],
  ])('“%s” is “%s”', (heard, drafted) => {
    expect(verdict(heard, drafted)).toBe('verbatim');
  });
});
