import type { ChangeRule } from './change-rule.ts';
import { agreement } from './form/agreement.ts';
import { contraction } from './form/contraction.ts';
import { filler } from './form/filler.ts';
import { numberFormat } from './form/number-format.ts';
import { repetition } from './form/repetition.ts';
import { spelling } from './form/spelling.ts';
import { hedge } from './sense/hedge.ts';
import { modality } from './sense/modality.ts';
import { name } from './sense/name.ts';
import { negation } from './sense/negation.ts';
import { number } from './sense/number.ts';
import { pronoun } from './sense/pronoun.ts';
import { qualifier } from './sense/qualifier.ts';
import { scope } from './sense/scope.ts';
import { tense } from './sense/tense.ts';
import { bracket } from './words/bracket.ts';
import { ellipsis } from './words/ellipsis.ts';
import { insertion } from './words/insertion.ts';
import { omission } from './words/omission.ts';
import { order } from './words/order.ts';
import { splice } from './words/splice.ts';
import { substitution } from './words/substitution.ts';
import { synonym } from './words/synonym.ts';

/** Every kind of change, in the order of asking: the first that knows an edit names it. The last knows all. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  bracket,
  ellipsis,
  splice,
  contraction,
  numberFormat,
  spelling,
  filler,
  repetition,
  order,
  negation,
  qualifier,
  number,
  name,
  modality,
  pronoun,
  agreement,
  tense,
  scope,
  hedge,
  synonym,
  omission,
  insertion,
  substitution,
];

/** The rules that need no knowledge of a language, for wordings that are not English. */
export const RULES_OF_ANY_LANGUAGE: readonly ChangeRule[] = [
  bracket,
  ellipsis,
  splice,
  spelling,
  order,
  omission,
  insertion,
  substitution,
];
