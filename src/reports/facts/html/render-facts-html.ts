import { labelWitnesses } from '../../collation/witness-labels.ts';
import { markup } from '../../html/markup.ts';
import { renderPage } from '../../html/page-shell.ts';
import { plural } from '../../words/figures.ts';
import type { ToldFacts } from '../told-facts.ts';
import { factsPanel } from './facts-panel.ts';

/** Facts as one self-contained page, useful without script. */
export function renderFactsHtml(told: ToldFacts): string {
  const labels = labelWitnesses(told.witnesses);
  const labelOf = (id: string) => labels.get(id) ?? { sign: '?', name: id, title: '' };
  const title = plural(told.witnesses.length, 'report');
  const none = markup`<p class="nothing">No number, date, title or name was found outside quotation marks.</p>`;
  return renderPage({
    title: `Facts: ${title}`,
    styles: ['page.css', 'collation.css'],
    scripts: ['page.js'],
    body: markup`<a class="skip" href="#facts">Skip to the facts</a>
<header class="top">
<p class="brand">Hearsay</p>
<button type="button" id="theme" class="theme" hidden>Dark</button>
<h1>Facts of ${title}, compared</h1>
<p class="lede">${told.witnesses.map(({ id }) => markup`<b class="sign">${labelOf(id).sign}</b> ${labelOf(id).name} `)}</p>
</header>
<main>
${told.facts.length === 0 ? none : factsPanel(told, { labelOf, nameOf: (id) => markup`${labelOf(id).name}` })}
</main>`,
  });
}
