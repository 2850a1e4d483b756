import type { StoryCollation } from '../../../core/model/archive.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Settlement } from '../../../core/model/finding.ts';
import type { Baseline } from '../../../reports/baseline/print-baseline.ts';
import { settleCollation } from '../../baseline/settle-findings.ts';
import type { Archive } from '../archive.ts';
import type { Store } from '../store.ts';

/** What was settled of a story's findings, as a baseline; empty before the first collation. */
export async function storyBaseline(story: string, store: Store): Promise<Baseline> {
  const kept = await store.collationOf(story);
  return kept === null ? new Map() : baselineOf(kept, store);
}

/** A story's last collation with what was settled of its findings; null before the first. */
export async function settledCollation(story: string, store: Store): Promise<StoryCollation | null> {
  const kept = await store.collationOf(story);
  if (kept === null) return null;
  return { ...kept, collation: settleCollation(kept.collation, await baselineOf(kept, store)) };
}

async function baselineOf({ collation }: StoryCollation, store: Store): Promise<Baseline> {
  const settled = await store.settledAmong(collation.findings.map(({ id }) => id));
  return new Map(settled.map(({ id, ...entry }) => [id, entry]));
}

/** Settles a finding of a story. Throws HearsayError 'not-found' for none, 'bad-option' without a reason. */
export async function settleStoryFinding(
  { story, id }: { readonly story: string; readonly id: string },
  { state, reason, who }: Pick<Settlement, 'state' | 'reason'> & { readonly who: string },
  { store, clock }: Pick<Archive, 'store' | 'clock'>,
): Promise<void> {
  const words = reason.trim();
  if (words === '') throw new HearsayError('bad-option', 'Say why the finding is confirmed or dismissed.');
  if (words.length > MOST_WORDS)
    throw new HearsayError('too-large', `A reason has ${MOST_WORDS} characters at most.`);
  const finding = (await store.collationOf(story))?.collation.findings.find((each) => each.id === id);
  if (finding === undefined) throw new HearsayError('not-found', `This story has no finding ${id}.`);
  await store.settleFinding({ id, kind: finding.kind, state, reason: words, who, when: clock() });
}

const MOST_WORDS = 1000;
