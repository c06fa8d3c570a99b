/** What the page of a campaign has besides a report: plots, and tables of numbers. */
export const FUZZ_STYLE = `
.plot { margin: 0 0 1.5rem; padding: 1rem 1rem 0.75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); }
.plot figcaption { margin-bottom: 0.9rem; color: var(--soft); font-size: 0.9rem; }
.plot > svg { display: block; width: calc(100% - 7.5rem); margin-left: 6.25rem; overflow: visible; font-size: 12px; fill: var(--text); }
.plot text { font-family: inherit; }
.grid { stroke: var(--line); }
.tick { fill: var(--soft); font-variant-numeric: tabular-nums; }
.curve { fill: none; stroke: var(--link); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.area { fill: var(--link); fill-opacity: 0.1; }
.met { stroke: var(--fail); stroke-dasharray: 2 3; }
.disc circle { fill: var(--sheet); stroke: var(--tone); stroke-width: 2; }
.disc text { fill: var(--tone); font-weight: 700; }
.numbers td, .numbers thead th + th { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.ways tbody th[scope="row"] { width: auto; }
.ways td:last-child { overflow-wrap: normal; }
@media (max-width: 40rem) {
  .plot { padding: 0.75rem 0.75rem 0.5rem; }
  .numbers td, .numbers thead th + th { padding-left: 0.3rem; padding-right: 0.45rem; }
}
@media print {
  .plot { break-inside: avoid; }
}
`;
