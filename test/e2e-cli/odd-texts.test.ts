import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { compareJson, folderWith, hearsay, type PrintedCollation } from './run-hearsay.ts';
import { GOOD, OTHER } from './texts.ts';

function wordings(collation: PrintedCollation): string[] {
  return collation.statements.flatMap((statement) => statement.wordings.map(({ text }) => text));
}

const SLOW = 180_000;

describe('odd texts are read and compared', () => {
  it('one that is in Windows-1252 and does not say so', async () => {
    const curly: Record<string, number> = { '“': 0x93, '”': 0x94 };
    const bytes = Uint8Array.from(GOOD, (letter) => curly[letter] ?? letter.charCodeAt(0));
    const { status, collation } = await compareJson(folderWith({ 'old.txt': bytes, 'other.txt': OTHER }), [
      'old.txt',
      'other.txt',
    ]);
    expect(wordings(collation)).toContain('We have waited two winters for the second boat,');
    expect(status).toBe(0);
  });

  it('one in UTF-16 with a byte order mark', async () => {
    const folder = folderWith({ 'wide.txt': Buffer.from(`\ufeff${GOOD}`, 'utf16le'), 'other.txt': OTHER });
    const { collation } = await compareJson(folder, ['wide.txt', 'other.txt']);
    expect(collation.statements.some(({ comparisons }) => comparisons.length > 0)).toBe(true);
  });

  it('one that claims UTF-8 and holds a byte that is none, told with the place', async () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${GOOD}`), Uint8Array.of(0xff, 0xfe, 0x0a)]);
    const { stderr } = await compareJson(folderWith({ 'mixed.txt': bytes, 'other.txt': OTHER }), [
      'mixed.txt',
      'other.txt',
    ]);
    expect(stderr).toMatch(/note: mixed.*\d/);
  });

  it('broken HTML', async () => {
    const page = `<html><body><div><p>Harbour master Ruth Ambler said: “We have waited two winters for the second boat.”<p><b>Unclosed <i>tags</b> <table><tr><p>“The fares will rise by four percent in June,” Ambler said.</div></span></body`;
    const folder = folderWith({ 'broken.html': page, 'other.txt': OTHER });
    const { status, collation } = await compareJson(folder, ['broken.html', 'other.txt']);
    expect(wordings(collation)).toContain('We have waited two winters for the second boat.');
    expect(status).toBe(0);
  });

  it('NUL bytes', async () => {
    const folder = folderWith({ 'nul.txt': GOOD.replace('four', 'four\0').replace('Ferry', '\0\0Ferry') });
    writeFileSync(join(folder, 'other.txt'), OTHER);
    const { status, collation, stderr } = await compareJson(folder, ['nul.txt', 'other.txt']);
    expect(collation.statements.some(({ comparisons }) => comparisons.length > 0)).toBe(true);
    expect(stderr).not.toContain('bug');
    expect(status).toBe(0);
  });

  it('characters outside the basic plane, counted in UTF-16 code units', async () => {
    const text = '🛟🚢 Harbour master Ruth Ambler said: “The 𝐟𝐚𝐫𝐞𝐬 will rise 📈 in June.”\n';
    const folder = folderWith({ 'astral.txt': text });
    const run = await hearsay(['extract', 'astral.txt', '--format', 'jsonl'], { cwd: folder });
    const { attributions } = JSON.parse(run.stdout) as {
      attributions: { content: { spans: [number, number][] } }[];
    };
    const [start, end] = attributions[0]!.content.spans[0]!;
    expect(text.slice(start, end)).toBe('“The 𝐟𝐚𝐫𝐞𝐬 will rise 📈 in June.”');
    expect(run.status).toBe(0);
  });

  it('the same file named twice is read once, with a note', async () => {
    const { status, stderr, collation } = await compareJson(folderWith({ 'one.txt': GOOD }), [
      'one.txt',
      './one.txt',
    ]);
    expect(stderr).toBe('note: ./one.txt: given more than once; read once\n');
    expect(collation.witnesses).toHaveLength(1);
    expect(status).toBe(0);
  });

  it('the same text under two names is all verbatim', async () => {
    const { status, collation } = await compareJson(folderWith({ 'one.txt': GOOD, 'two.txt': GOOD }), [
      'one.txt',
      'two.txt',
    ]);
    const verdicts = collation.statements.flatMap(({ comparisons }) => comparisons.map(({ words }) => words));
    expect(verdicts.length).toBeGreaterThan(1);
    expect(new Set(verdicts)).toEqual(new Set(['verbatim']));
    expect(status).toBe(0);
  });

  it('two reports with nothing in common give an honest empty collation', async () => {
    const strange = 'Orchestra\n\n“Our cellos arrived late from Vienna,” conductor Piet Arlo said.\n';
    const folder = folderWith({ 'one.txt': GOOD, 'strange.txt': strange });
    const { status, stderr, collation } = await compareJson(folder, ['one.txt', 'strange.txt']);
    expect(collation.statements.length).toBeGreaterThan(0);
    expect(collation.statements.flatMap(({ comparisons }) => comparisons)).toEqual([]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { stdout } = await hearsay(['compare', 'one.txt', 'strange.txt'], { cwd: folder });
    expect(stdout).toMatch(/^2 reports: no statement is carried by more than one/);
  });

  it('a report without any statement', async () => {
    const quiet = 'The tide turned at six. The boats lay still in the rain.\n';
    const folder = folderWith({ 'quiet.txt': quiet, 'one.txt': GOOD });
    const { status, collation } = await compareJson(folder, ['quiet.txt', 'one.txt']);
    expect(collation.witnesses.map(({ id }) => id)).toEqual(['quiet', 'one']);
    const carriers = collation.statements.flatMap((statement) =>
      statement.wordings.map(({ witness }) => witness),
    );
    expect(new Set(carriers)).toEqual(new Set(['one']));
    expect(status).toBe(0);
    const alone = await hearsay(['compare', 'quiet.txt'], { cwd: folder });
    expect(alone.status).toBe(0);
    expect(alone.stdout).toMatch(/\bno\b|\b0\b/);
  });

  it(
    '10 MB of text in one line',
    async () => {
      const prose = 'The ferry lay by the north pier while the rain went on and the gulls sat on the rail. ';
      const line = prose.repeat(Math.ceil(10_000_000 / prose.length));
      const text = `${line}Harbour master Ruth Ambler said: “We have waited two winters for the second boat.”`;
      const folder = folderWith({ 'line.txt': text, 'other.txt': OTHER });
      const { status, collation } = await compareJson(folder, ['line.txt', 'other.txt']);
      expect(wordings(collation)).toContain('We have waited two winters for the second boat.');
      expect(status).toBe(0);
    },
    SLOW,
  );

  it(
    'quotation marks opened 10,000 times',
    async () => {
      // What the network makes of a text does not hang on which mark opens it, and it reads window by window: some dozens do.
      for (const [mark, engine, times] of [
        ['“', 'fast', 10_001],
        ['"', 'fast', 10_001],
        ['«', 'deep', 2_001],
      ] as const) {
        const text = `Harbour master Ruth Ambler said: ${`${mark}The boat. `.repeat(times)}\n\n${GOOD}`;
        const folder = folderWith({ 'marks.txt': text, 'other.txt': OTHER });
        const { status, collation } = await compareJson(folder, [
          'marks.txt',
          'other.txt',
          '--engine',
          engine,
        ]);
        expect(wordings(collation)).toContain('We have waited two winters for the second boat,');
        expect(status).toBe(0);
      }
    },
    SLOW,
  );

  it('HTML with scripts and event handlers stays inert in our page', async () => {
    const page = `<html><head><title>Fares <img src=x onerror=alert(1)></title><script>alert(2)</script></head><body><article>
<p onclick="alert(3)">Harbour master Ruth Ambler said: “We have waited &lt;script&gt;alert(4)&lt;/script&gt; two winters for the second boat.”</p>
<p>“The fares will rise by four percent &lt;img src=x onerror=alert(5)&gt; in June, and not before,” Ambler said. <a href="javascript:alert(6)">More</a></p>
</article></body></html>`;
    const folder = folderWith({ 'poisoned.html': page, 'other.txt': OTHER });
    const { status, stdout } = await hearsay(['compare', 'poisoned.html', 'other.txt', '--format', 'html'], {
      cwd: folder,
    });
    expect(stdout).toContain('two winters');
    expect(stdout).toContain('Content-Security-Policy');
    const elements = [...parseHTML(stdout).document.querySelectorAll('*')];
    expect(elements.filter(({ localName }) => localName === 'img')).toHaveLength(0);
    expect(
      elements.filter(
        ({ textContent, localName }) => localName === 'script' && /alert\(\d/.test(textContent),
      ),
    ).toHaveLength(0);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toHaveLength(0);
    expect(attributes.filter(({ value }) => /^\s*javascript:/i.test(value))).toHaveLength(0);
    expect(status).toBe(0);
  });

  it('control characters of a terminal in a text do not reach the terminal', async () => {
    const folder = folderWith({
      'esc.txt': GOOD.replace('four percent', 'four \u001b[31mpercent\u001b]0;owned\u0007'),
      'other.txt': OTHER,
    });
    const { stdout } = await hearsay(['compare', 'esc.txt', 'other.txt'], { cwd: folder });
    expect(stdout).toContain('Ambler');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u0007');
  });
});
