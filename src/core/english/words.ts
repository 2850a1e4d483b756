import { isSaying } from './verbs-of-saying.ts';

/** Closed-class words that never belong to a name even when capitalised at the start of a sentence or in a headline. */
const FUNCTION =
  set(`a an the this that these those my your his her its our their some any no every each either neither
both all many most few several other another such one two three four five six seven eight nine ten i me we us you he him
she they them it who whom whose which what when where why how if unless although though because since while as than then
so but and or nor yet for of in on at by to from with without within into onto over under after before during between
among against about above below near through across along around behind beside beyond despite except inside like off out
outside past per regarding toward towards until upon up down via versus is are was were be been being am do does did done
have has had having will would shall should can could may might must not n't also too very just only even still ever
never always often once again here there now today yesterday tomorrow tonight meanwhile however moreover instead
according asked speaking responding citing quoting yes no well oh ok okay please thank thanks let's more less much
perhaps maybe later earlier earlier last next first second third finally recently currently previously ’s 's s t re ve
i’m i'm it’s it's that’s that's don’t don't what’s what's there’s there's he’s he's she’s she's we’re we're they’re
they're you’re you're`);

const CALENDAR =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur
thurs fri sat sun christmas easter thanksgiving`);

function set(list: string): Set<string> {
  return new Set(list.split(/\s+/u));
}

export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(startsLower(word) ? word : word.toLowerCase());
}

/** Whether a word begins with a lower-case letter of the English alphabet; such a word is taken to be all lower case. */
function startsLower(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
}

export function isCalendarWord(word: string): boolean {
  return CALENDAR.has(word.toLowerCase().replace(/\.$/u, ''));
}

/** Whether a word is a form of a verb of saying or writing. */
export function isSayingVerb(word: string): boolean {
  return isSaying(word.toLowerCase());
}

/** Adverbs and auxiliaries that may stand between a subject and its verb of saying. */
export function isVerbCompanion(word: string): boolean {
  const lower = word.toLowerCase();
  return /ly$/u.test(lower) || COMPANION.has(lower);
}

const COMPANION =
  set(`has have had was is also then once later often already just even never himself herself itself
themselves repeatedly reportedly recently will would did does again first himself`);
