import { verdictChip } from '../../html/chips.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { CHANGES, weightRank } from '../../words/change-words.ts';
import { plural } from '../../words/figures.ts';
import { toOneLine } from '../../words/printable.ts';
import { chainWords, speakerName } from '../../words/speaker-words.ts';
import { AT_MOST_ONE, CHAIN_LABELS, SPEAKER_LABELS, WORDS_LABELS } from '../../words/verdict-words.ts';
import { type ComparedStatement, type ComparedWording, isAltered } from '../compared-statement.ts';
import { type CollationView, labelOf, statementAnchor } from './collation-view.ts';

/** "7 statements are shared, 3 changed in meaning …": what an editor must know in five seconds. */
export function lede(view: CollationView): Markup {
  const { shared, alone } = view.summary;
  if (shared === 0) {
    return markup`<p class="lede">No statement is carried by more than one
witness; ${alone === 0 ? 'none was found at all' : `${plural(alone, 'statement')} by one alone`}.</p>`;
  }
  const count = (group: string) => view.shared.filter((entry) => fateOf(entry) === group).length;
  const parts = [
    count('changed') > 0
      ? markup`<strong class="changed">${count('changed')} changed in meaning</strong>`
      : null,
    count('altered') > 0
      ? markup`<strong class="altered">${count('altered')} altered in wording</strong>`
      : null,
    count('given') > 0
      ? markup`<strong class="changed">${count('given')} altered in speaker or chain alone</strong>`
      : null,
    count('kept') > 0 ? markup`<strong class="kept">${count('kept')} kept</strong>` : null,
    count('told') > 0 ? markup`${count('told')} only paraphrased` : null,
  ].filter((part) => part !== null);
  const list = parts.flatMap((part, index) => (index === 0 ? [part] : [markup`, `, part]));
  return markup`<p class="lede">${plural(shared, 'shared statement')}: ${list}. ${alone === 0 ? 'None' : alone} carried by
one witness alone.</p>`;
}

/** What befell a statement, each counted once: its words' verdict, unless only the speaker or chain was altered. */
function fateOf(entry: ComparedStatement): string | null {
  const { group } = entry;
  return isAltered(entry) && group !== 'altered' && group !== 'changed' ? 'given' : group;
}

/** The summary on top: what was altered, then counts by verdict and speaker, then what needs a second look. */
export function summarySection(view: CollationView): Markup {
  if (view.summary.shared === 0 && view.alone.length === 0) return markup``;
  return markup`<section class="summary" aria-labelledby="summary-title">
<h2 id="summary-title" class="unseen">Summary</h2>
${mostAltered(view)}
<div class="figures">
${verdictCounts(view)}
${speakerTable(view)}
${alarms(view)}
</div>
</section>`;
}

const MOST_HEADLINES = 6;

function mostAltered(view: CollationView): Markup {
  const altered = view.shared.filter(isAltered);
  if (altered.length === 0) {
    const words =
      view.shared.length === 0
        ? 'Nothing could be compared: no statement is carried by a second witness.'
        : 'Nothing that several witnesses carry was altered.';
    return markup`<div class="panel headlines"><h3>Most altered</h3>
<p>${words}</p></div>`;
  }
  const items = altered.slice(0, MOST_HEADLINES).map((entry) => headline(entry, view));
  const rest = altered.length - items.length;
  return markup`<div class="panel headlines"><h3>Most altered</h3>
<ol>${items}</ol>${rest > 0 ? markup`<p class="more">and ${rest} more, <a href="#show=altered">show all altered</a></p>` : ''}</div>`;
}

function headline(entry: ComparedStatement, view: CollationView): Markup {
  const worst = worstWording(entry);
  const changes = [...(worst?.changes ?? [])]
    .sort((x, y) => weightRank(x.kind) - weightRank(y.kind))
    .slice(0, 2)
    .map((side) => gist(toOneLine(side.wordsThere), toOneLine(side.wordsHere), CHANGES[side.kind].label));
  const quote = worst ?? entry.base;
  const where = worst === undefined ? '' : labelOf(view, worst.witness.id).name;
  const other = [
    entry.misattributed ? `${SPEAKER_LABELS.misattributed.label}: ${givenTo(entry, view)}` : '',
    entry.collapsed
      ? `${CHAIN_LABELS.collapsed.label}: ${chainWords(view.speakers, entry.statement.chain)}`
      : '',
  ].filter(Boolean);
  const extra = other.map((text) => markup`<span class="gist">${text}</span>`);
  return markup`<li><a class="jump"
  href="#${statementAnchor(entry)}">${entry.words === null ? '' : verdictChip(entry.words)}<span
  class="about"><b>${speakerName(view.speakers, entry.statement.speaker)}</b>
<span class="where">${where}</span><span class="gist words">${excerptOf(quote)}</span>${[...changes, ...extra]}</span></a></li>`;
}

const MOST_SIGNS = 6;

/** Who is said to have said it, each with the witnesses that say so: "Ann Holt (A, C), Ben Moor (B)". */
function givenTo({ wordings }: ComparedStatement, view: CollationView): string {
  const signs = new Map<string, Set<string>>();
  for (const { wording, witness } of wordings) {
    const of = signs.get(wording.speaker) ?? new Set();
    signs.set(wording.speaker, of.add(labelOf(view, witness.id).sign));
  }
  return [...signs]
    .map(([speaker, of]) => {
      const rest = of.size > MOST_SIGNS ? ` and ${of.size - MOST_SIGNS} more` : '';
      return `${speakerName(view.speakers, speaker)} (${[...of].slice(0, MOST_SIGNS).join(', ')}${rest})`;
    })
    .join(', ');
}

