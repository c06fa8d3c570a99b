/** The style of a page that stands for itself: its colours, in light and dark and on paper, and its frame. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f7f7f5; --sheet: #ffffff; --inset: #f3f3f0; --line: #dcdcd6; --text: #20242a; --soft: #5a626d;
  --link: #0b57a4; --pass: #17693a; --fail: #b3201b; --warn: #875300; --observed: #0f5f8c; --undecided: #76389b;
  --fail-tint: #fbe3e0;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16181b; --sheet: #1e2125; --inset: #181a1e; --line: #383d44; --text: #e4e7ea; --soft: #a5adb8;
    --link: #8ac1f7; --pass: #7ed3a0; --fail: #ff938a; --warn: #eab557; --observed: #82c6ee; --undecided: #d3aaf2;
    --fail-tint: #55211f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 5rem; max-width: 60rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--sheet); padding: 0.4rem 0.8rem; }
.pass { --tone: var(--pass); } .fail { --tone: var(--fail); } .warn { --tone: var(--warn); }
.observed { --tone: var(--observed); } .not-applicable { --tone: var(--soft); }
.flaky, .inconclusive, .untestable, .error { --tone: var(--undecided); }
.mark {
  display: inline-block; min-width: 1.15em; font-family: var(--mono); font-weight: 700; color: var(--tone);
  text-align: center;
}
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
}
@page { margin: 15mm; }
@media print {
  :root {
    --page: #ffffff; --sheet: #ffffff; --inset: #ffffff; --line: #bbbbbb; --text: #000000; --soft: #444444;
    --link: #000000; --pass: #17693a; --fail: #b3201b; --warn: #875300; --observed: #0f5f8c; --undecided: #76389b;
    --fail-tint: #ffffff;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .skip { display: none; }
}
`;
