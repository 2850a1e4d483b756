import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../../test/arbitraries/hostile-collation.ts';
import { escapeMarkdown } from './escape-markdown.ts';

describe('escapeMarkdown', () => {
  test('leaves nothing that Markdown would read as more than text', () => {
    const tree = fromMarkdown(
      `start ${escapeMarkdown(`${HOSTILE} **b** _i_ [l](http://x) ![p](y) \`c\` | # <b> https://e.example`)}`,
    );
    expect(tree.children).toHaveLength(1);
    const [paragraph] = tree.children;
    expect(paragraph?.type === 'paragraph' && paragraph.children.map((child) => child.type)).toEqual([
      'text',
    ]);
  });
});
