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
