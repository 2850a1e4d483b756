/** Rows become cards, cells are stacked and name their witness themselves. */
function cards(selector: string): string {
  return `
${selector} { overflow: visible; max-height: none; border: 0; background: none; border-radius: 0; }
${selector} :is(.collation, tbody, tr.item, td:not(.groups), th.statement) { display: block; width: auto; min-width: 0; }
${selector} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
${selector} tr.item { border: 1px solid var(--line); border-radius: 10px; background: var(--surface); margin-bottom: 1rem; overflow: clip; }
${selector} th.statement { position: static; border: 0; border-bottom: 1px solid var(--line); padding: 0.75rem 1rem; background: none; }
${selector} td { border: 0; padding: 0.75rem 1rem; }
${selector} td + td { border-top: 1px solid var(--line); }
${selector} td.empty { display: none; }
${selector} .who .witness { display: inline; }`;
}

/** The page of a collation: summary panels, filter bar, table of statements, cards on narrow windows. */
export const COLLATION_STYLE = `
.summary { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; } .figures > .panel { flex: 1 1 16rem; }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 0.9rem 1rem; min-width: 0; }
.headlines ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); column-gap: 1.5rem; }
.headlines li a { display: grid; grid-template-columns: 6.4rem minmax(0, 1fr); gap: 0.6rem; align-items: baseline; padding: 0.45rem 0.25rem; color: inherit; text-decoration: none; border-radius: 6px; }
.headlines li a:hover { background: var(--raised); }
.headlines .chip { justify-self: start; }
.gist { display: block; font: 400 1rem/1.4 var(--serif); }
.gist .kind, .changes .kind { font: 500 0.75rem/1.4 var(--sans); color: var(--muted); }
.gist ins { font-weight: 650; } .gist.words { overflow-wrap: anywhere; }
.where { color: var(--muted); font-size: 0.8125rem; } .where::before { content: "in "; }
.more { margin-top: 0.4rem; color: var(--muted); font-size: 0.8125rem; }
.bar { display: block; width: 100%; height: 0.6rem; border-radius: 3px; margin-bottom: 0.6rem; }
.bar .changed { fill: var(--changed); } .bar .altered { fill: var(--altered); } .bar .kept { fill: var(--kept); } .bar .told { fill: var(--told); } .bar .missing { fill: var(--missing); }
.counts { display: flex; flex-wrap: wrap; gap: 0.35rem 0.9rem; }
.counts a { color: inherit; text-decoration: none; display: inline-flex; gap: 0.4rem; align-items: baseline; font-variant-numeric: tabular-nums; }
.counts a:hover .chip, .pills label:hover .chip { border-color: currentColor; }
.speakers { width: 100%; border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.speakers th, .speakers td { padding: 0.16rem 0; text-align: right; font-weight: 400; }
.speakers th:first-child { text-align: left; padding-right: 0.5rem; }
.speakers thead th { color: var(--muted); font-size: 0.75rem; }
.speakers td { width: 3.6rem; } .speakers td b { color: var(--changed); }
.alarms { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: 0.4rem 0.75rem; font-size: 0.875rem; line-height: 1.35; align-items: baseline; }
.alarms dd { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.pill { display: inline-block; min-width: 1.75rem; padding: 0.1rem 0.4rem; text-align: center; border: 1px solid var(--line); border-radius: 5px; text-decoration: none; font-variant-numeric: tabular-nums; font-size: 0.8125rem; }
.pill:hover { border-color: currentColor; }
.legend { margin-top: 1rem; font-size: 0.875rem; }
.legend > summary { color: var(--link); width: max-content; max-width: 100%; }
.legend dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.35rem 0.9rem; align-items: baseline; margin: 0.75rem 0; }
.legend p { color: var(--muted); max-width: 45rem; }
.filters { position: sticky; top: 0; z-index: 3; margin: 1.25rem -0.5rem 0; padding: 0.6rem 0.5rem; background: var(--paper); border-bottom: 1px solid var(--line); font-size: 0.875rem; }
.filters .row { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
.filters .row + .row { margin-top: 0.5rem; }
.filters input[type="search"], .filters select { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 0.3rem 0.5rem; max-width: 100%; }
.filters input::placeholder { color: var(--muted); opacity: 1; }
.search { flex: 1 1 12rem; max-width: 18rem; } .search input { width: 100%; }
.pick { display: inline-flex; gap: 0.4rem; align-items: center; min-width: 0; } .pick select { min-width: 0; max-width: 10.5rem; text-overflow: ellipsis; }
.segments { display: inline-flex; flex-wrap: wrap; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); overflow: clip; }
.segments label + label { border-left: 1px solid var(--line); }
.segments input, .pills input { position: absolute; opacity: 0; pointer-events: none; }
.segments span { display: block; padding: 0.3rem 0.65rem; cursor: pointer; } .segments label:hover span { background: var(--raised); }
.segments small { color: var(--muted); }
.segments input:checked + span { background: var(--ink); color: var(--paper); } .segments input:checked + span small { color: inherit; }
.segments input:focus-visible + span { outline: 2px solid var(--link); outline-offset: -3px; }
.pills { display: flex; flex-wrap: wrap; gap: 0.3rem 0.45rem; align-items: center; } .pills legend { float: left; color: var(--muted); margin-right: 0.5rem; }
.pills .chip { cursor: pointer; padding: 0.2rem 0.5rem; }
.pills input:checked + .chip { background: var(--ink); color: var(--paper); }
.pills input:focus-visible + .chip { outline: 2px solid var(--link); outline-offset: 2px; }
.state { margin-left: auto; display: flex; gap: 0.75rem; align-items: center; font-variant-numeric: tabular-nums; color: var(--muted); }
.state button { background: none; border: 0; padding: 0.2rem; color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
.state button:disabled { visibility: hidden; }
/* Positioned, so that hidden labels inside are clipped with it. */
.scroller { position: relative; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); }
.columns-many { overflow: auto; max-height: max(28rem, calc(100vh - var(--bar, 0px) - 1rem)); }
.collation { width: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; }
.columns-many .collation { width: max-content; min-width: 100%; }
.collation th, .collation td { vertical-align: top; text-align: left; font-weight: 400; }
.collation thead th { position: sticky; top: var(--bar, 0px); z-index: 2; padding: 0.6rem 0.9rem; background: var(--raised); border-bottom: 1px solid var(--line); font-weight: 600; font-size: 0.875rem; }
.collation thead th:first-child { border-top-left-radius: 10px; } .collation thead th:last-child { border-top-right-radius: 10px; }
.columns-many .collation thead th { top: 0; }
.collation thead th .facts { display: block; line-height: 1.35; } .facts.title { font-style: italic; font-family: var(--serif); overflow: hidden; display: -webkit-box !important; -webkit-box-orient: vertical; -webkit-line-clamp: 2; } .facts:empty { display: none !important; }
.collation thead th:first-child { width: 14.5rem; }
.columns-many .collation thead th { width: 19rem; } .columns-many .collation thead th:first-child { width: 14rem; position: sticky; left: 0; z-index: 3; }
.columns-many .collation th.statement { position: sticky; left: 0; z-index: 1; background: var(--surface); border-right: 1px solid var(--line); }
.collation td, .collation th.statement { padding: 0.9rem; border-top: 1px solid var(--line); }
.collation tbody tr:first-child > * { border-top: 0; }
.collation td { border-left: 1px solid var(--line); }
.collation .item:focus, .collation .item:target { outline: 2px solid var(--link); outline-offset: -2px; }
th.statement { position: relative; }
.number { color: var(--muted); font-size: 0.75rem; font-variant-numeric: tabular-nums; }
.speaker { font-weight: 650; line-height: 1.3; } .role, .chain { color: var(--muted); font-size: 0.8125rem; line-height: 1.4; }
.chips { display: flex; flex-wrap: wrap; gap: 0.3rem; margin-top: 0.45rem; }
.exclusive { margin-top: 0.5rem; font-size: 0.8125rem; line-height: 1.4; color: var(--changed); }
tr.item > th.statement { box-shadow: inset 3px 0 0 transparent; }
tr.item.changed > th.statement { box-shadow: inset 3px 0 0 var(--changed); } tr.item.altered > th.statement { box-shadow: inset 3px 0 0 var(--altered); } tr.item.kept > th.statement { box-shadow: inset 3px 0 0 var(--kept); }
.who { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: baseline; margin-bottom: 0.35rem; }
.who .witness { font-size: 0.8125rem; color: var(--muted); }
.collation .who .witness { display: none; }
.reading + .reading { margin-top: 1rem; padding-top: 0.9rem; border-top: 1px dashed var(--line); }
.changes { margin-top: 0.5rem; font-size: 0.875rem; line-height: 1.4; display: grid; gap: 0.15rem; }
.changes li { padding-left: 0.6rem; border-left: 2px solid var(--line); overflow-wrap: anywhere; }
.changes li.sense { border-left: 4px double var(--changed); } .changes li.wording { border-left-color: var(--altered); } .changes li.form { border-left-style: dotted; color: var(--muted); }
.changes del, .changes ins { font-family: var(--serif); font-size: 1.03em; }
.note { margin-top: 0.45rem; font-size: 0.8125rem; line-height: 1.5; }
td.groups { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.25rem 1.5rem; align-content: start; }
td.groups .reading { margin: 0; padding: 0; border: 0; }
.columns-grouped .who .witness, .carriers .witness { display: inline-block; margin-right: 0.35rem; }
.carriers { font-size: 0.8125rem; color: var(--muted); margin: -0.2rem 0 0.35rem; } .context > .witness { display: inline-block; margin-top: 0.6rem; }
td.empty { color: var(--muted); }
.lone-list { columns: 24rem; column-gap: 1rem; }
.lone { break-inside: avoid; margin-bottom: 0.75rem; padding: 0.75rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
.lone .number { font-weight: 400; } .lone .speaker { display: flex; flex-wrap: wrap; gap: 0.1rem 0.5rem; align-items: baseline; margin-bottom: 0.25rem; }
.carrier { color: var(--muted); font-size: 0.8125rem; font-weight: 400; margin-left: auto; } .lone .witness, .lone .who:not(:has(.chip)) { display: none; }
.lone .note, .lone .context { margin-top: 0.3rem; }
.witnesses ul { display: grid; gap: 0.5rem; } .witnesses li { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); align-items: baseline; } .witnesses .sign { justify-self: start; }
.witnesses .facts { display: block; overflow-wrap: anywhere; }
@media (max-width: 44rem) { ${cards('.scroller')} .filters { position: static; } .headlines li a { grid-template-columns: minmax(0, 1fr); gap: 0.15rem; } .segments { width: 100%; display: grid; grid-template-columns: 1fr 1fr; gap: 1px; background: var(--line); } .segments label { background: var(--surface); } .segments label + label { border-left: 0; } .pick { flex: 1 1 40%; } .pick select { width: 100%; max-width: none; } .state { flex-basis: 100%; justify-content: space-between; } .state { margin-left: 0; } .search { max-width: none; flex-basis: 100%; } }
@media (max-width: 58rem) { ${cards('.columns-3')} }
@media (max-width: 74rem) { ${cards('.columns-4')} }
@media (min-width: 90rem) {
  .columns-5 { overflow: visible; max-height: none; } .columns-5 .collation { width: 100%; }
  .columns-5 .collation thead th { width: auto; top: var(--bar, 0px); } .columns-5 .collation thead th:first-child { position: sticky; width: 13rem; }
}
@media print { ${cards('.columns-many')} ${cards('.columns-4')}
  .collation thead th { position: static; }
  tr.item, .lone, .panel { break-inside: avoid; }
  .scroller, .panel, .lone { border-color: #bbb; }
}
`;
