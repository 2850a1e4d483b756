import type { Fact, FactSide } from '../../../core/model/fact.ts';
import type { WitnessLabel } from '../../collation/witness-labels.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { FACT_LABELS, factSubject } from '../../words/fact-words.ts';
import { LEVEL_WORDS } from '../../words/finding-words.ts';
import { toOneLine } from '../../words/printable.ts';
import { factPassage } from '../fact-passage.ts';
import { decidingSides, factsSentence, siding, sortFacts, type ToldFacts } from '../told-facts.ts';

/** How a page names a report. */
export interface FactLabels {
  readonly labelOf: (witness: string) => WitnessLabel;
  readonly nameOf: (witness: string) => Markup;
}

/** More than anybody reads; those that follow are counted. */
const MOST_SHOWN = 60;

/** The facts of some reports as a section: what differs in the open, the rest behind folds; nothing where there are none. */
export function factsPanel(told: ToldFacts, labels: FactLabels): Markup {
  if (told.facts.length === 0) return markup``;
  const sorted = sortFacts(told.facts);
  const { differing, possible, lone, alike } = sorted;
  const list = (facts: readonly Fact[]) => factList(facts, told, labels);
  const fold = (facts: readonly Fact[], words: string) =>
    facts.length === 0
      ? ''
      : markup`<details class="possible"><summary>${facts.length} ${words}</summary>${list(facts)}</details>`;
  return markup`<section class="summary" id="facts" aria-labelledby="facts-title"><div class="panel headlines"><h2
  id="facts-title">Facts outside the quotation marks</h2>
<p>${factsSentence(sorted)}</p>
${differing.length === 0 ? '' : list(differing)}
${fold(possible, 'possibly told differently, less than nine in ten of them right')}
${fold(lone, 'told by one report alone')}
${fold(alike, 'told alike')}</div></section>`;
}

function factList(facts: readonly Fact[], told: ToldFacts, labels: FactLabels): Markup {
  const rest = facts.length - MOST_SHOWN;
  return markup`<ol class="finding-list">${facts.slice(0, MOST_SHOWN).map((fact) => factCard(fact, told, labels))}</ol>
${rest > 0 ? markup`<p class="more">and ${rest} more</p>` : ''}`;
}

function factCard(fact: Fact, told: ToldFacts, labels: FactLabels): Markup {
  const { label, symbol, group, description } = FACT_LABELS[fact.verdict];
  const isTwofold = fact.verdict === 'differs' || fact.verdict === 'updates';
  return markup`<li class="finding-card ${group}" id="fact-${fact.id}">
<p class="chips"><span class="chip ${group}" title="${description}"><i aria-hidden="true">${symbol}</i> ${label}</span> ${isTwofold ? markup`<span class="chip basis" title="${LEVEL_WORDS[fact.level]}">${fact.level}</span>` : ''}
<b>${toOneLine(factSubject(fact))}</b></p>
${decidingSides(fact).map((side) => passage(fact, side, told, labels))}
${isTwofold ? markup`<p class="why">${toOneLine(fact.reason)}</p>` : ''}
</li>`;
}

function passage(
  fact: Fact,
  side: FactSide,
  { witnesses }: ToldFacts,
  { labelOf, nameOf }: FactLabels,
): Markup {
  const signs = siding(fact, side).map((id) => labelOf(id).sign);
  const { before, value, after } = factPassage(
    witnesses.find(({ id }) => id === side.witness),
    side,
  );
  const mark = fact.verdict === 'differs' || fact.verdict === 'updates' ? 'sense' : 'form';
  return markup`<p class="who"><span class="witness"><b class="sign">${signs.join(' ')}</b> ${nameOf(side.witness)}</span></p>
<blockquote class="words told">${before}<mark class="${mark}">${value}</mark>${after}</blockquote>`;
}
