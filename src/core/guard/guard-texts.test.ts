import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toReport } from '../../../test/arbitraries/to-report.ts';
import { loadModels } from '../../models/load-models.ts';
import { readDocuments } from '../../readers/read-document.ts';
import type { Document } from '../model/document.ts';
import type { GuardedQuotation } from '../model/guarded-text.ts';
import { type GuardModels, guardTexts } from './guard-texts.ts';

const OLD = `Ferries to stop in winter

The council voted on Tuesday to stop the winter ferry. “We will not sell the harbour, and we will never close the school,” Ruth Ambler said.

“The fares will rise by four percent in June, and not before,” said Tom Brey, the harbour master. “Nobody asked us.”

Brey called the plan “madness” and left. “I think, um, the bridge is safe for most traffic,” he told reporters.

The mayor said the budget was enough for two boats.`;

let models: GuardModels;
beforeAll(() => {
  models = loadModels({ engine: 'fast' });
});

/** What is told of a version in which some words of the old one are others. */
function told(from: string, to: string): GuardedQuotation[] {
  expect(OLD).toContain(from);
  return faults(toReport('old', OLD), toReport('new', OLD.replace(from, to)));
}

function faults(before: Document, after: Document): GuardedQuotation[] {
  return guardTexts(before, after, models).filter(
    ({ outcome, speakerVerdict }) => outcome !== 'kept' || speakerVerdict === 'misattributed',
  );
}

describe('guardTexts', () => {
  it.each([
    ['a negation that is gone', 'will not sell', 'will sell', 'changed', 'negation'],
    ['a number that is another', 'four percent', 'nine percent', 'changed', 'number'],
    ['a filler that is gone', 'think, um, the', 'think the', 'cleaned', 'filler'],
    ['an end that is cut off', ' in June, and not before', '', 'trimmed', 'omission'],
    ['a fragment that is another word', '“madness”', '“folly”', 'reworded', 'synonym'],
    ['words that came into the marks', '“madness” and left', '“madness and left”', 'reworded', 'insertion'],
    ['words that are put in brackets', 'asked us', 'asked [the harbour]', 'bracketed', 'bracket'],
  ])('tells of %s', (_, from, to, words, kind) => {
    const found = told(from, to);
    expect(found.map((each) => [each.outcome, each.words])).toEqual([['altered', words]]);
    expect(found[0]!.changes.map((change) => change.kind)).toContain(kind);
  });

  it.each([
    ['5-10 boats', '510 boats', ['altered']],
    ['½ a boat', '12 a boat', ['altered']],
    ['1 000 boats', '1000 boats', []],
  ])('holds figures apart that a mark or space keeps apart: %s, %s', (from, to, outcomes) => {
    const text = OLD.replace('for most traffic', `for ${from}`);
    const own = text.replace(from, to);
    expect(faults(toReport('old', text), toReport('new', own)).map(({ outcome }) => outcome)).toEqual(
      outcomes,
    );
  });

  it('tells which words of a quotation that was cut in two are in neither part', () => {
    const [found, ...rest] = told(
      '“We will not sell the harbour, and we will never close the school,” Ruth Ambler said.',
      '“We will not sell,” Ruth Ambler said, “and we will never close the school.”',
    );
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ outcome: 'altered', words: 'trimmed', changes: [{ from: 'the harbour' }] });
  });

  it('tells a quotation that is gone from one that lost its marks', () => {
    expect(told(' “Nobody asked us.”', '')).toMatchObject([
      { outcome: 'lost', before: { text: 'Nobody asked us.' }, after: null },
    ]);
    expect(told('“Nobody asked us.”', 'Nobody asked us.')).toMatchObject([{ outcome: 'unquoted' }]);
  });

  it('tells words that came into marks from words that were not there', () => {
    const told1 = told('the budget was enough for two boats.', '“the budget was enough for two boats.”');
    expect(told1).toMatchObject([{ outcome: 'newly-quoted', words: 'verbatim' }]);
    const told2 = told('The mayor said', '“Such a storm was never seen,” a fisherman said. The mayor said');
    expect(told2).toMatchObject([{ outcome: 'added', before: null }]);
  });

  it('tells of each of many quotations that are nearly the same', () => {
    const say = (word: string) => (_: unknown, at: number) =>
      `Brey said: “We ${word} close the school of ward ${at + 11} this year.” It rained.`;
    const version = (word: string) => Array.from({ length: 40 }, say(word)).join('\n\n');
    const found = faults(toReport('old', version('never')), toReport('new', version('always')));
    expect(found).toHaveLength(40);
    for (const { outcome, before, after } of found) {
      expect(outcome).toBe('altered');
      expect(after!.text).toBe(before!.text.replace('never', 'always'));
    }
  });

  it('tells of two sentences that stand together in marks now with the writer’s own between them gone', () => {
    const old = toReport(
      'old',
      'Ambler said: “We will sail.” The crowd cheered for an hour. “We will not stop.”',
    );
    const own = toReport('new', 'Ambler said: “We will sail. We will not stop.”');
    expect(faults(old, own)).toMatchObject([{ outcome: 'altered', words: 'spliced' }]);
  });

  it('tells of words given to somebody else where both versions name their speaker, and only there', () => {
    expect(told('said Tom Brey, the harbour master', 'said Lena Osei, the treasurer')).toMatchObject([
      {
        outcome: 'kept',
        speakerVerdict: 'misattributed',
        before: { speaker: 'Tom Brey' },
        after: { speaker: 'Lena Osei' },
      },
    ]);
    expect(told('said Tom Brey, the harbour master', 'the harbour master said')).toEqual([]);
    expect(told('said Tom Brey, the harbour master', 'she said')).toEqual([]);
  });

  it.each([
    ['a quotation that somebody interrupts', 'harbour, and we', 'harbour,” Ruth Ambler said, “and we'],
    [
      'two that a clause parted and that are one now',
      ',” said Tom Brey, the harbour master. “Nobody',
      '. Nobody',
    ],
    ['a pull quote', 'The council voted', '“We will never close the school”\n\nThe council voted'],
    ['other words around it', 'Brey called the plan', 'Asked about that plan, Brey, who is 61, spoke of'],
  ])('tells nothing of %s', (_, from, to) => {
    expect(told(from, to)).toEqual([]);
  });
});

