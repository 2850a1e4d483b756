/** `past` also stands for the past participle where both are alike. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  find: ['found', 'found'],
  feel: ['felt', 'felt'],
  read: ['read', 'read'],
  swear: ['swore', 'sworn'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  begin: ['began', 'begun'],
  go: ['went', 'gone'],
  show: ['showed', 'shown'],
  understand: ['understood', 'understood'],
  put: ['put', 'put'],
  speak: ['spoke', 'spoken'],
  hold: ['held', 'held'],
  rebut: ['rebutted', 'rebutted'],
};

const DOUBLING =
  /^(?:quip|snap|chat|sob|plan|brag|admit|beg|dub|rip|slam|blog|pen|rebut|concur|commit|chip|rap|knit|spit|grin|infer|bet|nod)$/u;

/** Every inflected form of a regular or listed verb, lower-case, the base form first. */
export function inflectVerb(lemma: string): [word: string, form: VerbForm][] {
  const irregular = IRREGULAR[lemma];
  const past = irregular?.[0] ?? regularPast(lemma);
  const participle = irregular?.[1] ?? past;
  const forms: [string, VerbForm][] = [
    [lemma, 'base'],
    [thirdPerson(lemma), 'third'],
    [past, 'past'],
    [gerund(lemma), 'gerund'],
  ];
  if (participle !== past) forms.push([participle, 'participle']);
  return forms;
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/u.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

function gerund(lemma: string): string {
  if (/[^eoy]e$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

function doubled(lemma: string): string {
  return DOUBLING.test(lemma) ? lemma + lemma.at(-1)! : lemma;
}
