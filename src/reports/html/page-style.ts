const LIGHT = `
  --paper: #faf9f6; --surface: #ffffff; --raised: #f4f2ec; --ink: #1c1a17; --muted: #5d5850; --line: #dfdad0; --link: #1b55a8;
  --changed: #a3201a; --changed-tint: #fbe6e3; --altered: #7a4b00; --altered-tint: #fdefcf;
  --kept: #22613a; --kept-tint: #e2f2e7; --told: #4d4a66; --told-tint: #ecebf3; --missing: #6a2f8c; --missing-tint: #f2e6f8;
  --passage: #fff2b8;`;

const DARK = `
  --paper: #141312; --surface: #1d1b19; --raised: #262320; --ink: #ece8e0; --muted: #aea89d; --line: #3a362f; --link: #8ab8ff;
  --changed: #ff9a90; --changed-tint: #471d19; --altered: #f2c067; --altered-tint: #3f3010;
  --kept: #8ad3a3; --kept-tint: #17321f; --told: #c2bede; --told-tint: #2b283c; --missing: #d9a6f2; --missing-tint: #381d47;
  --passage: #4d4213;`;

/** The look that every page shares: colours, type, chips for verdicts, marks for changes. Light, dark and print. */
export const PAGE_STYLE = `
:root { color-scheme: light; ${LIGHT}
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --serif: ui-serif, "Iowan Old Style", Charter, Georgia, "Liberation Serif", "Times New Roman", serif;
}
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; ${DARK} } }
@media screen { :root[data-theme="dark"] { color-scheme: dark; ${DARK} } }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: calc(var(--bar, 0px) + 4rem); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 105rem; padding: 0 clamp(1rem, 2.5vw, 2.5rem) 4rem; background: var(--paper); color: var(--ink);
  font: 400 0.9375rem/1.5 var(--sans); overflow-wrap: break-word; }
h1, h2, h3, p, ul, ol, dl, dd, blockquote, fieldset { margin: 0; padding: 0; }
ul, ol { list-style: none; }
fieldset { border: 0; min-width: 0; }
h1 { font: 600 clamp(1.5rem, 1.1rem + 1.4vw, 2.125rem)/1.2 var(--serif); letter-spacing: -0.01em; }
h2 { font: 600 1.25rem/1.3 var(--serif); margin: 2.25rem 0 0.75rem; }
h3 { font: 600 0.75rem/1.3 var(--sans); letter-spacing: 0.04em; text-transform: uppercase; color: var(--muted); margin-bottom: 0.6rem; }
small { font-size: 0.8125em; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
button, select, input { font: inherit; color: inherit; }
summary { cursor: pointer; }
i { font-style: normal; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 0.75rem; background: var(--surface); z-index: 9; }
.skip:focus { top: 0.5rem; }
.top { display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 1rem; align-items: center; padding: 1.25rem 0 1.25rem; }
.top h1, .top .lede { grid-column: 1 / -1; }
.brand { font: 600 0.9375rem/1 var(--serif); color: var(--muted); letter-spacing: 0.01em; }
.brand::before { content: "“ "; content: "“ " / ""; } .brand::after { content: " ”"; content: " ”" / ""; }
.lede { font-size: 1.0625rem; max-width: 60rem; }
.lede strong { font-weight: 650; }
strong.changed { color: var(--changed); } strong.altered { color: var(--altered); } strong.kept { color: var(--kept); }
.theme { border: 1px solid var(--line); background: var(--surface); border-radius: 999px; padding: 0.2rem 0.8rem; font-size: 0.8125rem; cursor: pointer; }
.chip { display: inline-block; font: 600 0.75rem/1.3 var(--sans); padding: 0.1rem 0.45rem; border-radius: 4px; white-space: nowrap;
  color: var(--told); background: var(--told-tint); border: 1px solid transparent; }
.chip.changed { color: var(--changed); background: var(--changed-tint); }
.chip.altered { color: var(--altered); background: var(--altered-tint); }
.chip.kept { color: var(--kept); background: var(--kept-tint); }
.chip.missing { color: var(--missing); background: var(--missing-tint); }
.chip.basis { color: var(--muted); background: none; border-color: var(--line); font-weight: 500; }
.chip.flag { background: none; border-color: currentColor; }
.chip i { font-weight: 700; }
.sign { display: inline-block; min-width: 1.45em; padding: 0 0.3em; text-align: center; font: 700 0.75rem/1.5 var(--sans); border-radius: 4px;
  background: var(--ink); color: var(--paper); }
mark { color: inherit; background: none; border-radius: 2px; padding: 0 0.06em; text-decoration-line: underline; text-underline-offset: 0.18em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.sense { background: var(--changed-tint); text-decoration-style: double; text-decoration-color: var(--changed); text-decoration-thickness: 1.5px; font-weight: 650; }
mark.sense::after { content: "≠"; content: "≠" / ""; font: 700 0.62em/1 var(--sans); color: var(--changed); vertical-align: super; margin-left: 0.1em; }
mark.wording { background: var(--altered-tint); text-decoration-style: solid; text-decoration-color: var(--altered); text-decoration-thickness: 1.5px; }
mark.form { text-decoration-style: dotted; text-decoration-color: var(--muted); text-decoration-thickness: 1.5px; }
mark.passage { background: var(--passage); text-decoration: none; }
.gap { display: inline-block; text-indent: 0; font-weight: 700; color: var(--altered); padding: 0 0.1em; cursor: help; line-height: 1; }
.gap.sense { color: var(--changed); }
.gap::before { content: "‸"; content: "‸" / ""; font-family: var(--sans); }
.gap[data-words]::before { content: attr(data-words); content: attr(data-words) / ""; font: 400 0.88em/1.2 var(--serif); text-decoration: line-through; text-decoration-thickness: 2px; opacity: 0.85; }
.gap[data-words] { border: 1px dashed currentColor; border-radius: 3px; padding: 0 0.2em; margin-left: 0.25em; }
.lit { outline: 2px solid var(--link); outline-offset: 1px; }
del { text-decoration: line-through; text-decoration-thickness: 1px; text-decoration-color: var(--muted); }
ins { text-decoration: none; font-weight: 600; }
.against { color: var(--muted); font-size: 0.75rem; white-space: nowrap; }
.none { color: var(--muted); font-style: italic; }
.words { font: 400 1.0625rem/1.5 var(--serif); }
.words.literal { text-indent: -0.42em; padding-left: 0.42em; } .words.literal::before { content: "“"; } .words.literal::after { content: "”"; }
.words.told { color: var(--ink); font-style: italic; }
.context { margin-top: 0.5rem; font-size: 0.8125rem; }
.context > summary { color: var(--muted); width: max-content; max-width: 100%; }
.context > summary:hover { color: var(--ink); }
.excerpt { margin-top: 0.4rem; padding: 0.6rem 0.75rem; background: var(--raised); border-radius: 6px; font: 400 0.9375rem/1.5 var(--serif); white-space: pre-line; }
.place { margin-top: 0.3rem; color: var(--muted); overflow-wrap: anywhere; }
.facts { color: var(--muted); font-size: 0.8125rem; font-weight: 400; }
.nothing { padding: 2rem 0; color: var(--muted); font: italic 400 1.0625rem/1.5 var(--serif); }
@media print {
  body { max-width: none; padding: 0; background: none; font-size: 9.5pt; }
  .filters, .theme, .skip, details:is(.context, .legend):not([open]) { display: none !important; }
  /* On paper nothing can be opened. */
  details.carriers::details-content { content-visibility: visible; display: block; } details.carriers > summary { display: none; }
  mark, .chip, .sign, .gap, rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`;
