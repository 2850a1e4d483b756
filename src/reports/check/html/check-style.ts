/** The look of the page of a checked draft: the draft on one side, its findings on the other. */
export const CHECK_STYLE = `
.check { display: grid; gap: 1.5rem 2.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media screen and (min-width: 62rem) {
  .check { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .findings { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding-bottom: 30vh; }
}
.draft-text { font: 400 1.0625rem/1.65 var(--serif); max-width: 42rem; }
.draft-text p, .draft-text h3 { margin-bottom: 0.9em; white-space: pre-line; }
.draft-text h3 { font: 600 1.125rem/1.4 var(--serif); text-transform: none; letter-spacing: 0; color: inherit; }
.quotation { color: inherit; text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; padding: 0.05em 0.1em; border-radius: 3px;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.quotation.error { background: var(--changed-tint); text-decoration-color: var(--changed); text-decoration-style: double; }
.quotation.warning { background: var(--altered-tint); text-decoration-color: var(--altered); }
.quotation.note { background: var(--told-tint); text-decoration-color: var(--told); text-decoration-style: dashed; }
.quotation.none { background: none; text-decoration-color: var(--kept); text-decoration-style: dotted; font-style: normal; color: inherit; }
.quotation:target { outline: 2px solid var(--link); outline-offset: 2px; }
.number { font: 700 0.7em/1 var(--sans); vertical-align: super; margin-left: 0.15em; color: var(--muted); }
.finding { border: 1px solid var(--line); border-left-width: 4px; border-radius: 8px; background: var(--surface); padding: 0.8rem 1rem; margin-bottom: 0.9rem; }
.finding.error { border-left-color: var(--changed); } .finding.warning { border-left-color: var(--altered); }
.finding.note { border-left-color: var(--told); } .finding.none { border-left-color: var(--kept); font-style: normal; color: inherit; }
.finding:target { outline: 2px solid var(--link); outline-offset: 1px; }
.finding .head { display: flex; flex-wrap: wrap; gap: 0.35rem 0.6rem; align-items: baseline; margin-bottom: 0.5rem; }
.finding h3 { margin: 0; text-transform: none; letter-spacing: 0; color: inherit; font-size: 0.875rem; }
.finding .back { margin-left: auto; font-size: 0.8125rem; }
.finding dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.35rem 0.75rem; }
.finding dt { color: var(--muted); font-size: 0.8125rem; padding-top: 0.15rem; }
.finding ul { margin-top: 0.45rem; font-size: 0.875rem; }
.finding .why { margin-top: 0.45rem; color: var(--muted); font-size: 0.8125rem; }
.unread { border: 1px solid var(--altered); background: var(--altered-tint); border-radius: 8px; padding: 0.6rem 0.9rem; margin-bottom: 1rem; }
`;
