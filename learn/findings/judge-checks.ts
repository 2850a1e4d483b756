import { openTranscripts, readArticle, readGold } from '../../gold/checks/check-data.ts';
import { isRightVerdict, matchQuotation } from '../../gold/checks/match-quotation.ts';
import { checkDraft } from '../../src/app/check-draft.ts';
import type { CheckedQuotation } from '../../src/core/model/checked-draft.ts';
import type { Models } from '../../src/core/models.ts';

/** A hand-verified quotation as `check` judges it. */
export interface JudgedCheck {
  readonly half: 'train' | 'test';
  readonly checked: CheckedQuotation;
  readonly right: boolean;
}

/** Checks the articles of the hand-verified quotations against all transcripts; of the articles every second trains. */
export async function judgeChecks(models: Models): Promise<JudgedCheck[]> {
  const gold = readGold() ?? new Map<string, never>();
  const sources = await openTranscripts();
  const judged: JudgedCheck[] = [];
  for (const [at, [article, golds]] of [...gold].entries()) {
    const { quotations } = checkDraft({ draft: await readArticle(article), sources }, models);
    for (const each of golds) {
      const checked = matchQuotation(each, quotations);
      const right = checked === null || checked.passages.length === 0 ? null : isRightVerdict(each, checked);
      if (right !== null) judged.push({ half: at % 2 === 0 ? 'train' : 'test', checked: checked!, right });
    }
  }
  return judged;
}
