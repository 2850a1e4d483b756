import { CHANGE_WEIGHTS, type Change, type ChangeKind, type ChangeWeight } from '../../core/model/verdict.ts';

/** How reports name each kind of change. */
export const CHANGE_LABELS: Readonly<Record<ChangeKind, string>> = {
  negation: 'negation',
  number: 'number',
  name: 'name',
  pronoun: 'pronoun',
  modality: 'modality',
  hedge: 'hedge',
  qualifier: 'qualifier',
  scope: 'scope',
  tense: 'tense',
  substitution: 'substitution',
  synonym: 'synonym',
  insertion: 'insertion',
  omission: 'omission',
  order: 'word order',
  splice: 'splice',
  bracket: 'square brackets',
  ellipsis: 'ellipsis',
  agreement: 'agreement',
  'number-format': 'number format',
  spelling: 'spelling',
  contraction: 'contraction',
  repetition: 'repetition',
  filler: 'filler',
};

const WEIGHTS: readonly ChangeWeight[] = ['sense', 'wording', 'form'];

/** The heaviest of some kinds of change; 'form' for none. */
export function heaviest(kinds: readonly ChangeKind[]): ChangeWeight {
  return WEIGHTS.find((weight) => kinds.some((kind) => CHANGE_WEIGHTS[kind] === weight)) ?? 'form';
}

/** Whether words only stand in another place, so that there is nothing to set beside them but themselves. */
export function areMoved(kind: ChangeKind, from: string, to: string): boolean {
  return kind === 'order' && from.toLowerCase() === to.toLowerCase();
}

/** Changes for the cell of a table. */
export function changeWords(changes: readonly Change[]): string {
  return changes.map(({ kind, from, to }) => `${kind}: "${from}" -> "${to}"`).join('; ');
}

/** 0 for the heaviest weight; for sorting changes so that the gravest comes first. */
export function weightRank(kind: ChangeKind): number {
  return WEIGHTS.indexOf(CHANGE_WEIGHTS[kind]);
}
