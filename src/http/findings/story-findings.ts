import { isDismissed } from '../../app/baseline/settle-findings.ts';
import type { Collation } from '../../core/model/collation.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { UnderFinding } from '../../reports/collation/html/finding-cards.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { FINDING_LABELS } from '../../reports/words/finding-words.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { settlementWords } from '../../reports/words/settlement-words.ts';
import { csrfField } from '../parts/shell/site-page.ts';
import { findingPath } from '../parts/words/links.ts';

/** Under a finding of a story: the way to its receipt and, for editors (with a token), the form to settle it. */
export function underFinding(story: string, csrf: string | null): UnderFinding {
  return (finding) => markup`<p class="more"><a href="${findingPath(story, finding.id)}">Receipt</a></p>
${csrf === null ? '' : settleForm(story, finding, csrf)}`;
}

/** What editors dismissed of a story's findings, behind a fold, and where all that was settled can be taken or seen. */
export function dismissedFindings(story: string, { findings }: Collation): Markup {
  if (findings.length === 0) return markup``;
  const dismissed = findings.filter(isDismissed);
  const items = dismissed.map(
    ({ id, kind, reason, settlement }) =>
      markup`<li id="${id}"><a href="${findingPath(story, id)}">${FINDING_LABELS[kind].label}</a>: ${toOneLine(reason)}
<p class="facts">${settlementWords(settlement!)}</p></li>`,
  );
  const fold =
    dismissed.length === 0
      ? ''
      : markup`<details><summary>${plural(dismissed.length, 'dismissed finding')}</summary><ul>${items}</ul></details>`;
  const baseline = `/api/stories/${encodeURIComponent(story)}/baseline`;
  return markup`${fold}
<p class="exports"><a href="${baseline}">What was settled as a baseline file</a>, <a href="/ledger">ledger of all findings</a></p>`;
}

/** Confirms or dismisses a finding with a reason. */
export function settleForm(story: string, { id, settlement }: Finding, csrf: string): Markup {
  return markup`<form class="row-form" method="post" action="${findingPath(story, id)}">${csrfField(csrf)}<div class="field grow">
<label for="reason-${id}" class="unseen">Reason</label><input type="text" id="reason-${id}" name="reason"
  value="${toOneLine(settlement?.reason ?? '')}" maxlength="1000" placeholder="Reason" required></div><button
  class="button second" name="state" value="confirmed">Confirm</button><button
  class="button second" name="state" value="dismissed">Dismiss</button></form>`;
}
