import type { VerbForm } from '../language/verbs-of-saying.ts';

/** How a word form differs from its dictionary form. */
export type Inflection = 'base' | 's' | 'past' | 'ing';

export interface Lemma {
  readonly lemma: string;
  readonly inflection: Inflection;
}

/** base, past, participle: verbs whose forms no rule gives. */
const IRREGULAR_VERBS =
  'arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun,bend bent bent,bet bet bet,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,break broke broken,breed bred bred,bring brought brought,build built built,burst burst burst,buy bought bought,cast cast cast,catch caught caught,choose chose chosen,cling clung clung,come came come,cost cost cost,creep crept crept,cut cut cut,deal dealt dealt,dig dug dug,do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,feel felt felt,fight fought fought,find found found,flee fled fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,give gave given,go went gone,grind ground ground,grow grew grown,hang hung hung,have had had,hear heard heard,hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,lay laid laid,lead led led,leave left left,lend lent lent,let let let,light lit lit,lose lost lost,make made made,mean meant meant,meet met met,mistake mistook mistaken,overcome overcame overcome,overtake overtook overtaken,pay paid paid,prove proved proven,put put put,quit quit quit,read read read,ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw seen,seek sought sought,sell sold sold,send sent sent,set set set,shake shook shaken,shed shed shed,shine shone shone,shoot shot shot,show showed shown,shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat,sleep slept slept,slide slid slid,speak spoke spoken,spend spent spent,spin spun spun,spit spat spat,split split split,spread spread spread,spring sprang sprung,stand stood stood,steal stole stolen,stick stuck stuck,sting stung stung,strike struck stricken,strive strove striven,swear swore sworn,sweep swept swept,swell swelled swollen,swim swam swum,swing swung swung,take took taken,teach taught taught,tear tore torn,tell told told,think thought thought,throw threw thrown,tread trod trodden,understand understood understood,undertake undertook undertaken,undergo underwent undergone,uphold upheld upheld,upset upset upset,wake woke woken,wear wore worn,weep wept wept,win won won,wind wound wound,withdraw withdrew withdrawn,withhold withheld withheld,withstand withstood withstood,write wrote written';

const OTHERS: Readonly<Record<string, readonly [string, Inflection]>> = {
  am: ['be', 's'],
  is: ['be', 's'],
  are: ['be', 's'],
  was: ['be', 'past'],
  were: ['be', 'past'],
  been: ['be', 'past'],
  being: ['be', 'ing'],
  has: ['have', 's'],
  does: ['do', 's'],
  goes: ['go', 's'],
  says: ['say', 's'],
  having: ['have', 'ing'],
  dying: ['die', 'ing'],
  lying: ['lie', 'ing'],
  tying: ['tie', 'ing'],
  children: ['child', 's'],
  men: ['man', 's'],
  women: ['woman', 's'],
  feet: ['foot', 's'],
  teeth: ['tooth', 's'],
  lives: ['life', 's'],
  wives: ['wife', 's'],
  leaves: ['leave', 's'],
  halves: ['half', 's'],
  knives: ['knife', 's'],
  thieves: ['thief', 's'],
  shelves: ['shelf', 's'],
  wolves: ['wolf', 's'],
  crises: ['crisis', 's'],
  analyses: ['analysis', 's'],
  media: ['media', 'base'],
  news: ['news', 'base'],
  series: ['series', 'base'],
  this: ['this', 'base'],
  these: ['this', 's'],
  those: ['that', 's'],
  his: ['his', 'base'],
  its: ['its', 'base'],
  as: ['as', 'base'],
  us: ['us', 'base'],
  always: ['always', 'base'],
  perhaps: ['perhaps', 'base'],
  during: ['during', 'base'],
  something: ['something', 'base'],
  anything: ['anything', 'base'],
  nothing: ['nothing', 'base'],
  everything: ['everything', 'base'],
  thing: ['thing', 'base'],
  morning: ['morning', 'base'],
  evening: ['evening', 'base'],
  need: ['need', 'base'],
  indeed: ['indeed', 'base'],
  hundred: ['hundred', 'base'],
};

/** Longer verbs that are stressed at the end: their last consonant is written twice before an ending. */
const END_STRESSED = new Set(
  'abet abhor acquit admit allot aver begin befit beget commit compel concur confer control corral debar defer demur deter disbar dispel emit enrol equip excel expel extol forbid forget handicap impel incur infer input inter kidnap occur offset omit outbid output outrun patrol permit prefer program propel rebel rebid rebut recap recur refer regret remit repel rerun reset submit transfer transmit unplug unwrap upset worship zigzag'.split(
    ' ',
  ),
);
const DOUBLED = 'bdfgklmnprstvz';
const ONE_SHORT_SYLLABLE = new RegExp(`^(?:qu|[^aeiou])*[aeiou][${DOUBLED}]$`, 'u');
/** "label", "signal": British spelling doubles the l, American does not. */
const SPELT_EITHER_WAY = /[^aeiou][aeiou]l$/u;
const DOUBLED_END = new RegExp(`([${DOUBLED}])\\1$`, 'u');

