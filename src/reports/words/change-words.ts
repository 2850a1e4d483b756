import type { ChangeKind } from '../../core/model/verdict.ts';

/** How much a change weighs: `form` (how it is written or spoken), `wording` (which words), `sense` (what is meant). */
export type ChangeWeight = 'form' | 'wording' | 'sense';

export interface ChangeWords {
  readonly label: string;
  readonly weight: ChangeWeight;
}

/** How reports name each kind of change and how heavily they mark it. */
export const CHANGES: Readonly<Record<ChangeKind, ChangeWords>> = {
  negation: { label: 'negation', weight: 'sense' },
  number: { label: 'number', weight: 'sense' },
  name: { label: 'name', weight: 'sense' },
  pronoun: { label: 'pronoun', weight: 'sense' },
  modality: { label: 'modality', weight: 'sense' },
  hedge: { label: 'hedge', weight: 'sense' },
  qualifier: { label: 'qualifier', weight: 'sense' },
  scope: { label: 'scope', weight: 'sense' },
  tense: { label: 'tense', weight: 'wording' },
  substitution: { label: 'substitution', weight: 'wording' },
  synonym: { label: 'synonym', weight: 'wording' },
  insertion: { label: 'insertion', weight: 'wording' },
  omission: { label: 'omission', weight: 'wording' },
  order: { label: 'word order', weight: 'wording' },
  splice: { label: 'splice', weight: 'wording' },
  bracket: { label: 'square brackets', weight: 'form' },
  ellipsis: { label: 'ellipsis', weight: 'form' },
  agreement: { label: 'agreement', weight: 'form' },
  'number-format': { label: 'number format', weight: 'form' },
  spelling: { label: 'spelling', weight: 'form' },
  contraction: { label: 'contraction', weight: 'form' },
  repetition: { label: 'repetition', weight: 'form' },
  filler: { label: 'filler', weight: 'form' },
};

const WEIGHTS: readonly ChangeWeight[] = ['sense', 'wording', 'form'];

/** The heaviest of some kinds of change; 'form' for none. */
export function heaviest(kinds: readonly ChangeKind[]): ChangeWeight {
  return WEIGHTS.find((weight) => kinds.some((kind) => CHANGES[kind].weight === weight)) ?? 'form';
}

/** 0 for the heaviest weight; for sorting changes so that the gravest comes first. */
export function weightRank(kind: ChangeKind): number {
  return WEIGHTS.indexOf(CHANGES[kind].weight);
}
