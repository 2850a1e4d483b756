import {
  cueSlot,
  PRIOR_SIZE,
  priorStep,
  sourceSlot,
  WordPriors,
} from '../../src/core/extract/learned/model/word-priors.ts';
import { WORD } from '../../src/core/reading/word-table.ts';
import type { TrainingArticle } from './training-article.ts';

/** How many tokens fell into each slot, and how many of them inside a role. */
class SlotCounts {
  private readonly all = new Uint32Array(PRIOR_SIZE);
  private readonly inside = new Uint32Array(PRIOR_SIZE);
  private total = 0;
  private totalInside = 0;

  add(slot: number, isInside: boolean): void {
    this.all[slot]! += 1;
    this.total++;
    if (!isInside) return;
    this.inside[slot]! += 1;
    this.totalInside++;
  }

  steps(): Uint8Array {
    const base = this.totalInside / Math.max(1, this.total);
    return Uint8Array.from(this.all, (all, slot) => priorStep(this.inside[slot]!, all, base));
  }
}

/** Counts how often each word was part of a cue or a source. Articles need their part-of-speech tags. */
export function countPriors(articles: readonly TrainingArticle[]): WordPriors {
  const cues = new SlotCounts();
  const sources = new SlotCounts();
  for (const { analysis, labels } of articles) {
    const { table, words, tags } = analysis;
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i]!;
      cues.add(cueSlot(table.form(words[i]!, WORD.stem), tags[i]!), label === 3 || label === 4);
      sources.add(sourceSlot(table.form(words[i]!, WORD.lower)), label === 1 || label === 2);
    }
  }
  return new WordPriors(cues.steps(), sources.steps());
}
