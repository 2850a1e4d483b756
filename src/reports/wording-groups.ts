import type { ComparedStatement, ComparedWording } from './compared-statement.ts';
import { toOneLine } from './printable.ts';

/**
 * The wordings of a statement, those that read alike with the same verdict together; the base first and by itself, then
 * in the order of the witnesses.
 */
export function groupWordings(entry: ComparedStatement): ComparedWording[][] {
  const groups = new Map<string, ComparedWording[]>();
  const rest = entry.wordings.filter((wording) => wording.index !== entry.base.index);
  for (const wording of [entry.base, ...rest]) {
    const { comparison, against } = wording;
    const key = JSON.stringify([
      wording.index === entry.base.index,
      wording.wording.mode,
      comparison && [comparison.words, comparison.speaker, comparison.chain],
      against?.index,
      wording.wording.speaker,
      wording.missing.map(({ witness, words }) => [witness, words]),
      toOneLine(wording.wording.text),
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [wording]);
    else group.push(wording);
  }
  return [...groups.values()];
}