const LONGEST_EXCERPT = 110;

/** The words of a wording about its heaviest change, so that the change can be told from others of the speaker. */
function excerptOf({ wording, witness, changes }: ComparedWording): string {
  const line = toOneLine(wording.text);
  const quoted = wording.mode === 'direct' || witness.kind === 'transcript';
  const heaviest = [...changes].sort((x, y) => weightRank(x.kind) - weightRank(y.kind))[0];
  const at = heaviest === undefined ? 0 : Math.max(0, line.indexOf(toOneLine(heaviest.wordsHere)));
  const from = at < LONGEST_EXCERPT * 0.7 ? 0 : line.lastIndexOf(' ', at - LONGEST_EXCERPT / 3) + 1;
  const rest = line.slice(from);
  const cut =
    rest.length > LONGEST_EXCERPT ? `${rest.slice(0, LONGEST_EXCERPT).replace(/\s+\S*$/u, '')} …` : rest;
  const words = `${from === 0 ? '' : '… '}${cut}`;
  return quoted ? `“${words}”` : words;
}

/** The wording with the heaviest changes against the base. */
function worstWording(entry: ComparedStatement) {
  const others = entry.wordings.filter((wording) => wording.comparison !== null);
  return (
    others.find((wording) => wording.comparison?.words === entry.words && wording.changes.length > 0) ??
    others.find((wording) => wording.comparison?.words === entry.words) ??
    others[0]
  );
}

function gist(from: string, to: string, label: string): Markup {
  const cut = (words: string) =>
    words.length > 60 ? `${words.slice(0, 59).replace(/\s+\S*$/u, '')} …` : words;
  if (to === '')
    return markup`<span class="gist"><span class="kind">${label}</span> <del>${cut(from)}</del> <span class="none">left out</span></span>`;
  if (from === '')
    return markup`<span class="gist"><span class="kind">${label}</span> <ins>${cut(to)}</ins> <span class="none">added</span></span>`;
  return markup`<span class="gist"><span class="kind">${label}</span> <del>${cut(from)}</del> → <ins>${cut(to)}</ins></span>`;
}

function verdictCounts({ summary }: CollationView): Markup {
  if (summary.shared === 0) return markup``;
  let x = 0;
  const bars = summary.verdicts.map(({ words, count }) => {
    const width = (count / summary.shared) * 100;
    const bar = markup`<rect class="${WORDS_LABELS[words].group}" x="${x.toFixed(2)}" y="0"
  width="${Math.max(0.5, width - 0.4).toFixed(2)}" height="10"></rect>`;
    x += width;
    return bar;
  });
  const items = summary.verdicts.map(
    ({ words, count }) =>
      markup`<li><a href="#verdict=${words}"><b>${count}</b> ${verdictChip(words)}</a></li>`,
  );
  return markup`<div class="panel"><h3>By gravest verdict</h3>
<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}</svg>
<ul class="counts">${items}</ul></div>`;
}

const MOST_SPEAKERS = 6;

function speakerTable({ summary, speakers }: CollationView): Markup {
  const rows = summary.speakers.slice(0, MOST_SPEAKERS).map(
    (entry) =>
      markup`<tr><th scope="row"><a href="#speaker=${encodeURIComponent(entry.speaker)}">${speakerName(speakers, entry.speaker)}</a></th>
<td>${entry.statements}</td><td>${entry.shared}</td><td>${entry.altered > 0 ? markup`<b>${entry.altered}</b>` : 0}</td></tr>`,
  );
  const rest = summary.speakers.length - rows.length;
  return markup`<div class="panel"><h3>By speaker</h3><table class="speakers"><thead><tr><th scope="col">Speaker</th>
<th scope="col">All</th><th scope="col">Shared</th><th scope="col">Altered</th></tr></thead><tbody>${rows}</tbody>
</table>${rest > 0 ? markup`<p class="more">and ${rest} more</p>` : ''}</div>`;
}

const MOST_PILLS = 30;

function pill(entry: ComparedStatement): Markup {
  return markup`<a class="jump pill" href="#${statementAnchor(entry)}" aria-label="statement ${entry.number}">${entry.number}</a> `;
}

function alarms({ summary }: CollationView): Markup {
  const lists = [
    ['At most one is verbatim', AT_MOST_ONE.description, summary.atMostOne],
    ['Given to another speaker', SPEAKER_LABELS.misattributed.description, summary.misattributed],
    ['Chain collapsed', CHAIN_LABELS.collapsed.description, summary.collapsed],
    ['Quoted, but not in a transcript', WORDS_LABELS['not-found'].description, summary.notFound],
  ] as const;
  const found = lists.filter(([, , entries]) => entries.length > 0);
  if (found.length === 0) return markup``;
  const items = found.map(
    ([label, description, entries]) =>
      markup`<dt title="${description}">${label}</dt>
<dd>${entries.slice(0, MOST_PILLS).map(pill)}${entries.length > MOST_PILLS ? markup`and ${entries.length - MOST_PILLS} more` : ''}</dd>`,
  );
  return markup`<div class="panel"><h3>Look twice</h3><dl class="alarms">${items}</dl></div>`;
}
