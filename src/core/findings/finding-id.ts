import { isOfWords } from '../model/finding.ts';
import type { Speaker } from '../model/speaker.ts';
import { foldedLetters } from './carried-words.ts';
import type { FindingPair } from './finding-measures.ts';

/**
 * The name of a finding, from its kind, both wordings' words and, where they count, both speakers: the same in whatever
 * order and from whatever place the texts are read, so that it can be settled once and linked to.
 */
export function findingId(
  { kind, statement, comparison }: FindingPair,
  speakers: readonly Speaker[],
): string {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const sides = [comparison.a, comparison.b].map((index) => {
    const { text, chain } = statement.wordings[index]!;
    const said = isOfWords(kind) ? [] : chain.map((id) => names.get(id) ?? '');
    return [foldedLetters(text), ...said.map(foldedLetters)].join('\n');
  });
  return idOf([kind, ...sides.sort()]);
}

/** The name of what is told by these parts alone. */
export function idOf(parts: readonly string[]): string {
  return `f-${hashOf(parts.join('\n\n'))}`;
}

const PRIME = 0x1_00_00_00_01_b3n;

/** The 64-bit FNV-1a hash of a text's code units as 16 hexadecimal digits: nothing here is secret. */
function hashOf(text: string): string {
  let hash = 0xcb_f2_9c_e4_84_22_23_25n;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
