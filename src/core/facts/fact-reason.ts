import type { FactSide, FactVerdict } from '../model/fact.ts';

/** One plain sentence on why a fact has its verdict. */
export function factReason(verdict: FactVerdict, a: FactSide, b: FactSide): string {
  const [one, other] = [`“${a.value.text}”`, `“${b.value.text}”`];
  if (verdict === 'only-in')
    return `${one} stands in one report only, though others tell of the same matter.`;
  if (verdict === 'agrees')
    return a.value.text === b.value.text ? `Both tell ${one}.` : `${one} and ${other} are the same.`;
  if (verdict === 'rounds') return `${one} and ${other} may be one number, one of them not told exactly.`;
  if (verdict === 'updates')
    return `${one} and ${other} were told at different times: the later report may have newer figures.`;
  return `One tells ${one}, the other ${other}, of what seems to be one thing.`;
}
