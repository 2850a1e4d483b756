import { BARE_PRONOUN } from '../../english/naming-words.ts';
import { isOutletName } from '../../english/nouns.ts';
import type { Attribution } from '../../model/attribution.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import { spanContains } from '../../model/span.ts';
import { wordAt } from '../../reading/word-range.ts';
import type { Scene } from '../cast/build-cast.ts';
import { type Cast, type Entity, entityOf } from '../cast/entity.ts';
import { askerOf, isQuestioner } from '../sources/asked.ts';
import { blockAt, type Context, type Resolved } from '../sources/context.ts';
import { labelEntity } from '../sources/label.ts';
import { quotedBy } from '../sources/quoted-by.ts';
import { resolveSources } from '../sources/resolve-sources.ts';
import { agentOfCue, subjectOfCue, urgedToSay } from '../sources/subject-of-cue.ts';
import type { SpeakerModels } from '../speaker-models.ts';
import { bringsClause, creditedAfter, relayedIn, vouchedAfter } from './relay.ts';
import { type Neighbours, relayedInFront, tellerOf } from './saying-around.ts';

/** Who uttered the content of one attribution, and through whom the words came. */
export interface Uttering extends Resolved {
  /** From the uttering speaker to the origin; a credited outlet stands in front of the speaker. */
  readonly chain: readonly Entity[];
}

/** Resolves all attributions of one document. */
export function resolveAttributions(
  cast: Cast,
  scene: Scene,
  models: SpeakerModels,
): Map<Attribution, Uttering> {
  const { context, resolved } = resolveSources(cast, scene, models);
  const enclosing = enclosers(context.scene.attributions);
  const order = [...scene.attributions].sort((a, b) => contentStart(a) - contentStart(b));
  let previous: Attribution | null = null;
  for (const attribution of order) {
    if (!resolved.has(attribution)) {
      resolved.set(attribution, withoutSource(context, attribution, { previous, enclosing, resolved }));
    }
    const { kind, key } = resolved.get(attribution)!.entity;
    if (kind !== 'unresolved' && !isQuestioner(key)) previous = attribution;
  }
  const near: Neighbours = { order, placeOf: new Map(order.map((a, i) => [a, i])), resolved };
  return new Map(
    order.map((attribution) => [attribution, toUttering(context, attribution, enclosing, near)]),
  );
}

function contentStart(attribution: Attribution): number {
  return attribution.content[0]?.start ?? 0;
}

function contentEnd(attribution: Attribution): number {
  return attribution.content.at(-1)?.end ?? 0;
}

/** For each attribution that stands inside the content of another: the innermost such other. Linear after sorting. */
function enclosers(attributions: readonly Attribution[]): Map<Attribution, Attribution> {
  const spans: { span: Span; of: Attribution }[] = [];
  for (const attribution of attributions) {
    for (const span of attribution.content) spans.push({ span, of: attribution });
  }
  spans.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const result = new Map<Attribution, Attribution>();
  const open: { span: Span; of: Attribution }[] = [];
  for (const entry of spans) {
    while (open.length > 0 && open.at(-1)!.span.end <= entry.span.start) open.pop();
    const outer = open.findLast(({ span, of }) => of !== entry.of && isInside(entry.of, span));
    if (outer !== undefined && !result.has(entry.of)) result.set(entry.of, outer.of);
    if (open.length < 16) open.push(entry);
  }
  return result;
}

/** Whether the source and the first content of an attribution stand inside a span. */
function isInside(inner: Attribution, span: Span): boolean {
  const source = inner.source?.[0];
  const content = inner.content[0];
  return (
    source !== undefined && content !== undefined && spanContains(span, source) && spanContains(span, content)
  );
}

/** What is known of the attributions before and around one. */
interface Known {
  readonly previous: Attribution | null;
  readonly enclosing: ReadonlyMap<Attribution, Attribution>;
  readonly resolved: ReadonlyMap<Attribution, Resolved>;
}

/** A source left out or that fits nobody: the subject of the cue, or the speaker before. */
function withoutSource(context: Context, attribution: Attribution, known: Known): Resolved {
  const { document } = context.scene.reading;
  const source = attribution.source?.[0];
  const written = source === undefined ? '' : document.text.slice(source.start, source.end).toLowerCase();
  if (source !== undefined && /^(?:i|we|me|us|my|our)\b/u.test(written)) {
    return firstPerson(context, attribution, source, known) ?? unresolved(context, attribution);
  }
  const label = source === undefined ? labelAt(context, contentStart(attribution)) : null;
  if (label !== null) return { entity: label, rule: 'label', evidence: null, confidence: 0.9 };
  const subject = isLonePronoun(written) ? null : withoutSubject(context, attribution);
  const isBare = source === undefined && (attribution.quoted.length > 0 || attribution.cue === null);
  const carried = isBare ? carriedFrom(context, attribution, known) : null;
  return subject ?? carried ?? unresolved(context, attribution);
}

function withoutSubject(context: Context, attribution: Attribution): Resolved | null {
  return (
    quotedBy(context, attribution)?.speaker ??
    askerOf(context, attribution) ??
    urgedToSay(context, attribution) ??
    agentOfCue(context, attribution) ??
    subjectOfCue(context, attribution)
  );
}

