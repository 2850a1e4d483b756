import type { Speaker } from '../../src/core/model/speaker.ts';

const SMALL =
  /^(?:the|of|and|for|a|an|in|to|jr|sr|president|u|s|us|house|members?|report|office|spokesman|text|message)$/;

/** The content words of a name in lower case, accents, possessives, plurals and full stops folded. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s\b/g, '')
    .replace(/\./g, '')
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '' && !SMALL.test(word))
    .map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

/**
 * Whether a resolved speaker is the one that a gold name means: for a person the family name is equal and given names
 * begin with the same letter; for others they share a content word. A gold name's parenthesis names further forms.
 */
export function namesSameSpeaker(gold: string, speaker: Speaker): boolean {
  if (speaker.kind === 'unresolved') return false;
  const forms = gold
    .split(/[(),;]/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  return forms.some((words) => formsAgree(words, speaker));
}

function formsAgree(gold: readonly string[], speaker: Speaker): boolean {
  const name = wordsOf(speaker.name);
  if (name.length === 0) return false;
  if (speaker.kind === 'person') {
    if (name.length > 1 && gold.length > 1 && ![name[0], name[1]].some((part) => part![0] === gold[0]![0]))
      return false;
    return gold.at(-1) === name.at(-1);
  }
  const aliases = [speaker.name, ...speaker.aliases].map(wordsOf);
  return aliases.some((words) => words.some((word) => gold.includes(word)) || isAcronym(gold, words));
}

function isAcronym(gold: readonly string[], ours: readonly string[]): boolean {
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('');
  return ours.includes(initials(gold)) || (gold.length > 0 && gold.includes(initials(ours)));
}
