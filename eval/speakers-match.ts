import type { Speaker } from '../src/core/model/speaker.ts';

const SMALL =
  /^(?:the|of|and|for|a|an|in|to|jr|sr|president|u|s|us|house|members?|report|office|spokesman|text|message)$/;

/** The content words of a name in lower case, possessives and full stops folded. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\./g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !SMALL.test(word));
}

/**
 * Whether a resolved speaker is the one that a gold name means: for a person the family name is equal and given names
 * do not clash; for others they share a content word. A gold name's parenthesis names further forms.
 */
export function namesSameSpeaker(gold: string, speaker: Speaker): boolean {
  if (speaker.kind === 'unresolved') return false;
  const forms = gold
    .split(/[(),;]/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  return forms.some((words) =>
    [speaker.name, ...speaker.aliases].some((name) => formsAgree(words, wordsOf(name), speaker)),
  );
}

function formsAgree(gold: readonly string[], ours: readonly string[], speaker: Speaker): boolean {
  if (ours.length === 0) return false;
  if (speaker.kind !== 'person') return ours.some((word) => gold.includes(word)) || isAcronym(gold, ours);
  return gold.at(-1) === ours.at(-1);
}

function isAcronym(gold: readonly string[], ours: readonly string[]): boolean {
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('');
  return ours.includes(initials(gold)) || gold.includes(initials(ours));
}
