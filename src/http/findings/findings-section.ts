import type { Collation } from '../../core/model/collation.ts';
import type { Finding } from '../../core/model/finding.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { settlementWords } from '../../reports/words/settlement-words.ts';
import { csrfField } from '../parts/shell/site-page.ts';
import { findingPath } from '../parts/words/links.ts';

/** More than anybody reads on one page; each has a page of its own all the same. */
const MOST_SHOWN = 100;

/** The findings of a story: certain and likely ones, the possible in a fold; for editors (with a token) to settle. */
export function findingsSection(story: string, collation: Collation, csrf: string | null): Markup {
  const { findings } = collation;
  if (findings.length === 0) return markup``;
  const sure = findings.filter(({ level }) => level !== 'possible');
  const possible = findings.filter(({ level }) => level === 'possible');
  const list = (some: readonly Finding[]) => findingList(story, some, collation, csrf);
  const fold = markup`<details><summary>${plural(possible.length, 'possible finding')}</summary>${list(possible)}</details>`;
  const baseline = `/api/stories/${encodeURIComponent(story)}/baseline`;
  return markup`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>
${sure.length === 0 ? markup`<p class="nothing">No finding is certain or likely.</p>` : list(sure)}
${possible.length === 0 ? '' : fold}
<p class="exports"><a href="${baseline}">What was settled as a baseline file</a>, <a href="/ledger">ledger of all findings</a></p>
</section>`;
}

function findingList(
  story: string,
  findings: readonly Finding[],
  collation: Collation,
  csrf: string | null,
): Markup {
  const items = findings.slice(0, MOST_SHOWN).map((finding) => {
    const { id, kind, level, reason, settlement } = finding;
    return markup`<li id="${id}"><a href="${findingPath(story, id)}">${kind.replaceAll('-', ' ')}</a>, ${level}: ${toOneLine(reason)}
${wordsOf(finding, collation)}
${settlement === undefined ? '' : markup`<p class="facts">${settlementWords(settlement)}</p>`}
${csrf === null ? '' : settleForm(story, finding, csrf)}</li>`;
  });
  const rest = findings.length - items.length;
  return markup`<ul class="findings">${items}</ul>${rest > 0 ? markup`<p class="more">and ${rest} more</p>` : ''}`;
}

/** Both sides of a finding. */
function wordsOf({ statement, a, b }: Finding, { statements }: Collation): Markup {
  const wordings = statements.find(({ id }) => id === statement)?.wordings ?? [];
  const sides = [wordings[a], wordings[b]].map((wording) => toOneLine(wording?.text ?? ''));
  return markup`${sides.map((text) => markup`<blockquote>${text}</blockquote>`)}`;
}

/** Confirms or dismisses a finding with a reason. */
export function settleForm(story: string, { id, settlement }: Finding, csrf: string): Markup {
  return markup`<form class="row-form" method="post" action="${findingPath(story, id)}">${csrfField(csrf)}<div class="field grow">
<label for="reason-${id}" class="unseen">Reason</label><input type="text" id="reason-${id}" name="reason"
  value="${toOneLine(settlement?.reason ?? '')}" maxlength="1000" placeholder="Reason" required></div><button
  class="button second" name="state" value="confirmed">Confirm</button><button
  class="button second" name="state" value="dismissed">Dismiss</button></form>`;
}
