import { toOneLine } from '../words/printable.ts';
import type { ComparedStatement } from './compared-statement.ts';

const MOST_SIGNS = 6;
const MOST_PAIRS = 3;

/**
 * The sentence on quotations of which at most one is verbatim: "At most one of A and C is verbatim."; '' where there are
 * none. Where many witnesses carry few different wordings, it counts the wordings instead of the pairs.
 */
export function exclusiveWords(entry: ComparedStatement, signOf: (witnessId: string) => string): string {
  const { atMostOne: pairs, statement } = entry;
  if (pairs.length === 0) return '';
  const sign = (index: number) => signOf(statement.wordings[index]?.witness ?? '');
  const indexes = [...new Set(pairs.flat())].sort((x, y) => x - y);
  const ways = new Map<string, number[]>();
  for (const index of indexes) {
    const text = toOneLine(statement.wordings[index]?.text ?? '').toLowerCase();
    ways.set(text, [...(ways.get(text) ?? []), index]);
  }
  const sizes = [...ways.values()].map((way) => way.length);
  const crossing = (indexes.length ** 2 - sizes.reduce((sum, size) => sum + size ** 2, 0)) / 2;
  const signs = [...new Set(indexes.map(sign))];
  if (crossing === pairs.length && signs.length === ways.size && signs.length <= MOST_SIGNS) {
    return `At most one of ${signs.slice(0, -1).join(', ')} and ${signs.at(-1)} is verbatim.`;
  }
  if (crossing === pairs.length) return `Quoted in ${ways.size} different ways: at most one is verbatim.`;
  const shown = pairs.slice(0, MOST_PAIRS).map(([a, b]) => `${sign(a)} and ${sign(b)}`);
  const rest = pairs.length - shown.length;
  const list = rest > 0 ? `${shown.join(', ')} and of ${rest} more pairs` : shown.join(', ');
  return `At most one is verbatim of ${list}.`;
}
