import { describe, expect, it } from 'vitest';
import type { Oddity } from '../../core/model/document.ts';
import { readCaptions, voicesOf } from './read-captions.ts';

async function read(text: string, format: 'srt' | 'vtt' = 'vtt') {
  const oddities: Oddity[] = [];
  const [document] = await readCaptions(text, format, {
    path: `talk.${format}`,
    onOddity: (oddity) => oddities.push(oddity),
  });
  const blocks = document!.blocks.map(({ kind, label, time, span }) => ({
    kind,
    label: label?.text,
    time: time && [time.start, time.end],
    words: document!.text.slice(span.start, span.end),
  }));
  return { document: document!, blocks, oddities };
}

const cues = (...entries: readonly (readonly [from: string, to: string, words: string])[]) =>
  `WEBVTT\n\n${entries.map(([from, to, words]) => `${from} --> ${to}\n${words}`).join('\n\n')}\n`;

describe('readCaptions, names in the words', () => {
  it.each(['Ada R. (she/her)', 'Dr. Ada Roe'])(
    'takes %s for a label where nearly all captions have one',
    async (name) => {
      const { blocks } = await read(
        cues(
          ['00:01.000', '00:02.000', `${name}: Is it shut?`],
          ['00:02.000', '00:03.000', 'Tom Oak: [door slams] It is. [bell] Wait for [the mayor].'],
          ['00:03.000', '00:04.000', `${name}: I see.`],
        ),
      );
      expect(blocks.filter(({ kind }) => kind === 'turn').map(({ label, words }) => [label, words])).toEqual([
        [name, 'Is it shut?'],
        ['Tom Oak', 'It is.'],
        ['Tom Oak', 'Wait for [the mayor].'],
        [name, 'I see.'],
      ]);
    },
  );
});

describe('readCaptions, signs that are no words', () => {
  const text = async (source: string) =>
    (await readCaptions(source, 'srt', { path: 'talk.srt' }))[0]!.text.replace(/\s+/gu, ' ');
  const srt = (arrow: string, number: (at: number) => string, words: readonly string[]) =>
    words
      .map((one, at) => `${number(at + 1)}\n00:00:0${at},000 ${arrow} 00:00:0${at + 1},000\n${one}\n`)
      .join('\n');
  const WORDS = ['The quay was', 'never that full', 'in nine years.'];

  it.each(['−−>', '--&gt;', '−', '–&gt;', '- −>'])('reads %s for the arrow', async (arrow) => {
    expect(await text(srt(arrow, String, WORDS))).toBe(WORDS.join(' '));
  });

  it.each([
    ['#2', (at: number) => `#${at}`],
    ['2)', (at: number) => `${at})`],
    ['2.', (at: number) => `${at}.`],
    ['# 2:', (at: number) => `# ${at}:`],
  ])('takes %s for a number', async (_, number) => {
    expect(await text(srt('-->', number, WORDS))).toBe(WORDS.join(' '));
  });

  it('reads the breaks and places of converted captions as none', async () => {
    const words = ['The quay was\\Nnever', '{\\an8}{\\pos(1,2)}that full', 'in nine\\hyears.'];
    expect(await text(srt('-->', String, words))).toBe(WORDS.join(' '));
  });

  it('loses no words behind a lone sign of music', async () => {
    const [document] = await readCaptions(
      srt('-->', String, [
        'The quay was',
        'never ♪ that full',
        'in nine years. ♪ la la ♪ Never.',
        '♪ la la',
        'Not once.',
      ]),
      'srt',
      { path: 'talk.srt' },
    );
    const spoken = document!.blocks
      .filter(({ kind }) => kind !== 'aside')
      .map(({ span }) => document!.text.slice(span.start, span.end).trim());
    expect(spoken.join(' ').replace(/\s+/gu, ' ')).toBe(
      'The quay was never that full in nine years. Never. Not once.',
    );
  });

  it('takes whoever has an office behind an upright stroke for a speaker', async () => {
    const { blocks } = await read(
      cues(
        ['00:01.000', '00:02.000', 'Ada Roe (she/her): Is it shut?'],
        ['00:02.000', '00:03.000', 'Tom Oak | Harbour Office: It is,'],
        ['00:03.000', '00:04.000', 'Tom Oak | Harbour Office: since March.'],
      ),
    );
    expect(blocks.map(({ label, words }) => [label, words])).toEqual([
      ['Ada Roe (she/her)', 'Is it shut?'],
      ['Tom Oak | Harbour Office', 'It is, since March.'],
    ]);
  });
});

