import { toOneLine } from '../words/printable.ts';
import { type ComparedStatement, type ComparedWording, isReference } from './compared-statement.ts';

/**
 * The wordings of a statement, those that read alike with the same verdict together; the base first and by itself, then
 * its witness's other wordings, then the others in the order of the witnesses.
 */
export function groupWordings(entry: ComparedStatement): ComparedWording[][] {
  const groups = new Map<string, ComparedWording[]>();
  const others = entry.wordings.filter((wording) => wording.index !== entry.base.index);
  const references = others.filter((wording) => isReference(wording, entry));
  const rest = others.filter((wording) => !isReference(wording, entry));
  for (const wording of [entry.base, ...references, ...rest]) {
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
