/**
 * The style of a report: calm, on narrow screens and on paper. Colours, and the `--tone` of each verdict, come from the page
 * in which it stands.
 */
export const REPORT_STYLE = `
code, pre, .sequence, h3, tbody th[scope="row"] { font-family: var(--mono); }
code, pre, .sequence text { direction: ltr; unicode-bidi: isolate; }
code, pre { font-size: 0.875em; }
pre { margin: 0; line-height: 1.5; tab-size: 4; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0.15rem 0 0.5rem; font-size: 2rem; letter-spacing: -0.015em; }
h2 { margin: 3rem 0 1rem; font-size: 1.3rem; }
h3 { margin: 0 0 1rem; font-size: 1.02rem; }
h4 { margin: 1.6rem 0 0.6rem; font-size: 0.85rem; font-weight: 600; color: var(--soft); }
.about { margin: 0; color: var(--soft); }
.about strong { color: var(--text); }
.subject { margin: 0 0 1.25rem; color: var(--soft); }
.subject code { color: var(--text); font-size: 0.95em; }
.reason { margin: 0 0 1.25rem; white-space: pre-wrap; }
.level, .place, .known, .count { color: var(--soft); font-weight: 400; }
h3 .level, .place { font-size: 0.85rem; }
h3 .level { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; display: inline-block; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 1.5rem; padding: 0; list-style: none; }
.counts a {
  display: block; padding: 0.25rem 0.8rem 0.25rem 0.55rem; border: 1px solid var(--line); border-radius: 2rem;
  background: var(--sheet); color: var(--text); text-decoration: none; font-size: 0.9rem;
}
.counts a:hover { border-color: var(--tone); }
.facts { display: flex; flex-wrap: wrap; gap: 0.9rem 2.25rem; margin: 0; padding: 1rem 0 0; border-top: 1px solid var(--line); }
dt { color: var(--soft); font-size: 0.85rem; }
dd { margin: 0; }
.facts dd { font-size: 0.95rem; }
.known { font-size: 0.85rem; }
.finding {
  margin: 0 0 1.5rem; padding: 1.4rem 1.5rem 1.5rem; border: 1px solid var(--line); border-left: 4px solid var(--tone);
  border-radius: 8px; background: var(--sheet);
}
blockquote { margin: 0; font-size: 1.1rem; line-height: 1.45; max-width: 44rem; }
blockquote p { margin: 0 0 0.35rem; }
p.place { margin: 0 0 1.25rem; }
.difference > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.25rem 1rem; padding: 0.35rem 0; }
.difference { margin: 0; }
.difference dt { padding-top: 0.1rem; }
.or { color: var(--soft); font-size: 0.85rem; }
.hex { color: var(--soft); }
mark {
  padding: 0.05em 0.25em; border-radius: 3px; background: var(--fail-tint); color: inherit; font-weight: 700;
  text-decoration: underline; text-decoration-color: var(--fail); text-decoration-thickness: 2px; text-underline-offset: 0.2em;
}
.box { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--inset); }
.box pre { padding: 0.7rem 0.9rem; width: max-content; min-width: 100%; overflow-wrap: normal; }
h1 .mark, h3 .mark { text-align: left; }
.command pre { width: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.diagram { padding: 0.9rem; background: var(--sheet); }
.sequence { display: block; max-width: none; font-size: 12px; fill: var(--text); }
.lane { fill: var(--inset); stroke: var(--line); }
.party { font-weight: 600; }
.lifeline { stroke: var(--line); stroke-width: 1.5; }
.target { fill: transparent; }
.shaft { stroke: var(--text); stroke-width: 1.25; }
.does .shaft { stroke: var(--soft); stroke-dasharray: 4 3; }
.head { fill: var(--text); }
.does .head { fill: var(--soft); }
.does text, .event text, .note text { fill: var(--soft); }
.cross { fill: none; stroke: var(--fail); stroke-width: 2; }
.wrong text { fill: var(--fail); font-weight: 700; }
details { margin-top: 0.75rem; }
summary { width: fit-content; cursor: pointer; color: var(--link); font-size: 0.95rem; }
details[open] summary { margin-bottom: 0.5rem; }
.again { margin: 0; }
.again > div { margin-bottom: 0.75rem; }
table { width: 100%; border-collapse: collapse; border: 1px solid var(--line); background: var(--sheet); font-size: 0.95rem; }
th { text-align: left; vertical-align: top; }
thead th { padding: 0.6rem 0.9rem; color: var(--soft); font-size: 0.85rem; font-weight: 400; }
tbody th[scope="rowgroup"] { padding: 0.6rem 0.9rem; border-top: 1px solid var(--line); background: var(--inset); color: var(--tone); }
tbody th[scope="row"] { width: 17rem; padding: 0.6rem 0.9rem; border-top: 1px solid var(--line); font-size: 0.85rem; font-weight: 400; }
tbody th .level { display: block; font-size: 0.8rem; }
td { padding: 0.55rem 0.9rem; border-top: 1px solid var(--line); vertical-align: top; }
tr:target, .finding:target { box-shadow: 0 0 0 2px var(--link); }
td em { font-style: normal; color: var(--tone); }
.sentence { margin: 0.15rem 0 0; color: var(--soft); font-size: 0.875rem; }
.missed { margin-top: 0.75rem; }
.missed caption { padding: 0.6rem 0; text-align: left; color: var(--soft); font-size: 0.85rem; }
@media (max-width: 40rem) {
  h1 { font-size: 1.55rem; }
  .finding { padding: 1rem; }
  .difference > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  tbody th[scope="row"] { width: 38%; }
  thead th, tbody th[scope], td { padding-left: 0.6rem; padding-right: 0.6rem; }
}
@media print {
  .box { overflow: visible; }
  .box pre { width: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
  .sequence { max-width: 100%; height: auto; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr, .difference > div { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
}
`;
