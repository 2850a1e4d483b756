import type { ClosedClasses } from '../language/language.ts';
import { together, without, wordSet } from '../language/word-set.ts';
import { DAYS, MONTHS } from './calendar.ts';
import { IRREGULAR_PASTS } from './morphology.ts';
import { SMALL_NUMBERS } from './numbers.ts';

/** Words that stand before a noun phrase; what follows one is no subject. */
export const PREPOSITIONS = wordSet(
  'of in to for with on at from by about against between among over under after before during like as than toward towards via including behind near inside within along across around through throughout outside without',
);

export const BE = wordSet('is was are were be been being am');
export const HAVE = wordSet("has have had 've 's 'd");
export const DO = wordSet('did does do');
const MODALS = wordSet("will would can could may might must should shall 'll");
export const FINITE_AUXILIARIES = without(together(BE, HAVE, DO, MODALS, wordSet("'re 'm")), 'be been being');

/** Auxiliaries that are nothing else; after a noun "'s" mostly is a genitive. */
export const CLEAR_AUXILIARIES = without(FINITE_AUXILIARIES, "'s");

/** Pronouns by person: as subject, as object, before a noun, alone in its place, and turned back on the subject. */
const PERSONS = Object.entries({
  I: ['i', 'me', 'my', 'mine', 'myself'],
  we: ['we', 'us', 'our', 'ours', 'ourselves'],
  you: ['you', 'you', 'your', 'yours', 'yourself', 'yourselves'],
  he: ['he', 'him', 'his', 'his', 'himself'],
  she: ['she', 'her', 'her', 'hers', 'herself'],
  it: ['it', 'it', 'its', 'its', 'itself'],
  they: ['they', 'them', 'their', 'theirs', 'themselves'],
});
export const PERSON_OF: ReadonlyMap<string, string> = new Map(
  PERSONS.flatMap(([person, words]) => words.map((word) => [word, person] as const)),
);
const formOf = (column: number) => new Set(PERSONS.map(([, words]) => words[column]!));
export const SUBJECTS = formOf(0);
export const POSSESSIVES = formOf(2);
export const REFLEXIVES = formOf(4);
export const OBJECTS = together(formOf(1), REFLEXIVES);

export const RELATIVES = wordSet('who whom whose which that');
export const QUESTION_WORDS = wordSet('whether how what why where');
export const SUBORDINATORS = wordSet(
  'if unless because since although though while whereas when before after until as than',
);
export const COORDINATORS = wordSet('and but or');
export const PERSONAL_PRONOUNS = new Set(PERSON_OF.keys());

const DEMONSTRATIVES = wordSet('this that these those');
const ARTICLES = wordSet('the a an');
const QUANTIFIERS = wordSet('some several many most few no another other both each every');

/** The closed classes of English. */
export const ENGLISH_WORDS: ClosedClasses = {
  pronouns: together(
    SUBJECTS,
    wordSet('who one others everyone everybody someone nobody both many some most another'),
  ),
  articles: together(ARTICLES, POSSESSIVES),
  determiners: together(
    ARTICLES,
    DEMONSTRATIVES,
    POSSESSIVES,
    QUANTIFIERS,
    new Set(SMALL_NUMBERS.slice(1)),
    wordSet("'s"),
  ),
  auxiliaries: together(BE, HAVE, DO, MODALS, wordSet("not n't never to")),
  adverbs: together(
    DAYS,
    wordSet(
      'also later then now once further often again simply just even only still already recently first previously repeatedly soon instead therefore thus too today yesterday tomorrow tonight since ever almost always sometimes there here rather long however both all',
    ),
  ),
  adverbEnding: /^(?!family$|italy$).{3,}ly$/u,
  prepositions: without(PREPOSITIONS, 'like as than before after'),
  clauseOpeners: together(
    SUBORDINATORS,
    RELATIVES,
    QUESTION_WORDS,
    wordSet('but or nor yet so despite into'),
  ),
  timeWords: together(
    DAYS,
    MONTHS,
    wordSet('morning afternoon evening night week month year today yesterday earlier last'),
  ),
  finiteVerbs: together(
    FINITE_AUXILIARIES,
    IRREGULAR_PASTS,
    wordSet('takes goes gives makes speaks comes knelt'),
  ),
  leads: wordSet(
    'but and however yet still so then later today yesterday meanwhile also now or nor plus even indeed instead in-fact',
  ),
};

/** Words that open a noun phrase of their own; "’s" ends one. */
export const DETERMINERS = without(ENGLISH_WORDS.determiners, "'s");

/** A word that a clause's subject stands right before. */
export const VERBS_AFTER_SUBJECT = together(without(ENGLISH_WORDS.finiteVerbs, "'s"), wordSet('say says'));

/** Closed-class words that never belong to a name even when capitalised at the start of a sentence or in a headline. */
export const FUNCTION_WORDS = together(
  ENGLISH_WORDS.determiners,
  ENGLISH_WORDS.clauseOpeners,
  PERSONAL_PRONOUNS,
  RELATIVES,
  COORDINATORS,
  BE,
  HAVE,
  DO,
  MODALS,
  PREPOSITIONS,
  wordSet(
    "any either neither all such seven eight nine ten then onto above below beside beyond except off out past per regarding upon up down versus done having not n't also too very just only even still ever never always often once again here there now today yesterday tomorrow tonight meanwhile however moreover instead according asked speaking responding citing quoting yes well oh ok okay please thank thanks let's more less much perhaps maybe later earlier last next first second third finally recently currently previously ’s s t re ve i’m i'm it’s it's that’s that's don’t don't what’s what's there’s there's he’s he's she’s she's we’re we're they’re they're you’re you're",
  ),
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(startsLower(word) ? word : word.toLowerCase());
}

/** Whether a word begins with a lower-case letter of the English alphabet; such a word is taken to be all lower case. */
function startsLower(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
}

export const COMPANIONS = together(CLEAR_AUXILIARIES, REFLEXIVES, ENGLISH_WORDS.adverbs, wordSet('never'));

/** Adverbs and auxiliaries that may stand between a subject and its verb of saying. */
export function isVerbCompanion(word: string): boolean {
  const lower = word.toLowerCase();
  return /ly$/u.test(lower) || COMPANIONS.has(lower);
}
