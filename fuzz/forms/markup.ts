import fc from 'fast-check';
import { paragraphs } from '../texts.ts';

const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'blockquote',
  'table',
  'td',
  'li',
  'h1',
  'article',
  'aside',
  'q',
  'template',
  'svg',
  'form',
  'option',
  'pre',
  'br',
  'a',
  'noscript',
  'style',
  'script',
  'title',
  'textarea',
  'figure',
  'html',
  'head',
  'body',
  'time',
  'cite',
];
const MARKS = ['', '', '# ', '> ', '- ', '    ', '| ', '1. ', '```\n', '* * *\n', '![', '[a](', '<div>'];

/** Pages: with and without the tags that browsers add by themselves. */
export const html: fc.Arbitrary<string> = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(fc.constantFrom(...TAGS), fc.constantFrom(...TAGS), fc.boolean()), {
      minLength: 7,
      maxLength: 7,
    }),
    paragraphs,
  )
  .map(([whole, tags, parts]) => {
    const head = `<!doctype html><html><head><title>${parts[0]}</title><meta name="author" content="${parts[0]}"></head><body>`;
    const body = parts.map((part, at) => {
      const [tag, odd, closes] = tags[at % tags.length]!;
      return `<p>${escaped(part)}${closes ? '</p>' : ''}<${tag}>${closes ? `<${odd}>` : `</${odd}>`}`;
    });
    return `${whole ? head : ''}${body.join('')}`;
  });

export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(fc.constantFrom(...MARKS), fc.integer({ min: 1, max: 40 })), {
      minLength: 7,
      maxLength: 7,
    }),
    paragraphs,
  )
  .map(([matter, marks, parts]) => {
    const lines = parts.map((part, at) => {
      const [mark, times] = marks[at % marks.length]!;
      return `${mark.repeat(times % 7 === 0 ? times : 1)}${part}`;
    });
    return `${matter ? `---\ntitle: ${parts[0]}\nauthors: [a, b]\n__proto__: x\ndate: 2016-99-99\n---\n` : ''}${lines.join('\n\n')}`;
  });

export function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
}
