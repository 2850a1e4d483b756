import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';

const shown = (text: string) =>
  blocksOf(text).blocks.map(({ kind, label, span }) => {
    const words = text.slice(span.start, span.end);
    return label === undefined ? `${kind}: ${words}` : `${kind} <${label.text}>: ${words}`;
  });

describe('blocksOf, reports', () => {
  it('takes a first line without a full stop as the headline', () => {
    expect(blocksOf('Pier stays closed\n\nThe pier stays closed, she said.\n').title).toBe(
      'Pier stays closed',
    );
  });

  it('takes a first line with a full stop as the headline where it stands apart and is short', () => {
    const text =
      'Council votes to close the pier.\n\nThe council of Fenwick voted on Friday to close the pier for good.';
    expect(blocksOf(text).title).toBe('Council votes to close the pier.');
  });

  it('leaves a lede with a dateline a paragraph', () => {
    const text =
      'FENWICK (Ledger News) — The mayor resigned.\n\nShe gave no reason, and her office did not answer calls on Friday.';
    expect(blocksOf(text)).toMatchObject({
      title: null,
      blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }],
    });
  });

  it('tells headings, asides, bylines, captions and lists from paragraphs', () => {
    const text = [
      'Pier stays closed',
      'By Ada Roe and Tom Oak, The Fenwick Ledger',
      'May 2, 2031',
      'The pier stays closed, the mayor said on Friday.',
      'Read also: Ferry fares rise',
      'No help from the county',
      '“We will wait,” she said. Related to this were the costs.',
      'Photo: The pier on Friday',
      '- a first point',
      'Sign up for our morning newsletter',
      'Council members Jane Hill and Omar Beck contributed to this report.',
      '© 2031 The Fenwick Ledger. All rights reserved.',
    ].join('\n');
    expect(blocksOf(text).blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'byline',
      'byline',
      'paragraph',
      'aside',
      'heading',
      'paragraph',
      'caption',
      'list-item',
      'aside',
      'paragraph',
      'aside',
    ]);
  });

  it.each([
    'Related costs would be borne by the county, the mayor said.',
    'By Friday the pier had been closed for a month, she said.',
    'Follow the money, the auditor said.',
    'Sign up for the ferry, the mayor told residents, “or walk.”',
    'Read more books, the librarian told the children.',
    '“Watch: this is how it is done,” she said.',
    'Photos of the pier show rot, the engineer said.',
    'Share prices fell, the harbour company said.',
    'Copyright law protects the plans, the architect said.',
  ])('leaves a sentence that only begins like furniture a paragraph: %s', (sentence) => {
    const text = `Pier stays closed\n\nThe pier stays closed, she said on Friday.\n\n${sentence}\n\nThe council meets on Monday to talk it over.`;
    expect(blocksOf(text).blocks[2]?.kind).toBe('paragraph');
  });

  it('joins lines wrapped at a width, up to an empty line', () => {
    const text = [
      'The council of Fenwick voted on Friday to close the pier',
      'for good, and its members said that they had not taken',
      'the decision lightly. "We had no choice," the mayor told',
      'reporters after the vote.',
      '',
      'The pier has been closed since the storm in March, when',
      'two of its piles broke and a part of the deck fell into',
      'the sea.',
    ].join('\r\n');
    const { blocks } = blocksOf(text);
    expect(blocks.map(({ span }) => text.slice(span.start, span.end).length)).toEqual([
      text.indexOf('\r\n\r\n'),
      text.length - text.indexOf('The pier has'),
    ]);
  });

  it('does not make turns of colons in the news', () => {
    const text = [
      'Mayor: pier must go',
      'The mayor had one word for the plan: no.',
      'Her reasons: money, time and the weather.',
      'The council: seven members, three parties.',
      'Hill put it like this: “The pier is a ruin.”',
    ].join('\n\n');
    expect(blocksOf(text).blocks.filter(({ kind }) => kind === 'turn')).toEqual([]);
    expect(blocksOf(text).kind).toBe('report');
  });

  it('does not make turns of a table of figures', () => {
    const text = ['Votes by ward', 'Hill: 1,203', 'Beck: 988', 'Hill: 455', 'Beck: 12', 'Hill: 7'].join('\n');
    expect(blocksOf(text).kind).toBe('report');
  });
});

