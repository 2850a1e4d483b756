import { describe, expect, it } from 'vitest';
import { sampleCheck, samplePassage, sampleTrace } from '../../../test/arbitraries/sample-check.ts';
import { renderTraceCsv } from '../trace/render-trace-csv.ts';
import { renderTraceTerminal } from '../trace/render-trace-terminal.ts';
import { renderCheckCsv } from './render-check-csv.ts';
import { renderCheckMarkdown } from './render-check-markdown.ts';
import { renderCheckTerminal } from './render-check-terminal.ts';

const PLAIN = { width: 100, colour: false };

describe('renderCheckTerminal', () => {
  it('tells each quotation’s severity, verdict, line, both wordings, place and rule', () => {
    const text = renderCheckTerminal(sampleCheck(), PLAIN);
    expect(text).toContain(
      '4 quotations against 2 sources (5,120 words), profile default: 2 errors, 1 warning, 1 fine.',
    );
    expect(text).toContain('✖ error  changed  certain, line 3  Ilse Marrow');
    expect(text).toContain('is [-not-] safe for traffic');
    expect(text).toContain('Ilse Marrow in briefing.vtt (2031-05-13) at 00:14:32');
    expect(text).toContain('verbatim, misattributed');
    expect(text).toContain('not read: lost.txt: no such file');
  });

  it('emits colour codes only where asked and never obeys those of a text', () => {
    const check = sampleCheck();
    const hostile = { ...check, quotations: [{ ...check.quotations[3]!, reason: '\u001b[2J\u0007 gone' }] };
    const plain = renderCheckTerminal(hostile, PLAIN);
    expect(plain.includes('\u001b') || plain.includes('\u0007')).toBe(false);
    expect(renderCheckTerminal(check, { width: 100, colour: true })).toContain('\u001b[');
  });

  it('counts quotations at the end that no source would carry, and names a near miss', () => {
    const check = sampleCheck();
    const [first, , , missing] = check.quotations;
    const quotations = [
      { ...first!, nearMiss: true },
      { ...missing!, speakerInSource: false, severity: 'note' as const },
    ];
    const told = /1 quotation that no source carries is no finding: its speaker is not known/;
    for (const text of [
      renderCheckTerminal({ ...check, quotations }, PLAIN),
      renderCheckMarkdown({ ...check, quotations }),
    ]) {
      expect(text).toContain('near miss');
      expect(text).toMatch(told);
      expect(text).not.toContain('Nobody told the crews');
    }
    expect(renderCheckTerminal({ ...check, quotations }, { ...PLAIN, extent: 'all' })).toContain(
      'Nobody told the crews',
    );
  });

  it('says so where there is nothing to check', () => {
    expect(renderCheckTerminal({ ...sampleCheck(), quotations: [] }, PLAIN)).toContain(
      'No quotation to check',
    );
  });
});

describe('renderCheckMarkdown', () => {
  it('quotes the draft and escapes what could be markup', () => {
    const check = sampleCheck();
    const passages = [samplePassage({ text: '# *loud* <b>' })];
    const markdown = renderCheckMarkdown({ ...check, quotations: [{ ...check.quotations[0]!, passages }] });
    expect(markdown).toContain('## ✖ error: changed (line 3 – Ilse Marrow)');
    expect(markdown).toContain('\\# \\*loud\\* &lt;b&gt;');
  });
});

describe('renderCheckCsv', () => {
  it('writes a row a quotation under its head, and no formula', () => {
    const check = sampleCheck();
    const rows = renderCheckCsv(check).trimEnd().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/^draft,id,start,end,line,mode,text,/);
    expect(rows[1]).toContain('00:14:32');
    const formula = { ...check, quotations: [{ ...check.quotations[1]!, text: '=1+1' }] };
    expect(renderCheckCsv(formula)).toContain("'=1+1");
  });
});

describe('a trace', () => {
  it('is told with verdict, speaker, date and words', () => {
    const text = renderTraceTerminal(sampleTrace(), PLAIN);
    expect(text).toContain('2 places in 2 sources, earliest first.');
    expect(text).toContain('1   changed  Ilse Marrow in briefing.vtt (2031-05-13) at 00:14:32');
    expect(renderTraceCsv(sampleTrace()).split('\r\n')[1]).toMatch(
      /^1,changed,briefing.vtt,40,63,Ilse Marrow,2031-05-13/,
    );
  });

  it('says why a likeness does not count', () => {
    expect(renderTraceTerminal({ ...sampleTrace(), refused: 'Too common.' }, PLAIN)).toContain(
      'Not counted as found: Too common.',
    );
  });
});
