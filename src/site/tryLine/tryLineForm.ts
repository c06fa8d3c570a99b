import { fill } from '../../host/window/page/fill.js';
import { Markup, markup } from '../../report/markup.js';
import type { Texts } from '../texts/Texts.js';
import type { Example } from './examplesOf.js';
import type { LineKind } from './lineKinds.js';
import { LINE_ENDS } from './TypedLine.js';

/** The tool before a line is typed. */
export function tryLineForm(kinds: readonly LineKind[], variants: number, texts: Texts['tryLine']): Markup {
  return markup`<h2 id="try-title">${texts.title}</h2>
<p>${texts.lead} ${texts.escapes}</p>
<form class="tool" aria-labelledby="try-title">
<div class="controls">
<label>${texts.kind} <select name="rule">${kinds.map(
    (kind) => markup`<option value="${kind.codec.startRule}">${labelOf(kind, variants, texts)}</option>`,
  )}</select></label>
<label>${texts.end} <select name="end">${LINE_ENDS.map(
    (end) => markup`<option value="${end}">${texts.ends[end]}</option>`,
  )}</select></label>
</div>
<label class="typed">${texts.line} <input name="line" autocomplete="off" autocapitalize="off" spellcheck="false"></label>
<div class="examples" role="group" aria-label="${texts.examples}"></div>
<div class="reading" role="status"></div>
<div class="sheet" tabindex="0" role="group" aria-label="${texts.octets}"></div>
<p class="share"><button type="button" name="copy">${texts.copy}</button> <span role="status"></span></p>
</form>
`;
}

/** Lines to click. */
export function exampleButtons(examples: readonly Example[], texts: Texts['tryLine']): Markup {
  return markup`<span>${texts.examples}</span> ${examples.map(
    ({ line, isValid }, index) =>
      markup`<button type="button" name="example" value="${index}"${
        !isValid && new Markup(' class="miss"')
      }>${line === '' ? texts.empty : markup`<code>${line}</code>`}${!isValid && markup` <small>${texts.miss}</small>`}</button> `,
  )}`;
}

function labelOf(
  { codec, writer, variants: own }: LineKind,
  variants: number,
  texts: Texts['tryLine'],
): string {
  const label = `${codec.startRule}: ${texts.kinds[writer]}`;
  return own.length === variants ? label : `${label} (${fill(texts.variant, { names: own.join(', ') })})`;
}
