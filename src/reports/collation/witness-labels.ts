import type { Document } from '../../core/model/document.ts';
import { countBy } from '../../core/model/lists/count-by.ts';
import { toOneLine } from '../words/printable.ts';

/** How a report names a witness. */
export interface WitnessLabel {
  /** A short sign for narrow places: A, B, … for reports, T or T1, T2, … for transcripts. */
  readonly sign: string;
  /** The outlet, else the address's host, else the file's name, else the title. Unique among the witnesses. */
  readonly name: string;
  /** The title, where it is not the name; else ''. */
  readonly title: string;
}

const LONGEST_NAME = 48;

/** A label for each witness, in the order of the witnesses, by document id. */
export function labelWitnesses(witnesses: readonly Document[]): Map<string, WitnessLabel> {
  const transcripts = witnesses.filter((witness) => witness.kind === 'transcript').length;
  const paths = countBy(witnesses, (witness) => witness.path);
  const names = new Map<string, number>();
  const labels = new Map<string, WitnessLabel>();
  let reports = 0;
  let heard = 0;
  for (const witness of witnesses) {
    const transcript = witness.kind === 'transcript';
    const sign = transcript ? (transcripts > 1 ? `T${++heard}` : 'T') : lettersOf(reports++, transcripts > 0);
    const name = nameOf(witness, (paths.get(witness.path) ?? 0) === 1);
    const seen = (names.get(name) ?? 0) + 1;
    names.set(name, seen);
    const title = toOneLine(witness.title ?? '');
    labels.set(witness.id, {
      sign,
      name: seen === 1 ? name : `${name} (${seen})`,
      title: title === name ? '' : title,
    });
  }
  return labels;
}

function nameOf({ meta, path, title, id }: Document, ownFile: boolean): string {
  const file = isAddress(path) || !ownFile ? '' : (path.split(/[\\/]/u).filter(Boolean).pop() ?? '');
  const host = hostOf(meta.url ?? path);
  const name = [meta.outlet, host, file, title, id].map((part) => toOneLine(part ?? '')).find(Boolean);
  const found = name ?? 'untitled';
  return found.length > LONGEST_NAME ? `${found.slice(0, LONGEST_NAME - 1).trimEnd()}…` : found;
}

function isAddress(path: string): boolean {
  return /^https?:\/\//iu.test(path);
}

function hostOf(address: string): string {
  return isAddress(address) && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
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
