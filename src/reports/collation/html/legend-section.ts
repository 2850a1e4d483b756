import { flagChip, verdictChip } from '../../html/chips.ts';
import { type Markup, markup, shown } from '../../html/markup.ts';
import { timeWords } from '../../words/figures.ts';
import { toOneLine } from '../../words/printable.ts';
import {
  CHAIN_LABELS,
  SPEAKER_LABELS,
  VERDICTS_BY_GRAVITY,
  WORDS_LABELS,
} from '../../words/verdict-words.ts';
import { type CollationView, labelOf, witnessName, witnessNote } from './collation-view.ts';

/** What the verdicts and marks mean. */
export function legendSection(): Markup {
  const verdicts = VERDICTS_BY_GRAVITY.map(
    (words) => markup`<dt>${verdictChip(words)}</dt><dd>${WORDS_LABELS[words].description}</dd>`,
  );
  return markup`<details class="legend" id="legend"><summary>What the verdicts and marks mean</summary>
<dl class="verdicts">${verdicts}
${flags()}
<dt><span class="chip basis">reference</span></dt>
<dd>The wording that the others of the statement are read against: the transcript’s where there is one.</dd></dl>
<dl class="marks">
<dt><mark class="sense">word</mark></dt><dd>differs and changes the meaning</dd>
<dt><mark class="wording">word</mark></dt><dd>differs in wording, not in sense</dd>
<dt><mark class="form">word</mark></dt><dd>differs in form only: filler, spelling, number format</dd>
<dt><span class="gap sense" data-words="word"></span> <span class="gap wording"></span></dt>
<dd>words of the other side that are missing here</dd>
</dl>
<p>A verdict says that a wording differs from <em>this</em> transcript or <em>that</em> report. It never says that a
quotation is false: transcripts err too.</p>
</details>`;
}

/** The verdicts on speaker and chain that make a statement altered. */
function flags(): Markup[] {
  const shown = [
    [SPEAKER_LABELS.misattributed, 'changed'],
    [CHAIN_LABELS.collapsed, 'altered'],
  ] as const;
  return shown.map(
    ([{ label, description }, group]) =>
      markup`<dt>${flagChip(label, description, group)}</dt><dd>${description}</dd>\n`,
  );
}

/** The witnesses with where they were read from. */
export function witnessSection(view: CollationView): Markup {
  const items = view.collation.witnesses.map((witness) => {
    const { sign, title } = labelOf(view, witness.id);
    const facts = [
      witness.kind,
      timeWords(witness.meta.date ?? ''),
      witness.meta.authors.join(', '),
      witness.meta.url,
      // A site tells nobody where its files lie.
      view.links === null ? witness.path : '',
    ];
    const line = facts.map((fact) => toOneLine(fact ?? '')).filter(Boolean);
    return markup`<li><b class="sign">${sign}</b>
<span><b>${witnessName(view, witness.id)}</b> ${witnessNote(view, witness.id)}${
      title === '' ? '' : markup` <cite>${title}</cite>`
    }<span class="facts">${line.join(', ')}</span></span></li>`;
  });
  return markup`<section aria-labelledby="witnesses-title" class="witnesses"><h2 id="witnesses-title">Witnesses</h2>
<ul>${items}</ul>${oddities(view)}</section>`;
}

function oddities({ collation }: CollationView): Markup {
  if (collation.oddities.length === 0) return markup``;
  const items = collation.oddities
    .slice(0, 200)
    .map((oddity) => markup`<li><b>${shown(oddity.documentId)}</b> ${shown(oddity.message)}</li>`);
  return markup`<details class="oddities"><summary>Odd in the input (${collation.oddities.length})</summary><ul>${items}</ul></details>`;
}
