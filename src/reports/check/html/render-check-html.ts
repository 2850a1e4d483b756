import { type GradedDraft, type GradedQuotation, isUnmissed } from '../../../core/model/checked-draft.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { engineLine, renderPage } from '../../html/page-shell.ts';
import { toOneLine } from '../../words/printable.ts';
import {
  checkHeadline,
  groupAlike,
  isOnlyPossible,
  possibleSentence,
  SEVERITIES,
  unmissedSentence,
  verdictPhrase,
} from '../check-words.ts';
import { draftPane } from './draft-pane.ts';
import { findingCard } from './finding-card.ts';

/**
 * A checked draft as one self-contained page: the draft with its quotations marked by severity, each a link to its
 * finding, where both wordings, the passage in its context and the changes stand. Works without script.
 */
export function renderCheckHtml(graded: GradedDraft): string {
  const name = toOneLine(graded.draft.title ?? graded.draft.path);
  return renderPage({
    title: `Check: ${name}`,
    styles: ['page.css', 'check.css'],
    scripts: ['page.js'],
    body: markup`<a class="skip" href="#findings">Skip to the findings</a>
<header class="top">
<p class="brand">Hearsay</p>
<button type="button" id="theme" class="theme" hidden>Dark</button>
<h1>${name}, checked</h1>
<p class="lede">${checkHeadline(graded)}</p>
</header>
<main>
${checkSections(graded)}
</main>`,
  });
}

/** What stands under a checked draft's heading: the draft with its quotations marked, and the findings. */
export function checkSections(graded: GradedDraft): Markup {
  return markup`${unread(graded)}
<div class="check">
<section aria-labelledby="draft-title"><h2 id="draft-title">Draft</h2>${draftPane(graded)}</section>
<section class="findings" id="findings" aria-labelledby="findings-title" tabindex="0"><h2 id="findings-title">Findings</h2>
${graded.quotations.length === 0 ? markup`<p class="nothing">The draft holds no quotation to check.</p>` : ''}
${groupAlike(graded.quotations).map((quotations) => cards(graded, quotations))}
</section>
</div>
${engineLine(graded.engine)}`;
}

/** Cards of quotations of which the same is to be said; of more than a few the rest stand behind a fold. */
function cards({ draft }: GradedDraft, quotations: readonly GradedQuotation[]): Markup {
  const all = quotations.map((quotation) => findingCard(draft.text, quotation));
  if (isUnmissed(quotations[0]!))
    return markup`<details class="alike"><summary>${unmissedSentence({ quotations })!}</summary>${all}</details>`;
  if (isOnlyPossible(quotations[0]!))
    return markup`<details class="alike"><summary>${possibleSentence({ quotations })!}</summary>${all}</details>`;
  if (all.length <= MOST_UNFOLDED) return markup`${all}`;
  const { severity, speaker } = quotations[0]!;
  const who = speaker === null ? '' : ` of ${toOneLine(speaker)}`;
  return markup`<details class="alike"><summary>${all.length} quotations${who}: ${SEVERITIES[severity].label},
${verdictPhrase(quotations[0]!)}</summary>${all}</details>`;
}

/** Cards of one kind that stand open. */
const MOST_UNFOLDED = 3;

function unread({ unavailable }: GradedDraft): Markup {
  if (unavailable.length === 0) return markup``;
  const items = unavailable.map(({ message }) => markup`<li>not read: ${toOneLine(message)}</li>`);
  return markup`<ul class="unread">${items}</ul>`;
}
