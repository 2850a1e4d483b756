import type { ClosedClasses } from '../language/language.ts';
import { together, without, wordSet } from '../language/word-set.ts';
import { DAYS, MONTHS } from './calendar.ts';
import { IRREGULAR_PASTS } from './morphology.ts';

/** Words that stand before a noun phrase; what follows one is no subject. */
export const PREPOSITIONS = wordSet(
  'of in to for with on at from by about against between among over under after before during like as than toward towards via including behind near inside within along across around through throughout outside without',
);

/** Finite forms of "be", "have" and "do" in the third person, and modal verbs. */
const FINITE_AUXILIARIES = wordSet('is was are were has had have will would did does do can could may might');

/** Verbs that often follow a subject and end in no -s or -ed that would tell them. */
const COMMON_VERBS = wordSet(
  'says say said told went made took came got began won lost ran led met spoke wrote held gave kept left put set',
);

/** A word that a clause's subject stands right before. */
export const VERBS_AFTER_SUBJECT = together(FINITE_AUXILIARIES, COMMON_VERBS);

const POSSESSIVES = wordSet('his her its their our my your');
const DEMONSTRATIVES = wordSet('this that these those');
const ARTICLES = wordSet('the a an');
const SMALL_NUMBERS = wordSet('one two three four five six');
const QUANTIFIERS = wordSet('some several many most few no another other both each every');

const BE_AND_DO = wordSet('is was were are be been being am did does do');
const HAVE = wordSet("has have had 've 's 'd");
const MODALS = wordSet("will would can could may might must should shall 'll");

/** The closed classes of English. */
export const ENGLISH_WORDS: ClosedClasses = {
  pronouns: wordSet(
    'he she they i we it you who one others everyone everybody someone nobody both many some most another',
  ),
  articles: together(ARTICLES, POSSESSIVES),
  determiners: together(ARTICLES, DEMONSTRATIVES, POSSESSIVES, QUANTIFIERS, SMALL_NUMBERS, wordSet("'s")),
  auxiliaries: together(BE_AND_DO, HAVE, MODALS, wordSet("not n't never to")),
  adverbs: together(
    DAYS,
    wordSet(
      'also later then now once further often again simply just even only still already recently first previously repeatedly soon instead therefore thus too today yesterday tomorrow tonight since ever almost always sometimes there here rather long however both all',
    ),
  ),
  adverbEnding: /^(?!family$|italy$).{3,}ly$/u,
  prepositions: without(PREPOSITIONS, 'like as than before after'),
  clauseOpeners: wordSet(
    'that when while if because as but or although though since after before where which whom so than whether how what why until unless whereas despite yet nor who into whose',
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

/** Closed-class words that never belong to a name even when capitalised at the start of a sentence or in a headline. */
const FUNCTION_WORDS = wordSet(
  "a an the this that these those my your his her its our their some any no every each either neither both all many most few several other another such one two three four five six seven eight nine ten i me we us you he him she they them it who whom whose which what when where why how if unless although though because since while as than then so but and or nor yet for of in on at by to from with without within into onto over under after before during between among against about above below near through across along around behind beside beyond despite except inside like off out outside past per regarding toward towards until upon up down via versus is are was were be been being am do does did done have has had having will would shall should can could may might must not n't also too very just only even still ever never always often once again here there now today yesterday tomorrow tonight meanwhile however moreover instead according asked speaking responding citing quoting yes well oh ok okay please thank thanks let's more less much perhaps maybe later earlier last next first second third finally recently currently previously ’s 's s t re ve i’m i'm it’s it's that’s that's don’t don't what’s what's there’s there's he’s he's she’s she's we’re we're they’re they're you’re you're",
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(startsLower(word) ? word : word.toLowerCase());
}

/** Whether a word begins with a lower-case letter of the English alphabet; such a word is taken to be all lower case. */
function startsLower(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
}

const COMPANIONS = wordSet(
  'has have had was is also then once later often already just even never himself herself itself themselves repeatedly reportedly recently will would did does again first',
);

/** Adverbs and auxiliaries that may stand between a subject and its verb of saying. */
export function isVerbCompanion(word: string): boolean {
  const lower = word.toLowerCase();
  return /ly$/u.test(lower) || COMPANIONS.has(lower);
}
