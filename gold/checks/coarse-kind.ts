import type { Change, ChangeKind } from '../../src/core/model/verdict.ts';

/** What the hand-read pairs call each kind: they have fewer, and name some by which side lacks the words. */
const COARSE_KINDS: Readonly<Record<ChangeKind, ChangeKind | 'by-shape'>> = {
  filler: 'filler',
  repetition: 'filler',
  contraction: 'contraction',
  spelling: 'spelling',
  'number-format': 'number-format',
  agreement: 'substitution',
  bracket: 'bracket',
  ellipsis: 'bracket',
  omission: 'omission',
  insertion: 'insertion',
  substitution: 'substitution',
  synonym: 'substitution',
  tense: 'tense',
  order: 'order',
  splice: 'by-shape',
  pronoun: 'pronoun',
  negation: 'negation',
  number: 'number',
  name: 'by-shape',
  modality: 'modality',
  hedge: 'by-shape',
  qualifier: 'by-shape',
  scope: 'by-shape',
};

/** The kind of a change in the terms of the hand-read pairs. */
export function coarseKind({ kind, from, to }: Pick<Change, 'kind' | 'from' | 'to'>): ChangeKind {
  const coarse = COARSE_KINDS[kind];
  if (coarse !== 'by-shape') return coarse;
  if (to === '') return 'omission';
  return from === '' ? 'insertion' : 'substitution';
}
