import { COMPARED, LIMITING_SCOPES, SCOPES } from '../../english/word-classes.ts';
import type { Unit } from './unit.ts';

/** Whether a word says of how much or how many a claim holds, short of all: "much" in front of a comparison tells how far. */
export function isLimitingScope({ key }: Unit, next: Unit | undefined): boolean {
  const isDegree = key === 'much' && next !== undefined && COMPARED.has(next.key);
  return !isDegree && LIMITING_SCOPES.has(SCOPES.get(key) ?? '');
}
