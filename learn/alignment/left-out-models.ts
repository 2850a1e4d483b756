import { FOLDS, type GoldEvent } from '../../gold/alignments/alignment-gold.ts';
import { type EventView, foundView, goldView } from '../../gold/alignments/alignment-views.ts';
import { onceARun } from '../../gold/run-memory.ts';
import { engineOf } from '../../src/core/extract/extract.ts';
import type { Models } from '../../src/core/models.ts';
import type { Background } from '../../src/core/pair/alignment-model.ts';
import { type TrainingEvent, toCopyEvent, toTrainingEvent } from './alignment-examples.ts';
import { COPIES, rewrittenCopies } from './rewritten-copies.ts';
import { trainAlignmentModel } from './train-alignment-model.ts';

/** An event with models of which none has seen it, and what they find in it. */
export interface LeftOutEvent {
  readonly view: EventView;
  readonly models: Models;
}

/** What an alignment model learns from: the events as the program reads them and as they are labelled, and copies. */
export interface AlignmentExamples {
  readonly views: readonly EventView[];
  readonly events: readonly TrainingEvent[];
  readonly copies: readonly TrainingEvent[];
}

/** What reading the events takes. */
type ReadingModels = Pick<Models, 'extraction' | 'speakers' | 'lexicon'> & {
  readonly background: Background;
};

/** Reads the events. The engine of `models` is one that has not learnt from them (`asIfUnseen`). */
export function readExamples(events: readonly GoldEvent[], models: ReadingModels): AlignmentExamples {
  const { background, lexicon } = models;
  const views = events.map((event) => foundView(event, models));
  return {
    views,
    events: views.flatMap((view) =>
      [view, goldView(view, true)].map((each) => toTrainingEvent(each, background, lexicon)),
    ),
    copies: rewrittenCopies(COPIES, models).map((copy) => toCopyEvent(copy, background, lexicon)),
  };
}

/** Each event with an alignment model that was trained on the events of the other folds. */
export function leaveOut(events: readonly GoldEvent[], models: Models): LeftOutEvent[] {
  const { background } = models.alignment;
  const engine = models.extraction === null ? 'rules' : engineOf(models.extraction);
  const { views, events: all, copies } = readExamples(events, { ...models, background });
  const trained = Array.from({ length: FOLDS }, (_, fold) => {
    const unseen = new Set(views.flatMap(({ event }) => (event.fold === fold ? [event.name] : [])));
    const others = all.filter(({ name }) => !unseen.has(name));
    if (unseen.size === 0) return null;
    const key = ['pair model', engine, ...others.map(({ name }) => name)];
    return { ...onceARun(key, () => trainAlignmentModel(others, copies, background)), background };
  });
  return views.map((view) => ({
    view,
    models: {
      ...models,
      alignment: trained[view.event.fold] ?? models.alignment,
    },
  }));
}
