import { COLLECTIVE, LANDMARK, ORGANISATION_EPITHET, RELEASE } from '../../english/naming-words.ts';
import { isOutletName, isOutletNoun, roleNounOf } from '../../english/nouns.ts';
import { bestOf } from '../../model/lists/best-of.ts';
import type { LinkedMention } from '../cast/build-cast.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsBefore } from '../cast/mentions-in.ts';
import { type Context, isPlural, type Resolved, spanOf } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';

/** "the report", "the source", "the company": the last source or name with the same head noun. */
export function repeated(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const head = words[phrase.head]!.lower;
  if (phrase.possessor !== null || phrase.front.from < phrase.front.to) return null;
  if (phrase.complement.from < phrase.complement.to) return null;
  const same = context.things.findLast(
    (thing) =>
      roleNounOf(thing.head) === roleNounOf(head) &&
      isPlural(thing.head) === isPlural(head) &&
      thing.word < phrase.from,
  );
  if (same === undefined) return null;
  return {
    entity: same.entity,
    rule: 'description',
    evidence: spanOf(context, same.word, same.word + 1),
    confidence: 0.7,
  };
}

/** "the statement": whoever spoke last before it. */
export function authorOf(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  if (!RELEASE.test(words[phrase.head]!.lower) || phrase.front.from < phrase.front.to) return null;
  const speaker = context.lastSpeaker;
  if (speaker === null || words[phrase.head]!.sentence - words[speaker.word]!.sentence > 4) return null;
  const evidence = spanOf(context, speaker.word, speaker.word + 1);
  return { entity: speaker.entity, rule: 'description', evidence, confidence: 0.6 };
}

const REPORTING = /^(?:report|story|article|piece|reporting)$/u;

/** "the report", "the article": the outlet that said something last before it, or else the one named last near it. */
export function outletOf(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const head = words[phrase.head]!;
  if (!REPORTING.test(head.lower) || phrase.front.from < phrase.front.to || phrase.possessor !== null)
    return null;
  if (phrase.complement.from < phrase.complement.to) return null;
  const said = context.things.findLast((thing) => thing.word < phrase.from && isOutlet(thing.entity));
  if (said !== undefined) {
    const evidence = spanOf(context, said.word, said.word + 1);
    return { entity: said.entity, rule: 'description', evidence, confidence: 0.6 };
  }
  const outlet = mentionsBefore(context.scene, phrase.from, 24).find((m) => isOutlet(m.entity));
  if (outlet === undefined || head.sentence - words[outlet.from]!.sentence > 6) return null;
  const evidence = spanOf(context, outlet.core, outlet.to);
  return { entity: outlet.entity, rule: 'description', evidence, confidence: 0.6 };
}

/** Whether a body publishes news, by its name. */
export function isOutlet(entity: Entity): boolean {
  return entity.kind === 'organisation' && isOutletName(entity.label);
}

/** What stands in front of a place: a single name behind it is hardly the company meant ("its plant in Dunmore"). */
const STANDS_IN = /^(?:in|near|outside|across)$/u;

/**
 * "the company", "the software giant": of the organisations named before it one with that noun in or beside its name,
 * or else the one to which most is ascribed in all reports, the one named last among equals.
 */
export function organisationMeant(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const head = words[phrase.head]!.lower;
  const isEpithet = ORGANISATION_EPITHET.test(head) && phrase.determiner === 'the';
  const isBare = phrase.front.from === phrase.front.to || isEpithet;
  if (!(COLLECTIVE.test(head) || isEpithet) || !isBare || phrase.possessor !== null) return null;
  if (phrase.complement.from < phrase.complement.to) return null;
  const before = mentionsBefore(context.scene, phrase.from, 40).filter(
    (m) => m.entity.kind === 'organisation' && m.kind !== 'place' && !isBareBeginning(context, m),
  );
  const named = before.find((m) => nounInName(m.entity, head) || words[m.from - 1]?.lower === head);
  const isOutlet = isOutletNoun(head);
  const alike = before.filter((m) => isOutletName(m.entity.label) === isOutlet);
  const unplaced = alike.filter(
    (m) => m.kind !== 'unknown' || !STANDS_IN.test(words[m.from - 1]?.lower ?? ''),
  );
  const near = unplaced.length > 0 ? unplaced : alike;
  const most =
    bestOf(near, ({ entity }) => Math.min(entity.sources, 20)) ??
    (isOutlet ? before.find(({ to }) => /^report(?:s|ed)$/u.test(words[to]?.lower ?? '')) : undefined) ??
    null;
  const meant = named ?? (/^(?:party|court|committee|campaign)$/u.test(head) ? null : most);
  if (meant === null) return null;
  const evidence = spanOf(context, meant.core, meant.to);
  return { entity: meant.entity, rule: 'description', evidence, confidence: 0.6 };
}

/** A single word that a headline's or a quotation's first place alone capitalises: “Windows are broken”, “Bridge shut”. */
function isBareBeginning({ scene }: Context, { kind, core, to, entity }: LinkedMention): boolean {
  const { words, blocks, capitalised } = scene.reading;
  const word = words[core]!;
  if (kind !== 'unknown' || to - core !== 1 || !word.initial || capitalised.has(word.text)) return false;
  if (entity.documents.size > 1 && entity.sources > 0) return false;
  return word.quoted || blocks[word.block]!.headline || LANDMARK.test(word.lower);
}

function nounInName(entity: Entity, noun: string): boolean {
  return [entity.label, ...entity.aliases].some((name) => name.toLowerCase().split(' ').includes(noun));
}
