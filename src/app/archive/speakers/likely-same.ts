import type { SpeakerCard } from '../../../core/model/archive.ts';
import type { Store } from '../store.ts';

const MOST = 8;

/**
 * Other speakers who may be the same person: those whose name has all words of this one's or the reverse ("Adam Schiff" and
 * "Adam B. Schiff"), and those with the same last word and an initial that fits. Nobody is merged by that: two people may
 * have one name, and one may be the other's father.
 */
export async function likelySame({ key, name }: SpeakerCard, store: Store): Promise<readonly SpeakerCard[]> {
  const own = wordsOf(key);
  const last = own.at(-1);
  if (last === undefined) return [];
  const { items } = await store.speakers({ text: wordsOf(name.toLowerCase()).at(-1) ?? last, limit: 50 });
  return items.filter((other) => other.key !== key && fits(own, wordsOf(other.key))).slice(0, MOST);
}

function fits(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.every((word) => long.includes(word))) return long.length - short.length <= 2;
  if (short.at(-1) !== long.at(-1) || short.length < 2) return false;
  const [x, y] = [short[0]!, long[0]!];
  return (x.length === 1 || y.length === 1) && x[0] === y[0];
}

function wordsOf(key: string): string[] {
  return key
    .replace(/ \(\d+\)$/u, '')
    .split(' ')
    .filter((word) => word !== '');
}
