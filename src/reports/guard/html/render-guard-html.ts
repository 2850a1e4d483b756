import type { GradedGuard, GuardedText, GuardReport } from '../../../core/model/guarded-text.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { engineLine, renderPage } from '../../html/page-shell.ts';
import { toOneLine } from '../../words/printable.ts';
import { bySeverity, guardHeadline, guardNotes } from '../guard-words.ts';
import { quotationChanges } from './quotation-changes.ts';

/** What became of the quotations between two versions as one self-contained page, text by text. Works without script. */
export function renderGuardHtml(report: GuardReport): string {
  const notes = guardNotes(report).map((note) => markup`<p class="facts">${note}</p>`);
  const texts = report.texts.map(
    (
      text,
      at,
    ) => markup`<section aria-labelledby="text-${at}"><h2 id="text-${at}">${toOneLine(text.path)}</h2>
${guardedQuotations(text)}</section>`,
  );
  return renderPage({
    title: `Guard: ${toOneLine(report.between.after)}`,
    styles: ['page.css', 'guard.css'],
    scripts: ['page.js'],
    body: markup`<a class="skip" href="#texts">Skip to the quotations</a>
<header class="top">
<p class="brand">Hearsay</p>
<button type="button" id="theme" class="theme" hidden>Dark</button>
<h1>What became of the quotations</h1>
<p class="lede">${guardHeadline(report)}</p>
${notes}
</header>
<main id="texts" tabindex="-1">
${texts}
</main>
${engineLine(report.engine)}`,
  });
}

/** The quotations of a text, the gravest first. */
export function guardedQuotations({ before, after, quotations }: GuardedText<GradedGuard>): Markup {
  return quotationChanges({ before, after, quotations: bySeverity(quotations) });
}
