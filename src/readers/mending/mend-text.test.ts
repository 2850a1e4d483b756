import { describe, expect, it } from 'vitest';
import type { Oddity } from '../../core/model/document.ts';
import { mendAndTell, mendText } from './mend-text.ts';
import { decodeCodes } from './written-codes.ts';

const MEANT = '“We won’t wait — not for Zoë’s café…” said Nora Lind, who paid €5 – ‘again’.';

/** The text after its bytes were taken for another code page. */
function garbled(text: string, page: string): string {
  return new TextDecoder(page).decode(new TextEncoder().encode(text));
}

function latin(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

function told(text: string) {
  const oddities: Oddity[] = [];
  const mended = mendAndTell(text, { path: 'a.txt', onOddity: (oddity) => oddities.push(oddity) });
  return { mended, messages: oddities.map(({ code, message }) => `${code} ${message}`) };
}

describe('mendText', () => {
  it('leaves capitals before a mark as they are, whatever is garbled beside them', () => {
    expect(told('“in the CAFÉ” it wasnâ€™t').mended).toBe('“in the CAFÉ” it wasn’t');
    expect(told('NOÉ’S pier wasnâ€™t').mended).toBe('NOÉ’S pier wasn’t');
  });

  it('leaves names alone that begin and end as mistaken marks would', () => {
    const catalan = 'Òscar Lund parla. LA COMISSIÓ diu que no.';
    expect(told(catalan).mended).toBe(catalan);
  });

  it.each([
    ['UTF-8 read as windows-1252', garbled(MEANT, 'windows-1252')],
    ['the same twice', garbled(garbled(MEANT, 'windows-1252'), 'windows-1252')],
    [
      'the same three times',
      garbled(garbled(garbled(MEANT, 'windows-1252'), 'windows-1252'), 'windows-1252'),
    ],
    ['UTF-8 read as ISO 8859-1', latin(MEANT)],
    ['control characters dropped', garbled(MEANT, 'windows-1252').replace(/[\u0080-\u009f]/gu, '')],
    ['control characters lost', garbled(MEANT, 'windows-1252').replace(/[\u0080-\u009f]/gu, '\ufffd')],
  ])('mends %s', (_how, text) => {
    expect(text).not.toBe(MEANT);
    expect(mendText(text).text).toBe(MEANT);
  });

  it.each(['windows-1250', 'windows-1251', 'macintosh', 'ibm866', 'koi8-r'])(
    'mends marks of UTF-8 read as %s',
    (page) => {
      const marks = '“We won’t wait — not now…” said Nora Lind – ‘again’.';
      const mended = mendText(garbled(marks, page));
      expect(mended.text).toBe(marks);
      expect(mended.cause).not.toBeNull();
    },
  );

  it.each(['gbk', 'shift_jis'])('mends apostrophes and opening marks of UTF-8 read as %s', (page) => {
    expect(mendText(garbled('“We won’t wait,', page)).text).toBe('“We won’t wait,');
  });

  it.each([
    ['ΓÇ£We wonΓÇÖt waitΓÇ¥', '“We won’t wait”'],
    ['ÔÇ£We wonÔÇÖt waitÔÇØ', '“We won’t wait”'],
    ['\u0093We won\u0092t wait\u0085\u0094', '“We won’t wait…”'],
    ['ìWe wonít wait,î she said ó twice.', '“We won’t wait,” she said — twice.'],
    ['ÒWe wonÕt wait,Ó she said Ñ twice.', '“We won’t wait,” she said — twice.'],
    ['ôWe wonÆt wait,ö she said.', '“We won’t wait,” she said.'],
    ['It cost Â£5,Â and wasn’t free.', 'It cost £5, and wasn’t free.'],
    ['ï»¿The pier', '\ufeffThe pier'.slice(1)],
  ])('mends %j', (text, meant) => {
    expect(mendText(text).text).toBe(meant);
  });

  it.each([
    'Ângela e a irmã “Mãe” — “É”, NÃO, IRMÃ”, MANHÃ…',
    'Il est allé à Évian où la forêt “brûlée” était « là » — ô, île, âge, café”—she',
    'Così è più “lì”, ìmpeto no, più… Öffnen, schön, fröhlich: „Tür“',
    'Он сказал: «Да» — и ушёл. Βλέπω ΓΗ. Œuvre, naïve, Zoë’s.',
    'line one\u0085line two',
    '√2 and ¬p, 30‰ and 5‚000',
  ])('leaves %j as it is', (text) => {
    expect(mendText(text)).toMatchObject({ text, cause: null });
  });

  it('takes long runs of its signs in linear time', () => {
    for (const sign of ['â€', 'Ã', 'Â ', 'â', '\u0093', 'ì', '鈥', 'ΓÇ', 'don?t ', '?a ']) {
      const from = process.cpuUsage();
      told(sign.repeat(200_000));
      expect(process.cpuUsage(from).user).toBeLessThan(8_000_000);
    }
  });
});

describe('mendAndTell', () => {
  it('says what was garbled, how often and from which line on', () => {
    expect(told('The pier\n\nâ€œWe wonâ€™t wait,â€\u009d she said.').messages).toEqual([
      'mended-text a.txt: garbled (UTF-8 read as windows-1252) in 3 places, first in line 3; mended',
    ]);
  });

  it.each([
    ['?We won?t wait,? said Nora Lind.', '?We won’t wait,? said Nora Lind.', '"?" in 3 places'],
    [
      '\ufffdWe won\ufffdt wait,\ufffd she said.',
      '\ufffdWe won’t wait,\ufffd she said.',
      '"U+FFFD" in 3 places',
    ],
    ['ï¿½We wait', '\ufffdWe wait', '"U+FFFD" in one place'],
  ])('says that marks of %j are lost, and puts apostrophes back', (text, mended, message) => {
    const found = told(text);
    expect(found.mended).toBe(mended);
    expect(found.messages.at(-1)).toContain(`lost-marks a.txt: marks or letters were lost to ${message}`);
  });

  it.each(['Did he go? She asked: why?', 'See https://a.example/p?t=1 and /x?s', 'Will it? s', 'What?!'])(
    'says nothing of %j',
    (text) => {
      expect(told(text)).toEqual({ mended: text, messages: [] });
    },
  );
});

describe('decodeCodes', () => {
  it.each([
    ['&ldquo;We won&rsquo;t wait,&rdquo; said Zo&euml; &amp; Co.', '“We won’t wait,” said Zoë & Co.'],
    ['&#8220;We won&#x2019;t wait,&#148; she said.', '“We won’t wait,” she said.'],
    ['&amp;ldquo;We wait&amp;rdquo;', '“We wait”'],
    ['\\u201cWe won\\u2019t wait,\\u201d', '“We won’t wait,”'],
    ['=E2=80=9CWe won=E2=80=99t wa=\nit,=E2=80=9D', '“We won’t wait,”'],
    ['=93We won=92t wait,=94', '“We won’t wait,”'],
  ])('reads %j', async (text, meant) => {
    const oddities: Oddity[] = [];
    const hints = { path: 'a.txt', onOddity: (oddity: Oddity) => oddities.push(oddity) };
    expect(await decodeCodes(text, hints)).toBe(meant);
    expect(oddities).toMatchObject([{ code: 'mended-text' }]);
  });

  it('leaves other codes as they are', async () => {
    const text = 'AT&T; a=5 &bogus; x=E2, C:\\users\\u20 R&D;';
    expect(await decodeCodes(text, { path: 'a.txt' })).toBe(text);
  });
});
