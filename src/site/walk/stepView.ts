import { fill } from '../../host/window/page/fill.js';
import { markup, type Markup } from '../../report/markup.js';
import { ruleLink } from '../ruleLink.js';
import { describeOutput, type Described } from './describeOutput.js';
import { fieldsOf } from './fieldsOf.js';
import { inputName } from './inputName.js';
import { inputText, peerOf } from './inputText.js';
import { encodingOf } from './ownInput.js';
import { shortened } from './shortened.js';
import { refusalText, silenceOf, wayOf } from './stepSummary.js';
import type { WalkPage } from './WalkPage.js';
import type { WalkStep } from './walk.js';

/** A step of a walk: what was given, what came of it, and which sentence demands that. */
export function stepView(step: WalkStep, page: WalkPage): Markup {
  const { walked, texts, links, clauses, stamp } = page;
  const { outputs } = step;
  const { clause } = step.transition;
  const sentence = clauses.get(clause)?.text;
  return markup`<li>
<p>${givenView(step, page)}</p>
${conditionView(step, page)}<ul class="outputs">${
    outputs.length === 0
      ? markup`<li>${silenceOf(walked, texts)}</li>`
      : outputs.map((output) => markup`<li>${outputView(describeOutput(output, walked, stamp), page)}</li>\n`)
  }</ul>
<p class="to">${wayOf(step, texts)}</p>
<p class="why"><a href="${links.spec}#${clause}">${clause}</a> <span lang="en">${sentence}</span></p>
</li>
`;
}

function givenView({ input }: WalkStep, page: WalkPage): Markup {
  const { walked, texts } = page;
  const peer = peerOf(input);
  const text = inputText(input, encodingOf(input, walked));
  return spaced([
    peer !== undefined && fill(texts.on, { peers: peer }),
    inputName(input.type, page),
    text !== '' && markup`<code>${shortened(text, texts)}</code>`,
    text === '' && peer === undefined && fieldsOf(input).length > 0 && texts.empty,
  ]);
}

/** Why this transition was taken, and no other one of the state for such an input. */
function conditionView({ transition: { when }, choices }: WalkStep, { texts }: WalkPage): Markup | false {
  if (when === undefined && choices === 1) return false;
  return markup`<p class="guard">${when === undefined ? texts.otherwise : fill(texts.guard, { guard: when })}</p>
`;
}

function outputView(
  { does, what, text, instead, to }: Described,
  { walked, texts, links }: WalkPage,
): Markup {
  if (does === 'refuse')
    return markup`${texts.does.refuse} <span lang="en">${refusalText(text, instead, texts)}</span>`;
  const shared = does === 'share' ? walked.shared : undefined;
  const isUnwritable = (does === 'send' || does === 'print') && text === undefined;
  return spaced([
    to && fill(to.length === 0 ? texts.onNone : texts.on, { peers: to.join(', ') }),
    texts.does[does],
    what !== undefined && (does === 'send' ? ruleLink(what, links) : markup`<code>${what}</code>`),
    text !== undefined && text !== '' && markup`<code>${shortened(text, texts)}</code>`,
    isUnwritable && texts.unwritable,
    shared !== undefined && markup`→ <a href="${links.machines[shared]}"><code>${shared}</code></a>`,
  ]);
}

function spaced(parts: readonly (Markup | string | false | undefined)[]): Markup {
  return markup`${parts.filter(Boolean).map((part, index) => markup`${index > 0 && ' '}${part}`)}`;
}
