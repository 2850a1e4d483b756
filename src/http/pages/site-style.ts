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
.site h1 { overflow-wrap: anywhere; }
.site h1 + .facts, .site h1 + .lede { margin-top: 0.4rem; }
.facts .sep::before { content: " · "; content: " · " / ", "; }
.head { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: end; justify-content: space-between; margin-bottom: 1.25rem; }
.head > :first-child { flex: 1 1 22rem; min-width: 0; }
.field { display: grid; gap: 0.25rem; min-width: 0; } .field > label, .field > .label { font-weight: 600; font-size: 0.875rem; }
.field .hint, .hint { color: var(--muted); font-size: 0.8125rem; }
.site :is(input[type="text"], input[type="search"], input[type="url"], input[type="date"], input[type="email"], input[type="password"], select, textarea) { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: 6px; padding: 0.45rem 0.6rem; width: 100%; min-width: 0; }
.site textarea { min-height: 9rem; resize: vertical; font-family: var(--serif); line-height: 1.5; }
.site ::placeholder { color: var(--muted); opacity: 1; }
.site .filters :is(input[type="search"], select) { padding: 0.3rem 0.5rem; } .site .filters .pick select { width: auto; }
:root { --edge: #8d867a; } @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --edge: #7d766b; } } @media screen { :root[data-theme="dark"] { --edge: #7d766b; } }
.button { display: inline-block; font: 600 0.9375rem/1.3 var(--sans); border: 1px solid var(--ink); border-radius: 6px; padding: 0.45rem 0.9rem; background: var(--ink); color: var(--paper); cursor: pointer; text-decoration: none; }
.button:hover { opacity: 0.88; }
.button.second { background: none; color: var(--ink); border-color: var(--edge); }
.plain { background: none; border: 0; padding: 0.2rem 0; color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
.row-form { display: flex; flex-wrap: wrap; gap: 0.6rem 0.75rem; align-items: end; } .row-form .grow { flex: 1 1 14rem; } .row-form > .field { flex: 0 1 auto; }
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
.paging { margin-top: 1.25rem; display: flex; gap: 1rem; }
`;
