import type { Settlement } from '../../core/model/finding.ts';
import { toOneLine } from './printable.ts';

/** "confirmed by R. Osei, 2031-02-12: reason". */
export function settlementWords({ state, reason, who, when }: Settlement): string {
  const by = who === undefined ? '' : ` by ${toOneLine(who)}`;
  const day = when === undefined ? '' : `, ${toOneLine(when).slice(0, 10)}`;
  return `${state}${by}${day}: ${toOneLine(reason)}`;
}
