/** What the pages of the site have beside the reports: masthead, lists, forms, texts, time lines. */
export const SITE_STYLE = `
.masthead { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; align-items: center; padding: 0.8rem 0; border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; }
.masthead .brand a { color: var(--ink); text-decoration: none; font-size: 1.125rem; }
.masthead nav { flex: 1 1 auto; }
.masthead nav ul { display: flex; flex-wrap: wrap; gap: 0.15rem 0.25rem; margin: 0 -0.55rem; }
.masthead nav a { display: block; padding: 0.3rem 0.55rem; color: var(--ink); text-decoration: none; border-radius: 6px; }
.masthead nav a:hover { background: var(--raised); }
.masthead nav a[aria-current] { font-weight: 650; box-shadow: inset 0 -2px 0 var(--ink); border-radius: 0; }
.account { display: flex; gap: 0.75rem; align-items: center; margin-left: auto; font-size: 0.875rem; }
main:focus { outline: 0; }
.site .lede + .summary { margin-top: 1.25rem; } .site h1 { overflow-wrap: anywhere; }
.site h1 + .notice, .site .lede + :is(.stack, .notice) { margin-top: 1rem; } .site h1 + .facts, .site h1 + .lede { margin-top: 0.4rem; } .site .facts + .lede { margin-top: 0.5rem; }
.facts .sep::before { content: " · "; content: " · " / ", "; }
.head > h2 { margin-bottom: 0; } .head { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: end; justify-content: space-between; margin-bottom: 1.25rem; }
.head > :first-child { flex: 1 1 22rem; min-width: 0; } .head > .row-form { flex: 0 1 24rem; flex-wrap: nowrap; } .head > .row-form .grow { flex: 1 1 0; }
.field { display: grid; gap: 0.25rem; min-width: 0; } .field > label, .field > .label { font-weight: 600; font-size: 0.875rem; }
.field .hint, .hint { color: var(--muted); font-size: 0.8125rem; }
.site :is(input[type="text"], input[type="search"], input[type="url"], input[type="date"], input[type="email"], input[type="password"], select, textarea) { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: 6px; padding: 0.45rem 0.6rem; width: 100%; min-width: 0; min-height: 2.5rem; }
.site textarea:not(.low) { min-height: 11rem; } .site textarea.low { min-height: 4.2rem; } .site form textarea { resize: vertical; font-family: var(--serif); line-height: 1.5; }
.site ::placeholder { color: var(--muted); opacity: 1; }
.site .filters :is(input[type="search"], select) { padding: 0.3rem 0.5rem; min-height: 0; } .site .filters .pick select { width: auto; }
:root { --edge: #8d867a; } @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --edge: #7d766b; } } @media screen { :root[data-theme="dark"] { --edge: #7d766b; } }
.button { display: inline-block; min-height: 2.5rem; font: 600 0.9375rem/1.3 var(--sans); border: 1px solid var(--ink); border-radius: 6px; padding: 0.45rem 0.9rem; background: var(--ink); color: var(--paper); cursor: pointer; text-decoration: none; }
.button:hover { opacity: 0.88; }
.button.second { background: none; color: var(--ink); border-color: var(--edge); }
.plain { background: none; border: 0; padding: 0.2rem 0; color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
.row-form { display: flex; flex-wrap: wrap; gap: 0.6rem 0.75rem; align-items: end; } .row-form .grow { flex: 1 1 14rem; } .row-form > .field:not(.grow) { flex: 0 1 auto; }
.stack { display: grid; gap: 1.1rem; max-width: 48rem; grid-template-columns: minmax(0, 1fr); }
.notice { border: 1px solid var(--line); border-left: 4px solid var(--told); background: var(--surface); border-radius: 8px; padding: 0.7rem 1rem; margin-bottom: 1.25rem; display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; }
.notice.bad { border-left-color: var(--changed); } .notice.good { border-left-color: var(--kept); }
.tabs { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.tabs a { padding: 0.35rem 0.75rem; border: 1px solid var(--edge); border-radius: 6px; text-decoration: none; color: var(--ink); background: var(--surface); }
.tabs a[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.stories { border-top: 1px solid var(--line); margin-top: 1rem; }
.story { display: grid; grid-template-columns: minmax(0, 1fr) max-content; gap: 0.1rem 1.5rem; padding: 0.75rem 0; border-bottom: 1px solid var(--line); align-items: baseline; }
.story h2 { margin: 0; font-size: 1.125rem; } .story h2 a { color: var(--ink); text-decoration: none; } .story h2 a:hover { text-decoration: underline; }
.story > .facts { grid-column: 1; } .story .count { grid-row: 1 / span 2; grid-column: 2; text-align: right; } .story .count .facts { display: block; }
.count .chip { font-size: 0.875rem; } a.chip { text-decoration: none; } a.chip:hover { border-color: currentColor; }
.ways { display: flex; gap: 1rem; margin-top: 1rem; }
@media (max-width: 36rem) { .story { grid-template-columns: minmax(0, 1fr); } .story .count { grid-row: auto; grid-column: 1; text-align: left; } .story .count .facts { display: inline; } }
.colophon { margin-top: 3rem; padding: 0.9rem 0; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.8125rem; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.paging { margin-top: 1.25rem; display: flex; gap: 1rem; }
.exports { margin-top: 1rem; font-size: 0.875rem; } .spaced { margin: 1rem 0; }
.crumbs { font-size: 0.875rem; margin-bottom: 0.35rem; } .crumbs::before { content: "← "; content: "← " / ""; color: var(--muted); }
h1.quote { font-weight: 500; max-width: 60rem; }
.site .chips { display: flex; flex-wrap: wrap; gap: 0.3rem 0.5rem; align-items: baseline; margin-top: 0.45rem; }
.deeds { display: flex; gap: 0.75rem; }
.site :where(table:not(.collation, .speakers)) { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
.site :where(table:not(.collation, .speakers)) :is(th, td) { text-align: left; vertical-align: top; font-weight: 400; padding: 0.55rem 1rem 0.55rem 0; border-bottom: 1px solid var(--line); }
.site :where(table:not(.collation, .speakers)) thead th { color: var(--muted); font-size: 0.8125rem; white-space: nowrap; }
.site :where(table:not(.collation, .speakers)) .figure { text-align: right; font-variant-numeric: tabular-nums; }
.rows .facts, .figure-box .facts { display: block; overflow-wrap: anywhere; } .rows tbody th { min-width: 10rem; }
.speaker-rows { max-width: 46rem; } .site .rows :is(th, td):last-child { padding-right: 0; }
.statements, .reports { border-top: 1px solid var(--line); }
.statement-item { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0.25rem 1.25rem; padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
.statement-item .verdicts { display: flex; flex-wrap: wrap; gap: 0.3rem; align-content: start; }
.statement-item .words a { color: var(--ink); text-decoration: none; } .statement-item .words a:hover { text-decoration: underline; }
.reports > li { padding: 0.6rem 0; border-bottom: 1px solid var(--line); } .report { display: flex; gap: 0.75rem; align-items: baseline; } .report > div { min-width: 0; overflow-wrap: anywhere; } .chip.basis { white-space: normal; }
.reports input, .tick input { width: 1.05rem; height: 1.05rem; accent-color: var(--ink); flex: none; }
.taken { margin: 0.4rem 0 0 0.5rem; padding-left: 1rem; border-left: 2px solid var(--line); display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4rem; }
.edits { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1rem; align-items: start; } .edits .row-form + .row-form, .edits .hint + .row-form { margin-top: 0.6rem; }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 0.9rem 1rem; min-width: 0; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.25rem; align-items: start; margin-top: 1.25rem; }
.sides fieldset { border: 1px solid var(--line); padding: 0.4rem 1.1rem 1.1rem; } .sides legend { font: 600 1.125rem/1.3 var(--serif); padding: 0 0.4rem; margin-left: -0.4rem; }
.sides details .stack { margin-top: 0.9rem; } .over { outline: 2px dashed var(--link); outline-offset: 2px; }
.boxes { display: grid; gap: 1rem; }
.tick { display: flex; gap: 0.5rem; align-items: center; }
.again { margin-top: 2rem; } .again > summary { color: var(--link); }
.search-form .wide-field { flex: 2 1 18rem; } .search-form { margin: 1rem 0 1.25rem; } .search-form > .field:not(.grow) { flex: 1 1 9.5rem; }
.figure-boxes { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 0.75rem; } .figure-box { flex: 1 1 9rem; max-width: 14rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 0.6rem 0.9rem; }
.figure-box dt { color: var(--muted); font-size: 0.8125rem; } .figure-box dd { font: 600 1.5rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
.time-line { border-left: 2px solid var(--line); margin-left: 0.5rem; max-width: 62rem; }
.moment { position: relative; display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); gap: 0.25rem 1.25rem; padding: 0 0 1.6rem 1.25rem; }
.moment::before { content: ""; position: absolute; left: -0.475rem; top: 0.3rem; width: 0.85rem; height: 0.85rem; border-radius: 50%; background: var(--paper); border: 3px solid var(--muted); }
.moment.changed::before { border-color: var(--changed); border-radius: 0; transform: rotate(45deg); } .moment.altered::before { border-color: var(--altered); border-radius: 0; } .moment.kept::before { border-color: var(--kept); } .moment.told::before { border-style: dotted; }
.moment .when { color: var(--muted); font-size: 0.875rem; } .moment .when .number { display: inline-block; min-width: 1.4em; margin-right: 0.4rem; text-align: center; border: 1px solid var(--edge); border-radius: 4px; color: var(--ink); font: 700 0.75rem/1.5 var(--sans); vertical-align: 0; }
.moment .by { margin-bottom: 0.35rem; } .moment .who .witness { display: none; } .moment .same { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: baseline; } .moment:target { outline: 2px solid var(--link); outline-offset: 4px; }
.moment .words { font-size: 1.1875rem; }
.pairs { margin-top: 0.5rem; } .pairs > summary, .again > summary { width: max-content; max-width: 100%; } .pairs .rows { margin-top: 0.75rem; }
.two { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media screen and (min-width: 64rem) { .two { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); } }
.report-text { font: 400 1.0625rem/1.65 var(--serif); max-width: 44rem; margin-top: 0.75rem; } .report-text p { margin-bottom: 0.9em; white-space: pre-line; } .report-text .heading { font-weight: 650; } .report-text .byline, .report-text .caption, .report-text .aside { color: var(--muted); font-size: 0.9375rem; }
.said { text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; text-decoration-color: var(--told); background: var(--told-tint); border-radius: 3px; padding: 0.05em 0.1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.said.indirect { text-decoration-style: dashed; text-decoration-thickness: 1.5px; background: none; }
.said.changed { background: var(--changed-tint); text-decoration-color: var(--changed); text-decoration-style: double; } .said.altered { background: var(--altered-tint); text-decoration-color: var(--altered); } .said.kept { background: var(--kept-tint); text-decoration-color: var(--kept); }
.said:target, .said-list li:target { outline: 2px solid var(--link); outline-offset: 3px; }
.source { font-weight: 600; } .cue { font-style: italic; }
.ref { font: 700 0.7em/1 var(--sans); vertical-align: super; margin-left: 0.15em; text-decoration: none; }
.said-list li { padding: 0.65rem 0; border-bottom: 1px solid var(--line); } .said-list { border-top: 1px solid var(--line); } .said-list .speaker { font-weight: 650; } .said-list .ref { font-size: 0.75rem; vertical-align: 0; margin: 0 0.35rem 0 0; }
@media screen and (min-width: 64rem) { .two .said-list { max-height: calc(100vh - 6rem); overflow: auto; } .two > :last-child { position: sticky; top: 0; } }
.versions { display: grid; gap: 0.2rem; } .versions-between { margin-top: 1rem; }
.difference { font: 400 1rem/1.6 var(--serif); white-space: pre-wrap; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 0.8rem 1rem; max-width: 60rem; margin-bottom: 0.5rem; }
.difference del { background: var(--changed-tint); text-decoration-color: currentColor; } .difference ins { background: var(--kept-tint); text-decoration: underline; }
.kept-facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.25rem; font-size: 0.875rem; } .kept-facts dt { color: var(--muted); } .kept-facts dd { overflow-wrap: anywhere; } code { font-size: 0.9em; }
@media (max-width: 44rem) {
.site .speaker-rows :is(th, td) { min-width: 0; padding-right: 0.6rem; overflow-wrap: anywhere; }
.site .rows:not(.speaker-rows), .rows:not(.speaker-rows) :is(tbody, tr, th, td) { display: block; width: auto; }
.rows:not(.speaker-rows) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.site .rows:not(.speaker-rows) :is(th, td).figure { text-align: left; }
.site .rows:not(.speaker-rows) tbody :is(th, td) { padding: 0.1rem 0; border: 0; } .rows:not(.speaker-rows) tr { border-bottom: 1px solid var(--line); padding: 0.6rem 0; }
.rows:not(.speaker-rows) td[data-label]::before { content: attr(data-label) " "; color: var(--muted); font-size: 0.8125rem; }
.moment { grid-template-columns: minmax(0, 1fr); } .statement-item { grid-template-columns: minmax(0, 1fr); } .head { align-items: start; } .account { margin-left: 0; } .kept-facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .kept-facts dd { margin-bottom: 0.4rem; } .masthead nav { order: 3; flex-basis: 100%; } .account { margin-left: auto; } }
@media print { .masthead nav, .account, .colophon, .deeds, #edit, .exports, .tabs, .paging, form { display: none !important; } .masthead { border: 0; margin: 0; } .moment, .statement-item, .story { break-inside: avoid; } }
`;
