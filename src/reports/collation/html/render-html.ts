import type { Collation } from '../../../core/model/collation.ts';
import { factsPanel } from '../../facts/html/facts-panel.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { engineLine, renderPage } from '../../html/page-shell.ts';
import { plural } from '../../words/figures.ts';
import { pictureSection } from '../picture/picture-section.ts';
import { type CollationView, createCollationView, labelOf, witnessName } from './collation-view.ts';
import { filterBar } from './filter-bar.ts';
import { findingsPanel } from './finding-cards.ts';
import { legendSection, witnessSection } from './legend-section.ts';
import { aloneList, statementTable } from './statement-table.ts';
import { lede, summarySection } from './summary-section.ts';

/**
 * A collation as one self-contained page: the summary on top, shared statements as rows with the gravest first,
 * witnesses as columns, then what one witness alone carries. Useful without script; with it, filters.
 */
export function renderHtml(collation: Collation): string {
  const view = createCollationView(collation);
  return renderPage({
    title: `Collation: ${titleOf(view)}`,
    styles: ['page.css', 'collation.css', 'picture.css'],
    scripts: ['page.js', 'collation.js'],
    body: body(view),
  });
}

function titleOf({ summary }: CollationView): string {
  const { reports, transcripts } = summary;
  const parts = [
    reports > 0 || transcripts === 0 ? plural(reports, 'report') : '',
    transcripts > 0 ? plural(transcripts, 'transcript') : '',
  ];
  return parts.filter(Boolean).join(' and ');
}

function body(view: CollationView): Markup {
  return markup`<a class="skip" href="#statements">Skip to the statements</a>
<header class="top">
<p class="brand">Hearsay</p>
<button type="button" id="theme" class="theme" hidden>Dark</button>
<h1>${titleOf(view)}, compared</h1>
${lede(view)}
</header>
<main>
${findingsPanel(view)}
${collationSections(view)}
</main>`;
}

/** What stands under a collation's findings: summary, filters, statements, witnesses. */
export function collationSections(view: CollationView): Markup {
  return markup`${pictureSection(view)}
${summarySection(view)}
${legendSection()}
${filterBar(view)}
<section id="statements" aria-labelledby="statements-title" tabindex="-1">
<h2 id="statements-title">Statements</h2>
${statementTable(view)}
</section>
${
  view.alone.length === 0
    ? ''
    : markup`<section id="alone" aria-labelledby="alone-title">
<h2 id="alone-title">Carried by one witness alone</h2>${aloneList(view)}</section>`
}
<p id="none" class="nothing" hidden>No statement passes these filters.</p>
${factsSection(view)}
${witnessSection(view)}
${engineLine(view.collation.engine)}`;
}

/** What the reports tell outside quotation marks, in the open where they disagree. */
function factsSection(view: CollationView): Markup {
  return factsPanel(view.collation, {
    labelOf: (witness) => labelOf(view, witness),
    nameOf: (witness) => witnessName(view, witness),
  });
}
