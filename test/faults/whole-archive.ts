import { expect } from 'vitest';
import { listGroups } from '../../src/app/archive/grouping/list-groups.ts';
import type { Store } from '../../src/app/archive/store.ts';

/** What must hold at every moment, also right after a crash: no report twice, no story of which a part is missing. */
export async function expectNothingHalf(store: Store): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const { id, reports } of listGroups(store)) {
    const card = await store.story(id);
    expect(card?.reports, id).toBe(reports.length);
    expect(reports.length, id).toBeGreaterThan(0);
    const kept = await store.collationOf(id);
    if (kept !== null) {
      const members = new Set(reports);
      expect(
        kept.collation.witnesses.filter((witness) => !members.has(witness.id)),
        id,
      ).toEqual([]);
      expect(card?.statements, id).toBe(kept.collation.statements.length);
    } else expect(card?.collated, id).toBe(false);
    seen.push(...reports);
  }
  expect(new Set(seen).size).toBe(seen.length);
  return seen;
}

/** What must hold when the work is done: these reports, each once, read, grouped and collated. */
export async function expectWhole(store: Store, ids: readonly string[]): Promise<void> {
  // What could not be read says why, and would only be missing below.
  expect((await store.deadLetters({})).items.map(({ message }) => message)).toEqual([]);
  const seen = await expectNothingHalf(store);
  expect([...seen].sort()).toEqual([...ids].sort());
  expect(await store.counts()).toMatchObject({
    reports: ids.length,
    unread: 0,
    ungrouped: 0,
    stale: 0,
    failed: 0,
    deadLetters: 0,
  });
  for (const id of ids) expect((await store.versions(id)).length, id).toBe(1);
}
