import { agreement } from './agreement.ts';
import { bracket } from './bracket.ts';
import type { ChangeRule } from './change-rule.ts';
import { contraction } from './contraction.ts';
import { ellipsis } from './ellipsis.ts';
import { filler } from './filler.ts';
import { hedge } from './hedge.ts';
import { insertion } from './insertion.ts';
import { modality } from './modality.ts';
import { name } from './name.ts';
import { negation } from './negation.ts';
import { number } from './number.ts';
import { numberFormat } from './number-format.ts';
import { omission } from './omission.ts';
import { order } from './order.ts';
import { pronoun } from './pronoun.ts';
import { qualifier } from './qualifier.ts';
import { repetition } from './repetition.ts';
import { scope } from './scope.ts';
import { spelling } from './spelling.ts';
import { splice } from './splice.ts';
import { substitution } from './substitution.ts';
import { synonym } from './synonym.ts';
import { tense } from './tense.ts';

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
