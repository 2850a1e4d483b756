import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const examples = join(import.meta.dirname, '../examples/harbour/reports');

/** A small seeded generator of numbers in [0, 1): mulberry32 (public domain, Tommy Ettinger). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The paragraphs of the sample reports that hold speech, from all formats, without markup. */
function sampleParagraphs(): string[] {
  const raw = ['courier.txt', 'lantern.md', 'northline.html', 'notebook.json'].flatMap((name) => {
    const text = readFileSync(join(examples, name), 'utf8');
    if (name.endsWith('.json')) return (JSON.parse(text) as { text: string }).text.split('\n\n');
    if (name.endsWith('.html')) return [...text.matchAll(/<p>([^<]+)<\/p>/g)].map((match) => match[1]!);
    return text.split('\n\n');
  });
  return raw.filter((paragraph) => /[“"]|said/.test(paragraph) && !paragraph.startsWith('#'));
}

/**
 * Reports of one event recombined from the sample event: each a headline and about `words` words of sample
 * paragraphs in a drawn order, one word in forty left out. Same seed, same reports.
 */
export function synthesiseReports(count: number, words: number, seed = 7): string[] {
  const random = createRandom(seed);
  const paragraphs = sampleParagraphs();
  return Array.from({ length: count }, (_, index) => {
    const body: string[] = [];
    let length = 0;
    while (length < words) {
      const paragraph = paragraphs[Math.floor(random() * paragraphs.length)]!;
      const kept = paragraph.split(' ').filter((word) => /["“”]/.test(word) || random() > 1 / 40);
      body.push(kept.join(' '));
      length += kept.length;
    }
    return `Ferry strikes bridge at Port Brannock, account ${index + 1}\n\n${body.join('\n\n')}\n`;
  });
}
