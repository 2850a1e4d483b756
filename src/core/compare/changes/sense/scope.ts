import { CLAUSE_SUBORDINATORS, SCOPES } from '../../../english/word-classes.ts';
import { isForeignInside } from '../../edits/edit.ts';
import { isLimitingScope } from '../../units/limiting-scope.ts';
import { endsSentence, type Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const SHORT_RUN = 3;

/** Of how much or how many a claim holds; what stands under a "not" and what does not. */
export const scope: ChangeRule = {
  kind: 'scope',
  weigh(edit, sides) {
    if (sides.isRewrite || !isForeignInside(edit)) return null;
    const { run } = edit;
    if (run !== null) {
      const [unit] = run.units;
      if (unit !== undefined && isShareOf(run.units)) return 'change';
      if (run.units.length === 1 && unit !== undefined) {
        if (isLimitingScope(unit, run.side[run.to])) return 'change';
        const split = endsSentence(run.other[run.place]?.before ?? 'none') && !endsSentence(unit.before);
        if (CLAUSE_SUBORDINATORS.has(unit.key) && split && !endsSentence(run.side[run.to]?.before ?? 'none'))
          return 'change';
      }
      return null;
    }
    const a = edit.unitsA;
    const b = edit.unitsB;
    if (a.length > SHORT_RUN || b.length > SHORT_RUN) return null;
    const scopesA = scopesOf(a);
    const scopesB = scopesOf(b);
    if (scopesA.size === 0 || scopesB.size === 0) return null;
    return [...scopesA].some((word) => scopesB.has(word)) ? null : 'change';
  },
  describeAlone: (words) => `“${words}” says of how much the claim holds, and one wording lacks it.`,
  describe: (from, to) => `“${from}” and “${to}” claim it of more or of less.`,
};

/** "some of", "most of the": a share that a whole is left of. */
function isShareOf(units: readonly Unit[]): boolean {
  const [share, of, article] = units;
  if (share === undefined || of?.key !== 'of' || units.length > 3) return false;
  return isLimitingScope(share, of) && (article === undefined || article.key === 'the');
}

function scopesOf(units: readonly Unit[]): Set<string> {
  return new Set(units.flatMap((unit) => SCOPES.get(unit.key) ?? []));
}
