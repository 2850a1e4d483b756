/**
 * Trains whether two claims of one value are of one thing, on the labelled stories of the development halves, and writes
 * models/facts.json; `npm run eval:facts` scores it on stories that it has not seen. Run: npm run train:facts.
 */
import { hasFactTexts, readFactStories } from '../gold/facts/fact-stories.ts';
import { fitFactModel, pairStory } from '../learn/facts/fit-fact-model.ts';
import { factWordsFingerprint } from '../src/models/words-fingerprint.ts';
import { writeModel } from './write-model.ts';

if (!hasFactTexts()) throw new Error('the texts of the labelled stories in ../shared are missing');
const stories = readFactStories().filter(({ half }) => half !== 'figure');
const model = fitFactModel(stories.map(pairStory));
writeModel('facts.json', { version: 1, factWords: factWordsFingerprint(), ...rounded(model) });
console.log(`${stories.length} stories`);

/** Figures to five digits. */
function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'number' ? Number(each.toPrecision(5)) : each,
    ),
  );
}