describe('readCaptions', () => {
  it('joins cues of one voice into running text and keeps labels and times', async () => {
    const { document, blocks } = await read(
      cues(
        ['00:01.000', '00:03.000', '<v Ines Calder>We will rebuild'],
        ['00:03.000', '00:05.500', '<v Ines Calder>the <i>whole</i> pier.'],
        ['01:00:06.000', '01:00:08.000', '<v.loud Tom Oak>Who pays &amp; when?</v>'],
      ),
    );
    expect(document).toMatchObject({
      kind: 'transcript',
      text: 'We will rebuild the whole pier.\n\nWho pays & when?',
      meta: { format: 'vtt' },
    });
    expect(blocks).toEqual([
      { kind: 'turn', label: 'Ines Calder', time: [1000, 5500], words: 'We will rebuild the whole pier.' },
      { kind: 'turn', label: 'Tom Oak', time: [3_606_000, 3_608_000], words: 'Who pays & when?' },
    ]);
  });

  it('reads >> NAME: and a bare >> as changes of speaker', async () => {
    const { blocks } = await read(
      '1\r\n00:00:01,000 --> 00:00:04,000\r\n>> MAYOR CALDER: Good\r\nevening.\r\n\r\n2\r\n00:00:05,000 --> 00:00:07,000\r\nIt is late. >> Not too late.\r\n',
      'srt',
    );
    expect(blocks.map(({ label, words }) => [label, words])).toEqual([
      ['MAYOR CALDER', 'Good evening. It is late.'],
      [undefined, 'Not too late.'],
    ]);
    expect(blocks[1]?.kind).toBe('turn');
  });

  it('takes the repetition of rolling captions away', async () => {
    const { document } = await read(
      cues(
        ['00:00.000', '00:02.000', ' \nwe will<00:00:00.500><c> rebuild</c>'],
        ['00:02.000', '00:02.010', 'we will rebuild\n '],
        ['00:02.010', '00:04.000', 'we will rebuild\nthe pier<00:00:03.000><c> by spring</c>'],
        ['00:04.000', '00:04.010', 'the pier by spring\n '],
        ['00:04.010', '00:06.000', 'the pier by spring\nand the deck'],
      ),
    );
    expect(document.text).toBe('we will rebuild the pier by spring and the deck');
  });

  it('takes the repetition of captions that grow word by word away', async () => {
    const { document } = await read(
      cues(
        ['00:00.000', '00:01.000', 'we will'],
        ['00:01.000', '00:02.000', 'we will rebuild'],
        ['00:02.000', '00:03.000', 'we will rebuild it'],
        ['00:03.000', '00:04.000', 'by spring'],
      ),
    );
    expect(document.text).toBe('we will rebuild it by spring');
  });

  it('keeps words that were really said twice', async () => {
    const { document } = await read(
      cues(
        ['00:00.000', '00:01.000', 'No.'],
        ['00:01.000', '00:02.000', 'No.'],
        ['00:02.000', '00:04.000', 'We wait.'],
        ['00:04.000', '00:06.000', 'We wait for spring.'],
      ),
    );
    expect(document.text).toBe('No. No. We wait. We wait for spring.');
  });

  it('cuts a long turn at the ends of sentences, each part with its times', async () => {
    const entries = Array.from({ length: 12 }, (_, index) => {
      const stamp = (second: number) => `00:${String(second).padStart(2, '0')}.000`;
      return [stamp(index * 4), stamp(index * 4 + 4), `This is sentence ${index}.`] as const;
    });
    const { blocks } = await read(cues(...entries));
    expect(blocks.map(({ time }) => time)).toEqual([
      [0, 16_000],
      [16_000, 32_000],
      [32_000, 48_000],
    ]);
  });

  it('sets sounds aside', async () => {
    const { blocks } = await read(cues(['00:00.000', '00:02.000', '(APPLAUSE) Thank you all.']));
    expect(blocks.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'aside: (APPLAUSE)',
      'paragraph: Thank you all.',
    ]);
  });

  it('skips a malformed cue', async () => {
    const { document } = await read(
      'WEBVTT\n\nnot a time --> at all\nlost\n\n00:01.000 --> 00:02.000\nKept.\n',
    );
    expect(document.text).toBe('Kept.');
  });

  it('fails where there is no cue at all', async () => {
    await expect(read('The pier is closed.', 'srt')).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('talk.srt: holds no SRT cue'),
    });
    await expect(read(cues(['00:00.000', '00:02.000', ' '])).catch((error) => error.code)).resolves.toMatch(
      /empty|malformed/u,
    );
  });
});

describe('voicesOf', () => {
  it('splits a cue with two voices', () => {
    expect(voicesOf('<v Roe>Yes.</v> <v Oak>No.</v>')).toEqual([
      { label: 'Roe', text: 'Yes.' },
      { label: 'Oak', text: 'No.' },
    ]);
  });

  it('reads character references once, and leaves unknown ones', () => {
    expect(voicesOf('&lt;b&gt; &#233; &#x1f30a; &amp;lt; &unknown; &#0;')).toEqual([
      { label: null, text: '<b> é 🌊 &lt; &unknown; \ufffd' },
    ]);
  });
});

