import type { Document } from '../../core/model/document.ts';
import { labelWitnesses, type WitnessLabel } from '../collation/witness-labels.ts';
import { type Markup, markup } from '../html/markup.ts';
import { toOneLine } from '../words/printable.ts';
import { stemmaSvg } from './render-stemma-svg.ts';
import {
  passageWords,
  type StemmaBranch,
  stemmaHeadline,
  stemmaTrees,
  type ToldStemma,
  tieWords,
} from './told-stemma.ts';

interface PanelView {
  readonly labels: ReadonlyMap<string, WitnessLabel>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly nameOf: (witness: string) => Markup;
}

/** A stemma as a section: the drawing, and the same as nested lists with the evidence; nothing where no two texts hang together. */
export function stemmaPanel(told: ToldStemma, nameOf: PanelView['nameOf']): Markup {
  if (told.stemma.edges.length === 0) return markup``;
  const view = {
    labels: labelWitnesses(told.witnesses),
    documents: new Map(told.witnesses.map((witness) => [witness.id, witness])),
    nameOf,
  };
  return markup`<section class="summary" id="stemma" aria-labelledby="stemma-title"><div class="panel headlines"><h2
  id="stemma-title">Who copied whom</h2>
<p>${stemmaHeadline(told)}. An arrow goes from the earlier text to the one that was taken from it; a line without one, nothing tells which came first.</p>
<div class="stemma-scroll" tabindex="0" role="region" aria-label="Drawing of the stemma">${stemmaSvg(told)}</div>
<details class="possible"><summary>The same as a list, with the evidence</summary>
<ul class="stemma-tree">${stemmaTrees(told.stemma).map((branch) => branchItem(branch, view))}</ul></details></div></section>`;
}

function branchItem(branch: StemmaBranch, view: PanelView): Markup {
  const { edge, witness, branches } = branch;
  const tie =
    edge === null ? '' : markup` <span class="chip basis">${tieWords(branch)}, ${edge.level}</span>`;
  return markup`<li><p><b class="sign">${view.labels.get(witness)?.sign ?? '?'}</b> ${view.nameOf(witness)}${tie}</p>
${(edge?.evidence ?? []).map(
  ({ reason, passages }) => markup`<p class="why">${toOneLine(reason)}</p>
${passages.map((passage) => quote(passage, view))}`,
)}
${branches.length === 0 ? '' : markup`<ul>${branches.map((next) => branchItem(next, view))}</ul>`}</li>`;
}

function quote(
  { witness, span }: { readonly witness: string; readonly span: { start: number; end: number } },
  { labels, documents }: PanelView,
): Markup {
  return markup`<blockquote class="words told"><b class="sign">${labels.get(witness)?.sign ?? '?'}</b> ${passageWords(documents, witness, span)}</blockquote>`;
}