describe('blocksOf, transcripts', () => {
  it('reads NAME: turns with their further paragraphs, stage directions apart', () => {
    const text = [
      'MAYOR CALDER: Good evening. (APPLAUSE) Thank you.',
      'We begin late.',
      '(LAUGHTER)',
      'TOM OAK: When will it open?',
      'MAYOR CALDER: By spring.',
    ].join('\n\n');
    expect(shown(text)).toEqual([
      'turn <MAYOR CALDER>: Good evening.',
      'aside: (APPLAUSE)',
      'turn <MAYOR CALDER>: Thank you.',
      'turn <MAYOR CALDER>: We begin late.',
      'aside: (LAUGHTER)',
      'turn <TOM OAK>: When will it open?',
      'turn <MAYOR CALDER>: By spring.',
    ]);
    expect(blocksOf(text).kind).toBe('transcript');
  });

  it.each([
    ['THE MODERATOR', 'CHAIR ROE', 'TOM OAK'],
    ['INES HILL', 'VICE CHAIR ROE', 'TOM OAK-BECK'],
    ['MS. HILL', 'JANE ROE', 'TOM OAK'],
  ])('takes names with a full stop for labels where one of them has an office: %s', (once, chair, guest) => {
    const text = `${once}. We begin.\n\n${guest}. Will the pier close?\n\n${chair}. It will not.\n\n${guest}. And in June?\n\n${chair}. Nor in June.`;
    expect(shown(text)).toEqual([
      `turn <${once}>: We begin.`,
      `turn <${guest}>: Will the pier close?`,
      `turn <${chair}>: It will not.`,
      `turn <${guest}>: And in June?`,
      `turn <${chair}>: Nor in June.`,
    ]);
  });

  it('keeps the place of a label on its first block alone', () => {
    const text = 'ROE: One.\n\nTwo.\n\nOAK: Three.\n\nROE: Four.\n\nOAK: Five.';
    expect(blocksOf(text).blocks.map(({ label }) => label?.span)).toEqual([
      { start: 0, end: 3 },
      null,
      { start: 17, end: 20 },
      { start: 30, end: 33 },
      { start: 42, end: 45 },
    ]);
  });

  it.each([
    ['Q. and A.', 'Q. Did you see it?\nA. I did.\nQ. When was that?\nA. In March.', ['Q', 'A', 'Q', 'A']],
    ['Q: and A:', 'Q: Did you see it?\nA: I did.\nQ: When was that?\nA: In March.', ['Q', 'A', 'Q', 'A']],
    [
      'Mr. NAME.',
      'Mr. OAK. I yield.\nMs. ROE. I thank him.\nMr. OAK. Not at all.',
      ['Mr. OAK', 'Ms. ROE', 'Mr. OAK'],
    ],
    [
      'Name:',
      'Roe: Is it true?\nOak: It is not.\nRoe: Who says so?\nOak: I do.',
      ['Roe', 'Oak', 'Roe', 'Oak'],
    ],
    [
      'SPEAKER 1:',
      'SPEAKER 1: Is it on?\nSPEAKER 2: It is.\nSPEAKER 1: Good.',
      ['SPEAKER 1', 'SPEAKER 2', 'SPEAKER 1'],
    ],
    [
      'roles',
      'JANE ROE, HOST: Welcome.\nTOM OAK (D-FENWICK): Thanks.\nROE: Now.\nROE: Well?',
      ['JANE ROE, HOST', 'TOM OAK (D-FENWICK)', 'ROE', 'ROE'],
    ],
    ['<NAME:>', '<ROE:> Is it true?\n<OAK:> It is not.\n<ROE:> Who says so?', ['ROE', 'OAK', 'ROE']],
    ['dashes', '>> ROE: Is it true?\n>> OAK: It is not.\n>> ROE: Who says so?', ['ROE', 'OAK', 'ROE']],
    ['capitals throughout', 'ROE: IS IT TRUE?\nOAK: IT IS NOT.\nROE: WHO SAYS SO?', ['ROE', 'OAK', 'ROE']],
    ['markup', '**ROE:** Is it true?\n**OAK:** It is not.\n**ROE:** Who says so?', ['ROE', 'OAK', 'ROE']],
  ])('reads labels written as %s', (_form, text, labels) => {
    const { blocks, kind } = blocksOf(text);
    expect(blocks.map(({ label }) => label?.text)).toEqual(labels);
    for (const { label } of blocks)
      expect(text.slice(label!.span!.start, label!.span!.end)).toBe(label!.text);
    expect(kind).toBe('transcript');
  });

  it('reads names on lines of their own, with time codes', () => {
    const text =
      'Jane Roe (00:05)\nIs it true?\nTom Oak (00:09)\nIt is not.\nJane Roe (01:02:03)\nWho says so?\nTom Oak (01:02:09)\nI do.';
    expect(shown(text)).toEqual([
      'turn <Jane Roe>: Is it true?',
      'turn <Tom Oak>: It is not.',
      'turn <Jane Roe>: Who says so?',
      'turn <Tom Oak>: I do.',
    ]);
    expect(blocksOf(text).blocks.map(({ time }) => time)).toEqual([
      { start: 5000, end: 9000 },
      { start: 9000, end: 3_723_000 },
      { start: 3_723_000, end: 3_729_000 },
      { start: 3_729_000, end: 3_729_000 },
    ]);
  });

  it('ends a turn at a line that names no speaker', () => {
    const text =
      'ROE: We built ten.\n\nTHE FACTS: The county built two.\n\nROE: And a bridge.\n\nROE: And a road.';
    expect(shown(text)[1]).toBe('paragraph: THE FACTS: The county built two.');
  });

  it('takes a label for one whose family name is any word', () => {
    const text =
      'ADA PRICE: The pier is shut.\n\nMR. HOME: Since when?\n\nADA PRICE: Since Monday.\n\nMR. HOME: I see.';
    expect(shown(text)).toEqual([
      'turn <ADA PRICE>: The pier is shut.',
      'turn <MR. HOME>: Since when?',
      'turn <ADA PRICE>: Since Monday.',
      'turn <MR. HOME>: I see.',
    ]);
  });

  it('reads a speech under a single label', () => {
    const text =
      'INES CALDER: Thank you, my friends.\n\nWe will rebuild our pier, and I ask you for your help.\n\nI know you will give it to us.';
    expect(shown(text).every((block) => block.startsWith('turn <INES CALDER>'))).toBe(true);
  });

  it('keeps the report a report when it closes with a few questions and answers', () => {
    const lede =
      'The mayor of Fenwick spoke with the Ledger about the pier, the storm, the county and the money that is missing for all of it. ';
    const text = `Pier stays closed\n\n${lede.repeat(3)}\n\n${lede.repeat(3)}\n\nQ: When?\n\nA: In spring.\n\nQ: Who pays?\n\nA: The county.`;
    expect(blocksOf(text).kind).toBe('report');
    expect(shown(text).slice(-4)).toEqual([
      'turn <Q>: When?',
      'turn <A>: In spring.',
      'turn <Q>: Who pays?',
      'turn <A>: The county.',
    ]);
  });

  it('sets the metadata above a ruled line aside', () => {
    const text =
      '# Source: Harbour Radio\n# Length: 3 minutes\n==========\n\nThank you all for coming tonight.';
    expect(shown(text)).toEqual([
      'aside: # Source: Harbour Radio',
      'aside: # Length: 3 minutes',
      'aside: ==========',
      'paragraph: Thank you all for coming tonight.',
    ]);
  });
});