const srt = (second: string) =>
  `1\n00:00:01,000 --> 00:00:04,000\nMAYOR ROE: The pier is shut.\n\n${second}\n\n3\n00:00:08,000 --> 00:00:10,000\nThe owners know.\n`;
const WHOLE = 'The pier is shut. It opens in May. The owners know.';

describe('readCaptions, broken files', () => {
  it.each([
    [
      'a blank line below the time',
      '2\n00:00:04,000 --> 00:00:07,000\n\nIt opens in May.',
      ['line 7: a blank line below the time'],
    ],
    [
      'a blank line inside the words',
      '2\n00:00:04,000 --> 00:00:07,000\nIt opens\n\nin May.',
      ['line 8: a blank line inside the words'],
    ],
    [
      'a number apart from its time',
      '2\n\n00:00:04,000 --> 00:00:07,000\nIt opens in May.',
      ['line 5: a blank line between the number and the time'],
    ],
    ['no number', '00:00:04,000 --> 00:00:07,000\nIt opens in May.', []],
    [
      'one digit an hour',
      '2\n0:00:04,000 --> 0:00:07,000\nIt opens in May.',
      ['line 6: a time not written as 00:00:00,000'],
    ],
    [
      'one digit of a fraction',
      '2\n00:00:04,0 --> 00:00:07,5\nIt opens in May.',
      ['line 6: a time not written as 00:00:00,000'],
    ],
    [
      'no fraction',
      '2\n00:00:04 --> 00:00:07\nIt opens in May.',
      ['line 6: a time not written as 00:00:00,000'],
    ],
    [
      'a colon before the fraction',
      '2\n00:00:04:000 --> 00:00:07:000\nIt opens in May.',
      ['line 6: a time not written as 00:00:00,000'],
    ],
    [
      'spaces inside the times',
      '2\n00:00:04, 000 --> 00:00:07, 000\nIt opens in May.',
      ['line 6: a time not written as 00:00:00,000'],
    ],
    ['no spaces at the arrow', '2\n00:00:04,000-->00:00:07,000\nIt opens in May.', []],
    ['a short arrow', '2\n00:00:04,000 -> 00:00:07,000\nIt opens in May.', ['line 6: “->” for the arrow']],
    [
      'a typographic arrow',
      '2\n00:00:04,000 –> 00:00:07,000\nIt opens in May.',
      ['line 6: “–>” for the arrow'],
    ],
    [
      'a dash for the arrow',
      '2\n00:00:04,000 - 00:00:07,000\nIt opens in May.',
      ['line 6: “-” for the arrow'],
    ],
    [
      'coordinates',
      '2\n00:00:04,000 --> 00:00:07,000  X1:117 X2:619 Y1:042 Y2:428\nIt opens in May.',
      ['line 6: coordinates beside the time, left out'],
    ],
    [
      'words on the line of the time',
      '2\n00:00:04,000 --> 00:00:07,000 It opens in May.',
      ['line 6: words on the line of the time'],
    ],
    [
      'an end before the beginning',
      '2\n00:00:07,000 --> 00:00:04,000\nIt opens in May.',
      ['line 6: an end before the beginning'],
    ],
    [
      'a time that nobody can read',
      '2\n00:00:xx,000 --> 00:00:yy,000\nIt opens in May.',
      ['line 6: a time that cannot be read; its words are kept'],
    ],
    ['an end that was lost', '2\n00:00:04,000 -->\nIt opens in May.', ['line 6: a time without an end']],
    ['a beginning alone', '2\n00:00:04.000\nIt opens in May.', ['line 6: a time without an end']],
    [
      'markup of an editor',
      '2\n00:00:04,000 --> 00:00:07,000\n{\\an8}<font color="#fff">It opens</font> in May.',
      [],
    ],
  ])('loses no word to %s, and says what it repaired', async (_what, second, told) => {
    const { document, oddities } = await read(srt(second), 'srt');
    expect(document.text.replace(/\s+/gu, ' ')).toBe(WHOLE);
    expect(oddities.map(({ message }) => message.replace('talk.srt: ', ''))).toEqual(told);
    expect(oddities.every(({ code }) => code === 'malformed-cue')).toBe(true);
  });

  it('takes a number for a caption’s number though no blank line stands above it', async () => {
    const { document, oddities } = await read(
      '1\n00:00:01,000 --> 00:00:02,000\nWe lost\n1.567.202\n2\n00:00:02,000 --> 00:00:03,000\ncrowns.\n \n3\n00:00:03,000 --> 00:00:04,000\n12\n\n4\n00:00:04,000 --> 00:00:05,000\nboats.',
      'srt',
    );
    expect(document.text).toBe('We lost 1.567.202 crowns. 12 boats.');
    expect(oddities).toHaveLength(1);
  });

  it('keeps what stands between captions of WebVTT, without notes, styles and names of captions', async () => {
    const { document } = await read(
      'NOTE by hand\n\nWEBVTT - the quay\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 -> 00:02.000 align:start\nThe pier\n\nis shut.\n\nNOTE more\nof it\n\n00:02.000 --> 00:03.000\nIt opens in May.',
    );
    expect(document.text).toBe('The pier is shut. It opens in May.');
  });

  it('names words that stand before the first time', async () => {
    const { oddities } = await read(
      'Heard on the quay\n\n1\n00:00:01,000 --> 00:00:02,000\nIt is shut.',
      'srt',
    );
    expect(oddities[0]?.message).toBe('talk.srt: line 1: words before the first time, left out');
  });

  it('takes repeated tails away where most captions have one', async () => {
    const { document } = await read(
      cues(
        ['00:01.000', '00:02.000', 'the pier will be'],
        ['00:02.500', '00:03.000', 'will be rebuilt by spring'],
        ['00:04.000', '00:05.000', 'by spring and the county'],
        ['00:06.000', '00:07.000', 'the county pays for it'],
      ),
    );
    expect(document.text).toBe('the pier will be rebuilt by spring and the county pays for it');
  });

  it.each([
    ['[SPEAKER_00]: It is shut.', '[SPEAKER_01]: It opens in May.', ['SPEAKER_00', 'SPEAKER_01']],
    ['[SPEAKER_00] It is shut.', '[SPEAKER_01] It opens in May.', ['SPEAKER_00', 'SPEAKER_01']],
    ['(speaker 0) It is shut.', '(speaker 1) It opens in May.', ['speaker 0', 'speaker 1']],
    ['Speaker 1: It is shut.', 'Speaker 2: It opens in May.', ['Speaker 1', 'Speaker 2']],
    ['[Speaker 1:] It is shut.', '[Speaker 2:] It opens in May.', ['Speaker 1', 'Speaker 2']],
    ['[Ada Roe] It is shut.', '[Tom Oak] It opens in May.', ['Ada Roe', 'Tom Oak']],
    ['(Ada Roe) It is shut.', '(Tom Oak) It opens in May.', ['Ada Roe', 'Tom Oak']],
    ['Ada Roe: It is shut.', 'Tom Oak: It opens in May.', ['Ada Roe', 'Tom Oak']],
    ['Ada Roe\nIt is shut.', 'Tom Oak\nIt opens in May.', ['Ada Roe', 'Tom Oak']],
  ])('reads labels written as “%s”', async (first, second, labels) => {
    const { blocks, document } = await read(
      cues(
        ['00:01.000', '00:02.000', first],
        ['00:02.000', '00:03.000', second],
        ['00:03.000', '00:04.000', first],
        ['00:04.000', '00:05.000', second],
      ),
    );
    expect(blocks.map(({ label }) => label)).toEqual([...labels, ...labels]);
    expect(document.text).toBe(Array(2).fill('It is shut.\n\nIt opens in May.').join('\n\n'));
  });

  it('gives each caption to somebody where one of them is', async () => {
    const { blocks } = await read(
      cues(
        ['00:01.000', '00:02.000', 'The mill is shut. ♪ ♪'],
        ['00:03.000', '00:04.000', '- Who shut it?\n- Nobody did.'],
      ),
    );
    expect(blocks.filter(({ kind }) => kind !== 'aside').map(({ kind }) => kind)).toEqual([
      'turn',
      'turn',
      'turn',
    ]);
    expect(blocks[1]).toMatchObject({ kind: 'aside' });
  });

  it('knows a dialogue of which one caption goes on', async () => {
    const { blocks } = await read(
      cues(
        ['00:01.000', '00:02.000', 'Ada Roe: Shall we start?'],
        ['00:03.000', '00:04.000', 'Tom Oak: We lost forty.'],
        ['00:05.000', '00:06.000', 'Nobody counted twice.'],
        ['00:07.000', '00:08.000', 'Ada Roe: Nobody?'],
      ),
    );
    expect(blocks.map(({ label }) => label)).toEqual(['Ada Roe', 'Tom Oak', 'Ada Roe']);
  });

  it('mends an arrow with a gap in it', async () => {
    const { document } = await read(
      '1\n00:00:01,000 --> 00:00:02,000\nThe pier\n\n2\n00:00:02,000 - -> 00:00:03,000\nis shut.\n',
      'srt',
    );
    expect(document.text).toBe('The pier is shut.');
  });
});
