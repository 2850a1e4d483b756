import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/read-text.ts';

const [page = ''] = readFileSync(join(import.meta.dirname, '../../../docs/sources.md'), 'utf8').split(
  '## Pages and files',
);
const rows = [...page.matchAll(/^\| ([a-z-]+) \| (.+?) \| .+ \|$/gm)].filter(([, form]) => form !== 'form');
const samples = new Map(
  [...page.matchAll(/^```([a-z-]+)\n([\s\S]*?)^```$/gm)].map(([, form, text]) => [form, text!]),
);

describe('the forms of docs/sources.md', () => {
  it('has a sample for each row and a row for each sample', () => {
    expect(rows.map(([, form]) => form).sort()).toEqual([...samples.keys()].sort());
    expect(rows.length).toBeGreaterThan(40);
  });

  it.each(rows.map(([, form, labels]) => [form!, labels!] as const))('reads %s', (form, told) => {
    const { text, blocks, kind } = readText(samples.get(form)!, { path: `${form}.txt` });
    const turns = blocks.filter((block) => block.label !== undefined);
    const labels = turns
      .map(({ label }) => label!.text)
      .filter((label, index, all) => label !== all[index - 1]);
    const wanted = told === '*none*' ? [] : told.split(' · ');
    expect(labels.map(plain)).toEqual(wanted.map(plain));
    for (const { span, kind: own } of blocks) {
      if (own === 'aside' || own === 'headline' || own === 'heading') continue;
      expect(text.slice(span.start, span.end)).not.toMatch(
        /\d|LAUGHTER|EXAMINATION|Whereupon|BY MS|transcri|interjecting|[|[\]]/u,
      );
    }
    expect(kind).toBe('transcript');
  });
});

describe('texts that only look like transcripts', () => {
  it.each([
    [
      'headings before a colon',
      'The pier will stay shut.\n\nNote: the ferry runs on Sundays.\n\nThe result: nobody came.\n\nNote: fares rise.\n\nBackground: two piles broke.\n\nThe result: a bill.',
    ],
    [
      'a programme with hours',
      'Programme\n\n10:00 Doors open\n10:30 The mayor speaks\n11:00 The band plays\n11:30 Lunch on the quay\n12:00 Boats leave',
    ],
    [
      'a live report',
      'Live: the vote\n\n10:05 The chamber fills.\n\n10:15 The first speaker says the pier must go.\n\n10:40 A councillor calls the plan "a ruin".\n\n11:02 The vote is carried.',
    ],
    [
      'a numbered list',
      '1 The pier was built long ago.\n2 It was closed in March.\n3 It will open again.\n4 Nobody knows when.\n5 The county pays.\n6 The mayor said so.\n7 That is all.',
    ],
    [
      'initials that open paragraphs',
      'Pier stays closed\n\nThe mayor said on Friday that the pier would stay closed until the spring, and that the county would pay.\n\nA. Smith and Sons, the builders, said they would wait.\n\nQ. Hill, a councillor, said she would not.\n\nA man on the quay said it was a pity.',
    ],
    [
      'a quiz',
      'Test yourself\n\nQ. Who built the pier?\nA. The county\nB. The town\nC. The navy\nQ. When was it shut?\nA. In March\nB. In May\nC. In June',
    ],
    [
      'a bill',
      'SECTION 1. SHORT TITLE. This Act may be cited as the Pier Act.\n\nSEC. 2. DEFINITIONS. In this Act the pier is the pier.\n\nSEC. 3. PENALTIES. There are none.\n\nSEC. 4. DATE. It starts in May.',
    ],
    ['pros and cons', 'Pros: cheap.\nCons: ugly.\nPros: near.\nCons: loud.\nPros: new.\nCons: small.'],
    ['scores', 'Scores\n\nFenwick — 3\nHarbour — 2\nFenwick — 1\nHarbour — 0\nFenwick — 5\nHarbour — 5'],
    [
      'days with a dash',
      'Weather\n\nMonday — rain in the west.\nTuesday — sun on the coast.\nWednesday — wind.\nThursday — snow.\nFriday — fog.',
    ],
    [
      'notes in brackets',
      "[Applause] The mayor rose and spoke to the town.\n\n[Editor's note] The pier is closed.\n\n(Photo) The pier on Friday.\n\nShe said it would open in the spring.",
    ],
    [
      'a title that ends a sentence',
      'Mr. Oak. That is what they call him on the quay.\n\nHe has been the harbour master for years.\n\n"I like it," Mr. Oak said.\n\nMs. Roe likes it too.',
    ],
    [
      'a recipe',
      'Serves: four\nTime: an hour\nIngredients: fish and salt\nMethod: boil it all until done.\nTip: add wine.\nNote: not too much.',
    ],
  ])('makes no turns of %s', (_what, text) => {
    const { blocks, kind } = readText(text, { path: 'page.txt' });
    expect(blocks.filter(({ label }) => label !== undefined)).toEqual([]);
    expect(kind).toBe('report');
  });
});

it.each([
  [
    'a chronicle',
    '00:05 Jane Roe Avenue is shut.\n\n00:40 Tom Oak Bridge is shut too.\n\n00:55 The mayor comes.\n\n01:10 Fenwick Ferry Pier burns.',
  ],
  [
    'words that go on',
    '0:01 Jane Roe was on the quay\n0:04 Tom Oak was there too\n0:08 Jane Roe had the key\n0:11 Tom Oak had none',
  ],
  [
    'one name',
    '0:01 Jane Roe Avenue is shut.\n0:04 Jane Roe Avenue is long.\n0:08 It rains.\n0:11 Jane Roe Avenue ends here.',
  ],
])('takes no name without a mark from %s', (_what, text) => {
  const { blocks } = readText(text, { path: 'page.txt' });
  expect(blocks.filter(({ label }) => label !== undefined)).toEqual([]);
});

/** A label without what the table leaves out: constituencies and parties. */
function plain(label: string): string {
  return label.replace(/\s*\([^)]*\)/gu, '');
}
