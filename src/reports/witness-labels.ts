import type { Document } from '../core/model/document.ts';
import { toOneLine } from './printable.ts';

/** How a report names a witness. */
export interface WitnessLabel {
  /** A short sign for narrow places: A, B, … for reports, T or T1, T2, … for transcripts. */
  readonly sign: string;
  /** The outlet, else the title, else the file name. Unique among the witnesses. */
  readonly name: string;
}

/** A label for each witness, in the order of the witnesses, by document id. */
export function labelWitnesses(witnesses: readonly Document[]): Map<string, WitnessLabel> {
  const transcripts = witnesses.filter((witness) => witness.kind === 'transcript').length;
  const names = new Map<string, number>();
  const labels = new Map<string, WitnessLabel>();
  let reports = 0;
  let heard = 0;
  for (const witness of witnesses) {
    const transcript = witness.kind === 'transcript';
    const sign = transcript ? (transcripts > 1 ? `T${++heard}` : 'T') : lettersOf(reports++, transcripts > 0);
    const name = nameOf(witness);
    const seen = names.get(name) ?? 0;
    names.set(name, seen + 1);
    labels.set(witness.id, { sign, name: seen === 0 ? name : `${name} (${seen + 1})` });
  }
  return labels;
}

function nameOf(witness: Document): string {
  const file = witness.path.split(/[\\/]/u).filter(Boolean).pop() ?? witness.path;
  const name = [witness.meta.outlet, witness.title, file, witness.id]
    .map((candidate) => toOneLine(candidate ?? ''))
    .find((candidate) => candidate !== '');
  const found = name ?? 'untitled';
  return found.length > 60 ? `${found.slice(0, 59).trimEnd()}…` : found;
}

/** A, B, …, Z, AA, AB, …; without T where transcripts bear it. */
function lettersOf(index: number, withoutT: boolean): string {
  const alphabet = withoutT ? 'ABCDEFGHIJKLMNOPQRSUVWXYZ' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / alphabet.length) - 1) {
    letters = `${alphabet[rest % alphabet.length]}${letters}`;
  }
  return letters;
}
