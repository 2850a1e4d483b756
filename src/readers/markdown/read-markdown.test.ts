import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

async function read(text: string) {
  const [document] = await readMarkdown(text, { path: 'note.md' });
  return {
    document: document!,
    blocks: document!.blocks.map(({ kind, span, label }) => [
      kind,
      (label ? `<${label.text}> ` : '') + text.slice(span.start, span.end),
    ]),
  };
}

describe('readMarkdown', () => {
  it('leaves the source unchanged and takes kinds from its syntax', async () => {
    const source = [
      '# Pier stays closed\r\n',
      'By Ada Roe\r\n',
      '“We will *not* wait,” she\r\nsaid.\r\n',
      '> A quotation\r\n> of two lines.\r\n',
      '## The county\r\n',
      '- One pile broke.\r\n- [Ferry fares rise](https://ledger.example/y)\r\n',
      '<div>markup</div>\r\n',
      '```\r\ncode\r\n```\r\n',
      '***\r\n',
      'Last words.',
    ].join('\r\n');
    const { document, blocks } = await read(source);
    expect(document.text).toBe(source);
    expect(document).toMatchObject({ title: 'Pier stays closed', meta: { format: 'markdown' } });
    expect(blocks).toEqual([
      ['headline', 'Pier stays closed'],
      ['byline', 'By Ada Roe'],
      ['paragraph', '“We will *not* wait,” she\r\nsaid.'],
      ['quote', 'A quotation\r\n> of two lines.'],
      ['heading', 'The county'],
      ['list-item', 'One pile broke.'],
      ['aside', '[Ferry fares rise](https://ledger.example/y)'],
      ['aside', '<div>markup</div>'],
      ['aside', '```\r\ncode\r\n```'],
      ['paragraph', 'Last words.'],
    ]);
  });

  it('reads front matter', async () => {
    const { document, blocks } = await read(
      '---\ntitle: "Pier stays closed"\ndate: 2031-05-02\nauthor: Ada Roe and Tom Oak\noutlet: The Ledger\n---\n\nThe pier stays closed.\n',
    );
    expect(document).toMatchObject({
      title: 'Pier stays closed',
      meta: { date: '2031-05-02', authors: ['Ada Roe', 'Tom Oak'], outlet: 'The Ledger' },
    });
    expect(blocks).toEqual([['paragraph', 'The pier stays closed.']]);
  });

  it('reads bold labels as turns, also on lines that follow each other', async () => {
    const { document, blocks } = await read(
      '**Jane Roe:** Is it true?\n**Tom Oak:** It is not.\n\n**Jane Roe**: Who says so?\n\nReally?\n\n**Tom Oak:** I do.\n',
    );
    expect(document.kind).toBe('transcript');
    expect(blocks).toEqual([
      ['turn', '<Jane Roe> Is it true?'],
      ['turn', '<Tom Oak> It is not.'],
      ['turn', '<Jane Roe> Who says so?'],
      ['turn', '<Jane Roe> Really?'],
      ['turn', '<Tom Oak> I do.'],
    ]);
  });
});
