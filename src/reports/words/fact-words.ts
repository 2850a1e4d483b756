import type { Fact, FactKind, FactVerdict } from '../../core/model/fact.ts';
import type { VerdictGroup, VerdictWords } from './verdict-words.ts';

/** How reports name and explain each verdict on a fact. */
export const FACT_LABELS: Readonly<
  Record<FactVerdict, VerdictWords & { readonly group: VerdictGroup; readonly symbol: string }>
> = {
  differs: {
    label: 'differs',
    description: 'Reports tell two values of one thing, in their own words, outside quotation marks.',
    group: 'changed',
    symbol: '≠',
  },
  updates: {
    label: 'updated',
    description:
      'Reports of different times tell two values of what grows: the later one may have newer figures.',
    group: 'altered',
    symbol: '↑',
  },
  rounds: {
    label: 'rounded',
    description:
      'One number is told, by one of the reports not exactly: “about”, “at least”, fewer digits, another unit.',
    group: 'kept',
    symbol: '∼',
  },
  agrees: { label: 'agrees', description: 'Reports tell the same value.', group: 'kept', symbol: '=' },
  'only-in': {
    label: 'only here',
    description: 'One report alone tells it; others tell of the same matter without it.',
    group: 'told',
    symbol: '·',
  },
};

const KIND_WORDS: Readonly<Record<FactKind, string>> = {
  title: 'title',
  name: 'name',
  place: 'place',
  count: 'number',
  money: 'money',
  share: 'share',
  measure: 'measure',
  age: 'age',
  date: 'date',
  time: 'time of day',
};

/** "number of villages", "title of Ada Lind": what a fact is of, in a few words. */
export function factSubject({ kind, about }: Pick<Fact, 'kind' | 'about'>): string {
  if (about === '') return KIND_WORDS[kind];
  if (kind === 'place') return `${KIND_WORDS[kind]} where “${about}”`;
  return kind === 'measure' || kind === 'money'
    ? `${KIND_WORDS[kind]}: ${about}`
    : `${KIND_WORDS[kind]} of ${about}`;
}
