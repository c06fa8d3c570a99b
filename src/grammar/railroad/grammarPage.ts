import type { Rule, Rules } from '../ast.js';
import { notationOf } from '../notation.js';
import type { Heat } from './heat.js';
import { railroad } from './railroad.js';
import { RAILROAD_STYLE } from './svg.js';

/**
 * A page that shows all rules of a grammar as railroad diagrams; a box leads to its rule. It needs nothing else.
 *
 * @param heat - how many lines took each way, where that is to be shown
 */
export function grammarPage(
  title: string,
  rules: Rules,
  own: readonly Rule[],
  starts: readonly string[],
  heat?: Heat,
): string {
  const shared = Object.values(rules).filter((rule) => !own.includes(rule) && isUsed(rule.name));
  const shown = [...own, ...shared];
  const href = (name: string) => (shown.some((rule) => rule.name === name) ? `#${name}` : undefined);
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}${RAILROAD_STYLE}</style>`,
    '</head>',
    '<body>',
    `<main><h1>${escaped(title)}</h1>`,
    ...(starts.length === 0
      ? []
      : [`<p>Lines are read by ${starts.map((name) => `<a href="#${name}">${name}</a>`).join(', ')}.</p>`]),
    ...(heat
      ? ['<p>A number above a way counts the lines that took it: the more, the redder. Dotted: none did.</p>']
      : []),
    ...own.map(section),
    ...(shared.length === 0
      ? []
      : ['<h2 class="part">Rules that all grammars share</h2>', ...shared.map(section)]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');

  function section(rule: Rule): string {
    const { svg } = railroad(rule, rules, { href, heat });
    return [
      `<section aria-labelledby="${rule.name}">`,
      `<h2 id="${rule.name}">${rule.name} <small>${KINDS[rule.kind]}</small></h2>`,
      `<div class="sheet" tabindex="0" role="group" aria-label="Diagram of ${rule.name}">${svg}</div>`,
      `<pre tabindex="0"><code>${escaped(notationOf(rule))}</code></pre>`,
      '</section>',
    ].join('\n');
  }

  function isUsed(name: string): boolean {
    return JSON.stringify(Object.values(rules)).includes(`{"type":"reference","name":"${name}"}`);
  }
}

const KINDS = { message: 'message', union: 'choice of messages', text: 'text' } as const;

const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1f2328;--quiet:#59636e;--edge:#d1d9e0;--link:#0550ae;
--railroad-literal:#dafbe1;--railroad-class:#fff3cd;--railroad-rule:#ddeeff;--railroad-quiet:#59636e}
@media(prefers-color-scheme:dark){:root{--ground:#0d1117;--ink:#e6edf3;--quiet:#9aa4af;--edge:#3d444d;--link:#79b8ff;
--railroad-literal:#12382a;--railroad-class:#3a2f12;--railroad-rule:#17305a;--railroad-quiet:#9aa4af}}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:72rem;margin:0 auto;padding:1rem}
h2{margin:2rem 0 .25rem;font-size:1.15rem;scroll-margin-top:1rem}
h2:target{text-decoration:underline}
h2.part{border-top:1px solid var(--edge);padding-top:1.5rem}
small{font-weight:normal;color:var(--quiet)}
a{color:var(--link)}
svg a{color:inherit}
.sheet,pre{overflow-x:auto}
.sheet svg{display:block}
pre{margin:.25rem 0;font-size:.85rem;color:var(--quiet)}
`.replaceAll('\n', '');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
