import type { EventView } from '../../gold/alignments/alignment-views.ts';
import { matchMembers } from '../../gold/alignments/member-match.ts';
import type { Lexicon } from '../../src/core/language/lexicon.ts';
import type { Background } from '../../src/core/pair/alignment-model.ts';
import { candidatePairs, type Pair } from '../../src/core/pair/candidate-pairs.ts';
import { type EventText, indexEvent } from '../../src/core/pair/event-text.ts';
import { pairFeatures } from '../../src/core/pair/pair-features.ts';
import { profilesOf, type WordingProfile } from '../../src/core/pair/wording-profile.ts';
import type { RewrittenCopy } from './rewritten-copies.ts';

/** Whether two wordings render one statement; null where the gold does not tell. */
export type Label = 0 | 1 | null;

/** An event made ready for training: profiles, candidate pairs with features and labels. */
export interface TrainingEvent {
  readonly name: string;
  readonly text: EventText;
  readonly profiles: readonly WordingProfile[];
  readonly pairs: readonly Pair[];
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly Label[];
}

/** Profiles, features and labels of one view of an event. */
export function toTrainingEvent(view: EventView, background: Background, lexicon: Lexicon): TrainingEvent {
  const text = indexEvent(view.readings, background, lexicon);
  const profiles = profilesOf(view.wordings, text, view.speakers);
  const pairs = candidatePairs(profiles, text.weights);
  const rows = pairs.map(([a, b]) => pairFeatures(profiles[a]!, profiles[b]!, text));
  return { name: view.event.name, text, profiles, pairs, rows, labels: labelsOf(view, pairs) };
}

/** A rewritten copy made ready for training: each wording of the article belongs with its copy and no other. */
export function toCopyEvent(copy: RewrittenCopy, background: Background, lexicon: Lexicon): TrainingEvent {
  const text = indexEvent(copy.readings, background, lexicon);
  const profiles = profilesOf(copy.wordings, text, copy.speakers);
  const pairs = candidatePairs(profiles, text.weights).filter(
    ([a, b]) => profiles[a]!.witness !== profiles[b]!.witness,
  );
  const rows = pairs.map(([a, b]) => pairFeatures(profiles[a]!, profiles[b]!, text));
  const labels = pairs.map(([a, b]) => (copy.partners.get(a) === b ? 1 : 0));
  return { name: copy.name, text, profiles, pairs, rows, labels };
}

function labelsOf({ event, wordings }: EventView, pairs: readonly Pair[]): Label[] {
  const match = matchMembers(event, wordings, 'shorter');
  const related = new Set(event.pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  return pairs.map(([x, y]) => {
    const xs = match.members[x]!;
    const ys = match.members[y]!;
    const together = wordings[x]!.witness === wordings[y]!.witness;
    const joined = xs.some((a) =>
      ys.some((b) =>
        together
          ? a !== b && event.members[a]!.statement === event.members[b]!.statement
          : related.has(`${a} ${b}`),
      ),
    );
    if (joined) return 1;
    const partly = (w: number, own: readonly number[]): boolean => match.touches[w]! && own.length === 0;
    return partly(x, xs) || partly(y, ys) ? null : 0;
  });
}
