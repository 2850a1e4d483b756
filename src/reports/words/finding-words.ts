import type { FindingKind, Level } from '../../core/model/finding.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import { CHAIN_LABELS, SPEAKER_LABELS, type VerdictWords, WORDS_LABELS } from './verdict-words.ts';

/** How reports name each kind of finding. */
export const FINDING_LABELS: Readonly<
  Record<FindingKind, VerdictWords & { readonly group: 'changed' | 'altered' }>
> = {
  misattributed: { ...SPEAKER_LABELS.misattributed, group: 'changed' },
  changed: told('changed', 'changed'),
  'near-miss': {
    label: 'near miss',
    description: 'A short quotation differs in a telling word from a passage of the same speaker.',
    group: 'altered',
  },
  spliced: told('spliced', 'altered'),
  reworded: told('reworded', 'altered'),
  trimmed: told('trimmed', 'altered'),
  collapsed: { ...CHAIN_LABELS.collapsed, group: 'altered' },
  cleaned: told('cleaned', 'altered'),
  'not-found': told('not-found', 'altered'),
};

/** What each level promises. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  certain: 'certain: at least 98 of 100 such findings are right',
  likely: 'likely: at least 90 of 100 such findings are right',
  possible: 'possible: fewer than 90 of 100 such findings are right',
};

/** The words of a verdict on the words for a finding. */
function told<Group>(words: WordsVerdict, group: Group) {
  const { label, description } = WORDS_LABELS[words];
  return { label, description, group };
}
