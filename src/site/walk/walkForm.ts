import { markup, type Markup } from '../../report/markup.js';
import type { WalkPage } from './WalkPage.js';

/** The tool before anything is given to the machine. */
export function walkForm({ walked: { part, machine }, texts }: WalkPage): Markup {
  return markup`<h2 id="walk-title">${texts.title}</h2>
<p>${texts.lead}${part === 'shared' && ` ${texts.leadShared}`}${part === 'program' && ` ${texts.leadProgram}`}</p>
<div class="tool" role="group" aria-labelledby="walk-title">
<ol class="states-now" aria-label="${texts.states}">${Object.keys(machine.states).map(
    (name) => markup`<li data-state="${name}">${name}</li>`,
  )}</ol>
<p class="status" role="status" tabindex="-1"></p>
<p class="share"><button type="button" id="walk-back">${texts.back}</button> <button type="button" id="walk-again">${texts.again}</button> <button type="button" id="walk-copy">${texts.copy}</button> <span role="status"></span></p>
<div class="inputs"></div>
</div>
<h3 id="walk-log">${texts.log}</h3>
<ol class="walk-log" reversed aria-labelledby="walk-log"></ol>
`;
}
