import type { Span } from '../../model/span.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Entity } from '../cast/entity.ts';
import { followsSubject, isPreposition, isSayingVerb, isVerbCompanion } from '../word-kinds.ts';

/** What is remembered of a person while the text is read. */
export interface Track {
  readonly entity: Entity;
  /** Index of the last word that referred to the person. */
  word: number;
  /** The last naming, as evidence. */
  named: Span;
  count: number;
  place: Place;
  /** Referred to first among the persons of its sentence. */
  leads: boolean;
  /** Referred to as the subject somewhere in the sentence of the last reference. */
  subject: boolean;
  /** Inside the content of an attribution at the last reference. */
  told: boolean;
  /** Named inside quotation marks only, so far. */
  quoted: boolean;
  /** The subject of a verb of saying at the last reference. */
  tells: boolean;
  readonly pronouns: { m: number; f: number };
}

type Place = 'subject' | 'possessive' | 'oblique' | 'other';

const KEPT = 14;

/** A running memory of the persons in a text; feeds the ranking of antecedents. */
export interface Memory {
  /** Most recently referred to first, at most `KEPT`. */
  readonly tracks: Track[];
  lastSource: Entity | null;
  readonly lastPronoun: { m: Entity | null; f: Entity | null };
}

export function createMemory(): Memory {
  return { tracks: [], lastSource: null, lastPronoun: { m: null, f: null } };
}

/** Notes that words `first` to `end` refer to a person. */
export function remember(
  memory: Memory,
  words: readonly Token[],
  at: {
    readonly entity: Entity;
    readonly from: number;
    readonly to: number;
    readonly named: boolean;
    /** Inside the content of an attribution. */
    readonly told: boolean;
  },
): void {
  const index = memory.tracks.findIndex((track) => track.entity === at.entity);
  const quoted = words[at.from]!.quoted;
  if (quoted && index >= 0 && !memory.tracks[index]!.quoted) {
    memory.tracks[index]!.count++;
    return;
  }
  const place = placeOf(words, at.from, at.to);
  const span = { start: words[at.from]!.start, end: words[at.to - 1]!.end };
  const sentence = words[at.from]!.sentence;
  const known = index < 0 ? undefined : memory.tracks.splice(index, 1)[0];
  const again = known !== undefined && words[known.word]!.sentence === sentence;
  const track: Track = known ?? createTrack(at.entity, span);
  const isOwner = place === 'possessive';
  const led = memory.tracks.some((other) => words[other.word]!.sentence === sentence && other.leads);
  track.leads = !isOwner && (again && track.leads ? true : !led);
  track.quoted = quoted;
  track.subject = place === 'subject' || (again && track.subject);
  track.told = at.told && (!again || track.told);
  track.tells = isTelling(words, at.to);
  track.word = at.to - 1;
  track.place = place;
  track.count++;
  if (at.named) track.named = span;
  memory.tracks.unshift(track);
  if (memory.tracks.length > KEPT) memory.tracks.pop();
}

/** Whether a verb of saying follows, companions skipped. */
function isTelling(words: readonly Token[], end: number): boolean {
  let at = end;
  while (at < end + 3 && words[at] !== undefined && isVerbCompanion(words[at]!)) at++;
  return words[at] !== undefined && isSayingVerb(words[at]!);
}

function createTrack(entity: Entity, named: Span): Track {
  const place: Place = 'other';
  const pronouns = { m: 0, f: 0 };
  return {
    entity,
    word: 0,
    named,
    count: 0,
    place,
    leads: false,
    subject: false,
    told: false,
    quoted: false,
    tells: false,
    pronouns,
  };
}

function placeOf(words: readonly Token[], first: number, end: number): Place {
  const next = words[end];
  const before = words[first - 1];
  if (/^(?:his|her|their|its)$/u.test(words[end - 1]!.lower)) return 'possessive';
  if (next !== undefined && /^['’]s?$/u.test(next.text) && next.start === words[end - 1]!.end)
    return 'possessive';
  if (/^(?:him)$/u.test(words[end - 1]!.lower)) return 'oblique';
  if (before !== undefined && isPreposition(before) && before.block === words[first]!.block) return 'oblique';
  return isVerbLike(next) || isVerbLike(afterApposition(words, end)) ? 'subject' : 'other';
}

function isVerbLike(word: Token | undefined): boolean {
  return word !== undefined && !word.capital && (followsSubject(word) || /(?:ed|ly|es)$/u.test(word.lower));
}

/** The word after ", the mayor of Springfield," or "(D-Ohio)" behind a name; undefined where no such piece follows. */
function afterApposition(words: readonly Token[], end: number): Token | undefined {
  const opener = words[end];
  if (opener?.text !== ',' && opener?.text !== '(') return undefined;
  const closer = opener.text === ',' ? ',' : ')';
  for (let i = end + 1; i < Math.min(words.length, end + 16); i++) {
    if (words[i]!.sentence !== opener.sentence) return undefined;
    if (words[i]!.text === closer) return words[i + 1];
  }
  return undefined;
}
