import { expect, it } from 'vitest';
import type { Saying } from '../saying.ts';
import { withInvertedAside } from './inverted.ts';

/** A line with `[source]`, `<cue>` and `{content}` marked, as a saying of its words. */
function read(line: string): string[] {
  const text = line.replace(/[[\]<>{}]/gu, '');
  const spans = (pattern: RegExp) =>
    [...line.matchAll(pattern)].map(({ 1: words }) => {
      const start = text.indexOf(words!);
      return { start, end: start + words!.length };
    });
  const source = spans(/\[([^\]]*)\]/gu);
  const saying: Saying = {
    source: source.length === 0 ? null : source,
    cue: spans(/<([^>]*)>/gu),
    content: spans(/\{([^}]*)\}/gu),
    rule: 'test',
    confidence: 1,
  };
  const told = withInvertedAside(text, saying);
  return [...(told.source ?? []), ...told.content].map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['[Ada Lind for mayor], <say> {unions}', ['unions', 'Ada Lind for mayor']],
  ['{Quay bridge unsafe}, <say> {engineers}', ['engineers', 'Quay bridge unsafe']],
  ['[Nine piers shut], <says> {harbour board}', ['harbour board', 'Nine piers shut']],
])('finds the speaker behind the verb: %s', (line, parts) => {
  expect(read(line)).toEqual(parts);
});

it.each([
  ['[Ada Lind, the mayor,] <says> {no}', ['Ada Lind, the mayor,', 'no']],
  ['[The mayor], <said> {the board was late}', ['The mayor', 'the board was late']],
  ['[Ada Lind] <says> {unions}', ['Ada Lind', 'unions']],
])('leaves what stands in its order: %s', (line, parts) => {
  expect(read(line)).toEqual(parts);
});