/** "I" and "we": the enclosing speaker, the label of the turn, whoever a headline names, the quoted one, the writer. */
function firstPerson(
  context: Context,
  attribution: Attribution,
  source: Span,
  known: Known,
): Resolved | null {
  const { document, words, blocks } = context.scene.reading;
  const outer = known.enclosing.get(attribution);
  const outside = outer === undefined ? undefined : known.resolved.get(outer);
  if (outside !== undefined) return { ...outside, rule: 'pronoun' };
  const label = labelAt(context, contentStart(attribution));
  if (label !== null) return { entity: label, rule: 'label', evidence: null, confidence: 0.9 };
  const at = wordAt(words, source.start);
  const word = words[at];
  if (word !== undefined && blocks[word.block]!.headline) return namedBeforeColon(context, at);
  if (word?.quoted === true) return carriedFrom(context, attribution, known);
  const entity = entityOf(context.cast, `writer@${document.id}`, 'unnamed', 'the writer');
  return { entity, rule: 'pronoun', evidence: null, confidence: 0.5 };
}

/** "Mayor Lind to the council: We …": who stands before the colon of a headline. */
function namedBeforeColon(context: Context, at: number): Resolved | null {
  const { words, blocks } = context.scene.reading;
  const { from: first } = blocks[words[at]!.block]!;
  let colon = at - 1;
  while (colon > first && at - colon < 24 && words[colon]!.text !== ':') colon--;
  if (colon <= first || words[colon]!.text !== ':') return null;
  let end = first + 1;
  while (end < colon && !/^(?:to|on)$/u.test(words[end]!.lower)) end++;
  return context.resolve({ from: first, to: end });
}

/** Whether a source is a pronoun that nobody was found for; a subject elsewhere would not be meant. */
function isLonePronoun(source: string): boolean {
  return BARE_PRONOUN.has(source);
}

function labelAt(context: Context, offset: number): Entity | null {
  const { blocks } = context.scene.reading.document;
  const block = blocks[lowerBound(blocks.length, (index) => blocks[index]!.span.end > offset)];
  return block?.label === undefined || block.span.start > offset
    ? null
    : labelEntity(context.cast, block.label.text);
}

/** A bare quotation goes on from the attribution before it, in the same paragraph or the one before. */
function carriedFrom(context: Context, attribution: Attribution, known: Known): Resolved | null {
  const { previous } = known;
  if (previous === null) return null;
  const before = known.resolved.get(previous);
  const here = blockAt(context.scene, contentStart(attribution));
  const distance = here - blockAt(context.scene, Math.max(0, contentEnd(previous) - 1));
  if (before === undefined || distance < 0 || distance > 1) return null;
  return {
    entity: before.entity,
    rule: 'carried',
    evidence: previous.source?.[0] ?? before.evidence,
    confidence: distance === 0 ? 0.7 : 0.6,
  };
}

function unresolved(context: Context, attribution: Attribution): Resolved {
  const { id } = context.scene.reading.document;
  const entity = entityOf(context.cast, `unresolved@${id}#${attribution.id}`, 'unresolved', 'unresolved');
  return { entity, rule: 'none', evidence: null, confidence: 0 };
}

function toUttering(
  context: Context,
  attribution: Attribution,
  enclosing: ReadonlyMap<Attribution, Attribution>,
  near: Neighbours,
): Uttering {
  const found = near.resolved.get(attribution)!;
  const relayed = relayedIn(context, attribution, found.entity);
  const chain = [found.entity, ...relayed];
  const teller = relayed[0];
  const own =
    teller !== undefined && isCreditOnly(found.entity) && bringsClause(context, attribution)
      ? { ...found, entity: teller, confidence: RELAYED * found.confidence }
      : found;
  const cited = creditedAfter(context, attribution);
  const also = [relayedInFront(context, attribution, near), cited];
  for (const entity of also) if (entity !== null && !chain.includes(entity)) chain.push(entity);
  const outer = enclosing.get(attribution);
  const enclosed = outer === undefined || outer.act === 'thought' ? undefined : near.resolved.get(outer);
  const isNested = attribution.rule === 'nested-saying';
  if (isNested && own.entity.kind === 'unresolved' && enclosed !== undefined)
    return { ...enclosed, chain: [enclosed.entity] };
  if (attribution.act === 'thought' || own.entity.kind === 'unresolved') return { ...own, chain };
  if (cited !== null && isCreditOnly(own.entity)) return { ...own, entity: cited, chain };
  if (attribution.rule === 'nested-report') return { ...own, chain };
  const quoting = quotedBy(context, attribution)?.by ?? null;
  const relay =
    quoting?.entity ??
    enclosed?.entity ??
    tellerOf(context, attribution, near)?.entity ??
    vouchedAfter(context, attribution);
  if (relay === null || relay.kind === 'unresolved' || chain.includes(relay)) return { ...own, chain };
  return { ...own, chain: [relay, ...chain] };
}

const JOURNALIST = /^(?:reporter|journalist|correspondent|writer|columnist)$/u;

/** How sure it is who speaks in "the Courier reports that Lind says …". */
const RELAYED = 0.85;

/** Outlets, those who write for them and documents carry the words of others without being taken for their speaker. */
function isCreditOnly(entity: Entity): boolean {
  if (entity.kind === 'document' || isOutletName(entity.label)) return true;
  return entity.roles.some(({ head }) => JOURNALIST.test(head));
}
