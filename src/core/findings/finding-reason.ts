import type { Wording } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import { CHANGE_WEIGHTS, type Change, HOUSE_STYLE, JOINED } from '../model/verdict.ts';
import type { FindingPair } from './finding-measures.ts';
import type { FindingSides } from './finding-sides.ts';

/** One plain sentence on what was found. Witnesses are not named: reports name them in their own way. */
export function findingReason(
  { kind, statement, comparison }: FindingPair,
  speakers: readonly Speaker[],
  { withA, withB }: FindingSides,
): string {
  const nameOf = (id: string) => speakers.find((speaker) => speaker.id === id)?.name ?? id;
  const [a, b] = [statement.wordings[comparison.a]!, statement.wordings[comparison.b]!];
  if (kind === 'misattributed')
    return `One gives these words to ${nameOf(a.speaker)}, the other to ${nameOf(b.speaker)}${votes(withA, withB)}.`;
  if (kind === 'collapsed') {
    const [long, short] = a.chain.length > b.chain.length ? [a, b] : [b, a];
    return `One has it as ${long.chain.map(nameOf).join(', relaying ')}, the other as ${short.chain.map(nameOf).join(', relaying ')} alone.`;
  }
  if (comparison.rule === JOINED)
    return 'One makes one sentence of these and other words, which the other prints apart.';
  const told = comparison.changes.filter(({ from, to }) => from !== '' || to !== '');
  const inside = told.filter((change) => isInside(change, a, b));
  const gravest =
    told.find(mayTouchSense) ?? inside.find(isWording) ?? inside.find(isNoHouseStyle) ?? inside[0];
  return (gravest ?? told[0])?.reason ?? 'The words differ.';
}

/** Whether a change may be what the sense differs by; a main tense may be. */
function mayTouchSense({ kind }: Change): boolean {
  return CHANGE_WEIGHTS[kind] === 'sense' || kind === 'tense';
}

/** Whether a change is more than how something is written or spoken. */
function isWording({ kind }: Change): boolean {
  return CHANGE_WEIGHTS[kind] !== 'form';
}

/** Whether a change of form is more than a house's own way to spell. */
function isNoHouseStyle({ kind }: Change): boolean {
  return !HOUSE_STYLE.has(kind);
}

/** Whether a change stands inside both wordings: where one begins or ends is a choice. */
function isInside(change: Change, a: Wording, b: Wording): boolean {
  const touchesEnd = ([span]: readonly Span[], { content }: Wording) =>
    span !== undefined && (span.start <= content[0]!.start || span.end >= content.at(-1)!.end);
  return !touchesEnd(change.a, a) && !touchesEnd(change.b, b);
}

/** "; 3 witnesses against 1": where one stands alone against several. */
function votes(withA: readonly string[], withB: readonly string[]): string {
  const [own, other] = [withA.length + 1, withB.length + 1];
  return own === other ? '' : `; ${Math.max(own, other)} witnesses against ${Math.min(own, other)}`;
}