it.each([
  ['Mr. OAK. I object.', 'The Clerk read as follows:'],
  ['Mr. OAK. I object.', 'There was no objection.'],
  ['Mr. OAK. I object.', 'The legislative clerk proceeded to call the roll.'],
  ['MR. OAK: I object. (00:12)', 'END 2:31 P.M. EDT'],
])('a record’s own words are nobody’s: %s / %s', (turn, note) => {
  const other = turn.replace('OAK', 'BECK');
  const text = [turn, other, turn, note].join('\n\n');
  const { blocks } = blocksOf(text);
  expect(blocks.at(-1)?.kind).toBe('aside');
  expect(blocks.filter(({ kind }) => kind === 'turn')).toHaveLength(3);
});

describe('blocksOf, any text', () => {
  const pieces = fc.constantFrom(
    'ROE: ',
    'Q. ',
    '"',
    '“',
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '(APPLAUSE)',
    'Read also: ',
    '- ',
    'words here',
    'Tom Oak',
    '.',
    ':',
    '\u0000',
    '🌊',
    '\u2028',
    '\ud800',
    '00:01:02 ',
    '>> ',
    '[',
    '<',
    '*',
  );

  it('gives blocks in order that never overlap, inside the text, with no words left outside but labels', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { span, label } of blocksOf(text).blocks) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          if (label?.span) expect(text.slice(label.span.start, label.span.end)).toBe(label.text);
          at = span.end;
        }
      }),
      { seed: 20310502, numRuns: 400 },
    );
  });

  it.each([
    ['10 MB on one line', 'The pier is closed, she said. '.repeat(350_000)],
    ['100,000 unclosed marks', '“The pier '.repeat(100_000)],
    ['a million opening brackets', '('.repeat(1_000_000)],
    ['a million colons', 'ROE: '.repeat(200_000)],
    ['a million line breaks', '\n'.repeat(1_000_000)],
    ['notes of music', '♪'.repeat(500_000)],
    ['200,000 short turns', 'ROE: Yes (APPLAUSE)\n'.repeat(100_000)],
  ])('takes %s in linear time', (_what, text) => {
    const from = process.cpuUsage();
    blocksOf(text);
    expect(process.cpuUsage(from).user).toBeLessThan(25_000_000);
  });
});
