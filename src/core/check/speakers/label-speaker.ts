import { ANONYMOUS_LABEL, LABEL_TITLE } from '../../english/naming-words.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { SpeakerVerdict } from '../../model/verdict.ts';
import { personOfLabel } from '../../speakers/names/label-person.ts';
import { mayBeOnePerson } from '../../speakers/names/may-be-one-person.ts';
import { namesAgree, type PersonName, parsePersonName } from '../../speakers/names/person-name.ts';

/** The person a turn's label names, or null where it names nobody ("Q", "MODERATOR", "AUDIENCE MEMBER"). */
export function labelName(label: string): PersonName | null {
  const told = personOfLabel(label);
  if (told.isOffice) return null;
  const words = told.words.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  while (words.length > 1 && LABEL_TITLE.test(words[0]!)) words.shift();
  if (words.length === 0 || words.length > 5 || ANONYMOUS_LABEL.test(words.join(' '))) return null;
  if (words.length === 1 && LABEL_TITLE.test(words[0]!)) return null;
  return parsePersonName(words.map(properCase));
}

/** "MCCAIN" as "Mccain": names are compared folded, but given names are looked up in proper case. */
function properCase(word: string): string {
  return word === word.toUpperCase() && word.length > 2 ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** Under this, a draft's speaker is a guess, and a guess accuses nobody. */
const SURE = 0.7;

/** `compareLabel`, but a speaker that the draft's reading only guessed is never `misattributed`. */
export function compareLabelSurely(
  said: { readonly speaker: Speaker | null; readonly confidence?: number },
  label: string | null,
  title: string | null,
): SpeakerVerdict {
  const verdict = compareLabel(said.speaker, label, title);
  return verdict === 'misattributed' && !isSure(said) ? 'unresolved' : verdict;
}

/** Whether the draft's reading of a speaker is more than a guess. */
export function isSure({ confidence = 1 }: { readonly confidence?: number }): boolean {
  return confidence >= SURE;
}

/**
 * Compares the speaker a draft names with the label of the turn that carries the words, or, where the source has no
 * labels, with its title: a speech is its speaker's.
 */
export function compareLabel(
  speaker: Speaker | null,
  label: string | null,
  title: string | null,
): SpeakerVerdict {
  if (speaker === null || speaker.kind === 'unresolved') return 'unresolved';
  const named = label === null ? null : labelName(label);
  if (named === null) {
    if (label !== null || title === null || speaker.kind !== 'person') return 'unresolved';
    return mentions(title, speaker) ? 'same' : 'unresolved';
  }
  if (speaker.kind === 'unnamed' || speaker.kind === 'group') return 'generalised';
  if (speaker.kind !== 'person') return 'unresolved';
  const names = [speaker.name, ...speaker.aliases].map(labelName).filter((name) => name !== null);
  if (names.length === 0) return 'unresolved';
  if (names.some((name) => namesAgree(name, named))) return 'same';
  return mayBeOnePerson(speaker.name, named.text) ? 'unresolved' : 'misattributed';
}

function mentions(title: string, speaker: Speaker): boolean {
  const family = labelName(speaker.name)?.family;
  if (family === undefined || family.length < 3) return false;
  const words = title.toLowerCase().split(/[^\p{L}'’-]+|[_-]/u);
  return words.includes(family);
}