/** Ways of writing that are nobody’s words; each takes the text of a version and gives it otherwise. */
const REWRITES: Readonly<Record<string, (text: string) => string>> = {
  'straight marks': (text) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'"),
  'single marks': (text) =>
    text.replace(/[“”]|‘(\p{L}+)’/gu, (mark, inner) => {
      if (inner !== undefined) return `“${inner}”`;
      return mark === '“' ? '‘' : '’';
    }),
  guillemets: (text) => text.replaceAll('“', '«').replaceAll('”', '»'),
  'spaces that do not break': (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0'),
  'soft hyphens': (text) => text.replace(/(?<=\p{Ll}{4})(?=\p{Ll}{4})/gu, '\u00ad'),
  'paragraphs in another order': (text) => text.split('\n\n').reverse().join('\n\n'),
  'capitals in the headline': (text) => text.replace(/^.*/u, (line) => line.toUpperCase()),
  'two spaces after a sentence': (text) => text.replaceAll('. ', '.  '),
};

async function asPage(text: string): Promise<Document> {
  const entities = (line: string) =>
    line
      .replaceAll('&', '&amp;')
      .replaceAll('“', '&ldquo;')
      .replaceAll('”', '&#8221;')
      .replaceAll("'", '&#39;');
  const paragraphs = text.split('\n\n').map((line) => `<p>${entities(line)}</p>`);
  return read(`<!doctype html><title>Page</title><article>${paragraphs.join('')}</article>`, 'html');
}

async function read(text: string, format: 'html' | 'markdown' | 'text'): Promise<Document> {
  const [document] = await readDocuments(new TextEncoder().encode(text), { path: 'new', id: 'new', format });
  return document!;
}

const SAYINGS = [
  'We will not sell the harbour',
  'Nobody asked the crews, and it’s too late now',
  'The fares rise by 1.5 percent in June',
  'No',
  'I can’t say “never” to that',
  'They were twenty-one, we’re nine',
];
const SAYERS = ['Ruth Ambler', 'Tom Brey', 'the harbour master', 'she'];

const paragraph = fc
  .record({ words: fc.constantFrom(...SAYINGS), who: fc.constantFrom(...SAYERS), form: fc.nat(3) })
  .map(({ words, who, form }) => {
    const quoted = words.replace(/[“”]/gu, (mark) => (mark === '“' ? '‘' : '’'));
    if (form === 0) return `“${quoted},” ${who} said.`;
    if (form === 1) return `On Monday ${who} said: “${quoted}.” It rained.`;
    if (form === 2) return `The vote was put off, and ${who} spoke of “${quoted}” in the hall.`;
    return 'The council met for two hours. The ferry was late.';
  });
const article = fc
  .array(paragraph, { minLength: 1, maxLength: 8 })
  .map((paragraphs) => ['Harbour news', ...paragraphs].join('\n\n'));

describe('a text that is written otherwise with the same words', () => {
  it.each(Object.keys(REWRITES))('has no finding with %s', (name) => {
    fc.assert(
      fc.property(article, (text) => {
        expect(faults(toReport('old', text), toReport('new', REWRITES[name]!(text)))).toEqual([]);
      }),
      { seed: 15, numRuns: 60 },
    );
  });

  it('has no finding against itself, as a page or as Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (text) => {
        const old = await read(text, 'text');
        expect(faults(old, await read(text, 'text'))).toEqual([]);
        expect(faults(old, await asPage(text))).toEqual([]);
        const marked = text.replace(/^.*/u, '# $&').replaceAll(' said', ' *said*');
        expect(faults(old, await read(marked, 'markdown'))).toEqual([]);
      }),
      { seed: 15, numRuns: 40 },
    );
  });

  it('has a finding whenever one word inside the marks is another', () => {
    fc.assert(
      fc.property(article, fc.nat(), (text, at) => {
        const places = [...text.matchAll(/(?<=“)\p{L}+(?=[ ,.”])/gu)];
        fc.pre(places.length > 0);
        const { index, 0: word } = places[at % places.length]!;
        const own = `${text.slice(0, index)}Perhaps${text.slice(index + word.length)}`;
        expect(faults(toReport('old', text), toReport('new', own))).not.toEqual([]);
      }),
      { seed: 15, numRuns: 60 },
    );
  });
});
