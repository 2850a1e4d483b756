import { lowerBound } from '../model/lists/lower-bound.ts';
import { NUMBER } from '../pair/event-text.ts';
import { closestRelated } from '../pair/shared-stems.ts';
import type { Token } from '../reading/tokens.ts';
import type { Scene } from './grouping.ts';

/**
 * The words that both wordings hold, the weightiest first, in quotation marks: as the first has them, the second's form
 * in brackets where it is another. Function words and clitics tell nothing of what is said.
 */
export function sharedWords(a: number, b: number, scene: Scene): string[] {
  const { event } = scene;
  const own = formsOf(a, scene);
  const theirs = formsOf(b, scene);
  const words = [...own.keys()]
    .filter((stem) => theirs.has(stem))
    .sort((x, y) => event.weights[y]! - event.weights[x]! || x - y)
    .map((stem) => quoted(own.get(stem)!, theirs.get(stem)!));
  return [...new Set(words)];
}

/** The two related words that speak most for two wordings, and how they are related; null without any. */
export function relatedWords(a: number, b: number, scene: Scene): string | null {
  const own = formsOf(a, scene);
  const theirs = formsOf(b, scene);
  const pair = closestRelated([...own.keys()], [...theirs.keys()], scene.event);
  if (pair === null) return null;
  const both = `“${own.get(pair.a)!}” and “${theirs.get(pair.b)!}”`;
  switch (pair.relation) {
    case 'lemma':
      return `${both} are forms of one word`;
    case 'family':
      return `${both} are of one family of words`;
    case 'synonym':
      return `${both} can mean the same`;
    case 'trunk':
      return `${both} begin alike`;
  }
}

function quoted(one: string, other: string): string {
  return one.toLowerCase() === other.toLowerCase() ? `“${one}”` : `“${one}” (“${other}”)`;
}

/** The words of a wording by their stems, as they first stand in it; none for function words and clitics. */
function formsOf(index: number, { wordings, event }: Scene): ReadonlyMap<number, string> {
  const { witness, content } = wordings[index]!;
  const { places, tokens } = event.texts.get(witness)!;
  const forms = new Map<number, string>();
  for (const { start, end } of content) {
    const first = lowerBound(places.length, (i) => tokens[places[i]!.token]!.start >= start);
    for (let i = first; i < places.length && tokens[places[i]!.token]!.end <= end; i++) {
      const { stem, token } = places[i]!;
      const isAuxiliary = tokens[token + 1]?.lower === "n't";
      if (forms.has(stem) || isAuxiliary || isFunctionWord(tokens[token]!, event.kinds[stem] === NUMBER))
        continue;
      forms.set(stem, tokens[token]!.text);
    }
  }
  return forms;
}

function isFunctionWord({ lower, language }: Token, isNumber: boolean): boolean {
  if (/^n?'|^\p{L}$/u.test(lower)) return true;
  if (language === null) return false;
  const { words, naming, sense } = language;
  const classes = [
    sense.functionWords,
    words.pronouns,
    words.auxiliaries,
    words.prepositions,
    naming.prepositions,
    words.clauseOpeners,
  ];
  return (
    classes.some((own) => own.has(lower)) ||
    (words.determiners.has(lower) && !isNumber) ||
    (words.adverbs.has(lower) && !words.timeWords.has(lower))
  );
}
