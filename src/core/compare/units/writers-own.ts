import type { Unit } from './unit.ts';

/** A longer parenthesis is the speaker's own. */
const MOST_IN_PARENTHESES = 4;

/**
 * Whether the writer put these words into the quotation and says so: in square brackets or, as news agencies do, in round
 * ones.
 */
export function isWritersOwn(units: readonly Unit[]): boolean {
  if (units.length === 0) return false;
  if (units.every(({ enclosed }) => enclosed === 'brackets')) return true;
  return units.length <= MOST_IN_PARENTHESES && units.every(({ enclosed }) => enclosed === 'parentheses');
}
