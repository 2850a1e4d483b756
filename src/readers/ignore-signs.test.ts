import { describe, expect, it } from 'vitest';
import { ignoredQuotations } from '../core/extract/marks/ignored-spans.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

const FILLER = 'The council met for two hours on Monday and put off the vote on the ferry until the spring.';

describe('a comment that says hearsay-ignore-next', () => {
  it('stands in Markdown for the next quotation, with its reason, wherever it is written', async () => {
    const text = [
      '<!-- hearsay-ignore-next the tape has it -->',
      'She said “one thing here”.',
      '',
      'He said <!-- hearsay-ignore-next: so\n agreed -->“two things” and “three things”. <!-- a note -->',
    ].join('\n');
    const [document] = await readMarkdown(text, { path: 'a.md' });
    const told = ignoredQuotations(document!).map(({ spans: [span], reason }) => [
      text.slice(span!.start, span!.end),
      reason,
    ]);
    expect(told).toEqual([
      ['“one thing here”', 'the tape has it'],
      ['“two things”', 'so agreed'],
    ]);
  });

  it('stands in a page likewise, between paragraphs and inside of them, and is none of its words', () => {
    const html = `<!doctype html><title>Fares</title><article><h1>Fares</h1><p>${FILLER}</p>
      <!-- hearsay-ignore-next --><p>She said “one thing here”.</p>
      <p>He said <b>“two things”</b> and <!-- hearsay-ignore-next agreed -->“three things”.</p><p>${FILLER}</p></article>`;
    const [document] = readHtml(html, { path: 'a.html' });
    const { text } = document!;
    expect(text).not.toContain('hearsay');
    expect(
      ignoredQuotations(document!).map(({ spans: [span] }) => text.slice(span!.start, span!.end)),
    ).toEqual(['“one thing here”', '“three things”']);
  });

  it('stands for none where no quotation comes after it', async () => {
    const [document] = await readMarkdown('She said “one”.\n\n<!-- hearsay-ignore-next -->', {
      path: 'a.md',
    });
    expect(ignoredQuotations(document!)).toEqual([]);
  });
});
