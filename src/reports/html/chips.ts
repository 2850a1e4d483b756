import type { WordsVerdict } from '../../core/model/verdict.ts';
import { WORDS_LABELS, type WordsVerdictWords } from '../words/verdict-words.ts';
import { type Markup, markup } from './markup.ts';

/** A verdict on the words as a small label with its symbol; the description is its title. */
export function verdictChip(words: WordsVerdict): Markup {
  return wordsChip(WORDS_LABELS[words]);
}

/** The words of a verdict in such a label. */
export function wordsChip({ label, symbol, group, description }: WordsVerdictWords): Markup {
  return markup`<span class="chip ${group}" title="${description}"><i aria-hidden="true">${symbol}</i> ${label}</span>`;
}

/** Another thing an editor must see: another speaker, a collapsed chain, quotations that exclude each other. */
export function flagChip(label: string, description: string, group: 'changed' | 'altered' | 'told'): Markup {
  return markup`<span class="chip flag ${group}" title="${description}"><i aria-hidden="true">!</i> ${label}</span>`;
}
