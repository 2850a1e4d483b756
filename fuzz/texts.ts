import fc from 'fast-check';

/** Invented sentences as news, hearings and letters have them: what readers and extraction know forms of. */
const SENTENCES = [
  '“We will go to the pier,” said Ann Lee.',
  '“We will go,” Lee said. “Nobody asked us.”',
  'Lee said that the “pier” would stay shut.',
  'The mayor, Tom Brey, 43, told reporters he had not known.',
  'According to a letter, the crane was “never paid for, and never will be.”',
  'He wrote: "It is late."',
  '‘We paid twice,’ she added, ‘and “nobody” told us.’',
  'MR. BREY: I rise to speak.',
  'Ann Lee: Yes, we did.',
  'Q. Did you go?',
  'A. I did not.',
  '>> THE CHAIR: Order. (Laughter.)',
  '[Speaker 1]: um, we, we never said that',
  'Asked whether she would go, Lee said no.',
  'Bell agreed. “Not now.”',
  '„Wir fahren“, sagte Ada Holt.',
  'By Nora Field',
  'FELL POINT — The ferry struck the pier on Wednesday.',
  'The council denied it had been warned.',
  '— Ann Lee',
  'Read also: Ten years of the pier',
];

/** Pieces that broke readers of this kind: marks, breaks, invisible and half characters, beginnings of markup, names of the prototype. */
export const PIECES = [
  ...['"', '“', '”', '‘', '’', "'", '«', '»', '„', '‹', '```', "''"],
  ...[
    '\u2028',
    '\u2029',
    '\0',
    '\ufeff',
    '\r\n',
    '\r',
    '\f',
    '\v',
    '\u0085',
    '\n',
    '\n\n',
    '\t',
    '  ',
    '\u00a0',
  ],
  ...[
    '😀',
    '\u202e',
    '\u200f',
    '\u200b',
    '\u00ad',
    '\u200d',
    'e\u0301\u0301',
    '\ufffd',
    '\ud800',
    '\udc00',
    'ﬁ',
    'İ',
    'ß',
    '𝐀',
  ],
  ...[
    '—',
    '--',
    '…',
    '[',
    ']',
    '[sic]',
    '[...]',
    '(',
    ')',
    '{',
    '}',
    '<',
    '>',
    '&',
    '\\',
    '|',
    '@',
    '%',
    '*',
    '_',
    '#',
    '`',
    '~',
  ],
  ...[
    ' said ',
    ' told ',
    ' that ',
    'according to ',
    'Mr. ',
    'Q: ',
    'MR. LEE: ',
    '>> ',
    '- ',
    '1. ',
    '# ',
    '> ',
    '---\n',
    '===\n',
  ],
  ...[
    '<b>',
    '</p>',
    '<div></x>',
    '<script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#0;',
    '&#xd800;',
    '<q>',
    '<table>',
    '</body>',
  ],
  ...[
    '00:00:01.000 --> 00:00:02.000\n',
    '1\n',
    'WEBVTT\n',
    '\\u0000',
    '"}',
    '{"text":',
    '[[',
    'null',
    '1e999',
    '-0',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '2016-99-99',
    '+275760-09-13',
    'http://[',
    'http://a.example/1',
    'a'.repeat(300),
  ],
];

/** How often a piece stands in a row where it is repeated. */
const MOST_REPEATS = 80;

const piece = fc.constantFrom(...PIECES);
const repeats = fc
  .tuple(piece, fc.integer({ min: 2, max: MOST_REPEATS }))
  .map(([one, count]) => one.repeat(count));

/** A line or two: sentences and pieces in any order. */
export const line: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...SENTENCES) },
      { weight: 4, arbitrary: piece },
      { weight: 1, arbitrary: repeats },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

/** The paragraphs of a text. */
export const paragraphs: fc.Arbitrary<string[]> = fc.array(line, { minLength: 1, maxLength: 7 });

/** A text with its breaks. */
export const text: fc.Arbitrary<string> = fc
  .tuple(paragraphs, fc.constantFrom('\n\n', '\n', ' ', '\r\n\r\n', '\u2028'))
  .map(([parts, between]) => parts.join(between));
