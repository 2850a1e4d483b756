import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANGE_RULES } from '../../../src/core/compare/changes/rules.ts';
import { compareWords } from '../../../src/core/compare/compare-words.ts';
import type { Side } from '../../../src/core/compare/side.ts';
import { createLexicon } from '../../../src/core/language/lexicon.ts';
import type { Mode } from '../../../src/core/model/attribution.ts';
import { expectGolden } from '../golden-file.ts';

/** One side of a case: its words, with the quoted fragments of a mixed wording between curly marks. */
interface Words {
  readonly text: string;
  readonly mode: Mode;
  readonly kind: Side['kind'];
  /** The stretches of the text that are the content; the whole text where absent. */
  readonly content?: readonly string[];
}

interface GoldenCase {
  readonly a: Words;
  readonly b: Words;
  readonly expected?: unknown;
}

const lexicon = createLexicon(readFileSync(new URL('../../../models/synonyms.txt', import.meta.url), 'utf8'));

function toSide({ text, mode, kind, content }: Words): Side {
  const spans = content?.map((part) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  }));
  const whole = spans ?? [{ start: 0, end: text.length }];
  const quoted = [...text.matchAll(/“([^”]*)”/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
  return { text, content: whole, quoted: mode === 'mixed' ? quoted : whole, mode, kind };
}

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.json'));

describe('golden comparisons', () => {
  it.each(files)('%s', (name) => {
    const file = new URL(name, import.meta.url);
    const { a, b } = JSON.parse(readFileSync(file, 'utf8')) as GoldenCase;
    const { words, rule, changes } = compareWords(toSide(a), toSide(b), lexicon);
    const expected = {
      words,
      rule,
      changes: changes.map(({ kind, from, to }) => `${kind}: “${from}” → “${to}”`),
    };
    expectGolden(file, `${JSON.stringify({ a, b, expected }, null, 2)}\n`);
  });

  it('has a case for each kind of change, named after it', () => {
    const prefixes = new Set(files.map((name) => name.split('--')[0]));
    expect(CHANGE_RULES.map(({ kind }) => kind).filter((kind) => !prefixes.has(kind))).toEqual([]);
  });
});