const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  IRREGULAR_VERBS.split(',').map((entry) => {
    const [base, past, participle] = entry.split(' ') as [string, string, string];
    return [base, [past, participle]];
  }),
);

/** The past of every verb that no rule gives and that its past tells apart from its base. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  Array.from(IRREGULAR.values(), ([past]) => past).filter((past) => !IRREGULAR.has(past)),
);

const FORMS = readForms();

/** Every inflected form of a full verb, lower-case, in British and American spelling, the base form first. */
export function inflectVerb(lemma: string): [word: string, form: VerbForm][] {
  const irregular = IRREGULAR.get(lemma);
  const trunks = trunksOf(lemma);
  const pasts = irregular === undefined ? trunks.map(past) : [irregular[0]];
  const forms: [string, VerbForm][] = [
    [lemma, 'base'],
    [thirdPerson(lemma), 'third'],
  ];
  for (const word of pasts) forms.push([word, 'past']);
  for (const trunk of trunks) forms.push([gerund(trunk), 'gerund']);
  const participle = irregular?.[1];
  if (participle !== undefined && participle !== irregular![0]) forms.push([participle, 'participle']);
  return forms;
}

/** What a verb is before an ending with a vowel: "regrett", "label" and "labell". */
function trunksOf(lemma: string): string[] {
  const twice = lemma + lemma.at(-1)!;
  if (ONE_SHORT_SYLLABLE.test(lemma) || END_STRESSED.has(lemma)) return [twice];
  return SPELT_EITHER_WAY.test(lemma) ? [lemma, twice] : [lemma];
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/u.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function past(trunk: string): string {
  if (trunk.endsWith('e')) return `${trunk}d`;
  if (/[^aeiou]y$/u.test(trunk)) return `${trunk.slice(0, -1)}ied`;
  return `${trunk}ed`;
}

function gerund(trunk: string): string {
  if (trunk.endsWith('ie')) return `${trunk.slice(0, -2)}ying`;
  return /[^eoy]e$/u.test(trunk) ? `${trunk.slice(0, -1)}ing` : `${trunk}ing`;
}

function readForms(): Map<string, Lemma> {
  const forms = new Map<string, Lemma>();
  for (const [base, [past, participle]] of IRREGULAR) {
    if (participle !== base) forms.set(participle, { lemma: base, inflection: 'past' });
    if (past !== base) forms.set(past, { lemma: base, inflection: 'past' });
    forms.set(base, { lemma: base, inflection: 'base' });
  }
  for (const [form, [lemma, inflection]] of Object.entries(OTHERS)) forms.set(form, { lemma, inflection });
  return forms;
}

/**
 * The dictionary form of a folded word and the ending that it wears. Irregular forms by a list, the others by rule;
 * `isWord` chooses between candidates that the rules leave open ("hoping": hop or hope).
 */
export function lemmaOf(word: string, isWord: (word: string) => boolean): Lemma {
  return FORMS.get(word) ?? lemmaByRule(word, isWord) ?? { lemma: word, inflection: 'base' };
}

function lemmaByRule(word: string, isWord: (word: string) => boolean): Lemma | null {
  const length = word.length;
  if (length < 4) return null;
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) {
    const bases = word.endsWith('ies')
      ? [`${word.slice(0, -3)}y`]
      : /(?:[sxz]|[cs]h|o)es$/.test(word)
        ? [word.slice(0, -2), word.slice(0, -1)]
        : [word.slice(0, -1)];
    return { lemma: choose(bases, isWord), inflection: 's' };
  }
  if (word.endsWith('ied') && length > 4) return { lemma: `${word.slice(0, -3)}y`, inflection: 'past' };
  if (word.endsWith('ed') && length > 4 && /[aeiouy]/.test(word.slice(0, -2))) {
    return { lemma: choose(verbBases(word.slice(0, -2)), isWord), inflection: 'past' };
  }
  if (word.endsWith('ing') && length > 5 && /[aeiouy]/.test(word.slice(0, -3))) {
    return { lemma: choose(verbBases(word.slice(0, -3)), isWord), inflection: 'ing' };
  }
  return null;
}

function verbBases(trunk: string): string[] {
  return DOUBLED_END.test(trunk) ? [trunk.slice(0, -1), trunk, `${trunk}e`] : [`${trunk}e`, trunk];
}

function choose(candidates: readonly string[], isWord: (word: string) => boolean): string {
  return candidates.find(isWord) ?? candidates[candidates.length - 1]!;
}
