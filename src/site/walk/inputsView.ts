import { fill } from '../../host/window/page/fill.js';
import type { Input } from '../../machine/Machine.js';
import { transitionsOf } from '../../machine/step.js';
import { markup, type Markup } from '../../report/markup.js';
import { fieldsOf } from './fieldsOf.js';
import type { InputKind } from './inputKinds.js';
import { inputName } from './inputName.js';
import { inputText, peerOf } from './inputText.js';
import { encodingOf } from './ownInput.js';
import type { WalkPage } from './WalkPage.js';

/** The inputs that can be given: first those for which a state has a transition. */
export function inputsView(kinds: readonly InputKind[], state: string, page: WalkPage): Markup {
  const { walked, texts } = page;
  const isDefined = ({ type }: InputKind) => transitionsOf(walked.machine, state, type).length > 0;
  const groups = [
    { name: 'defined', kinds: kinds.filter(isDefined) },
    { name: 'undefined', kinds: kinds.filter((kind) => !isDefined(kind)) },
  ] as const;
  return markup`${groups
    .filter((group) => group.kinds.length > 0)
    .map(
      (
        group,
      ) => markup`<fieldset class="${group.name}-inputs"><legend>${fill(texts[group.name], { state })}</legend>
${group.kinds.map((kind) => kindView(kind, page))}</fieldset>
`,
    )}`;
}

function kindView(kind: InputKind, page: WalkPage): Markup {
  const { type, samples, fields } = kind;
  return markup`<div class="kind" role="group" aria-labelledby="kind-${type}">
<span id="kind-${type}">${inputName(type, page)}</span>
<div>${samples.map((input) => sampleView(input, page))}${fields.length > 0 && ownView(kind, page)}</div>
</div>
`;
}

/** The number of the button is the place of the input among the samples. */
function sampleView(input: Input, { walked, texts }: WalkPage): Markup {
  const place = walked.inputs.indexOf(input);
  const text = inputText(input, encodingOf(input, walked));
  const label = [peerOf(input), text === '' ? undefined : text]
    .filter((each) => each !== undefined)
    .join(': ');
  return markup`<button type="button" id="give-${place}" name="give" value="${place}">${
    label !== '' ? markup`<code>${label}</code>` : fieldsOf(input).length > 0 ? texts.empty : input.type
  }</button>
`;
}

/** Fields for an input of one's own; a number stands there already, a text does not. */
function ownView({ type, samples, fields }: InputKind, { texts }: WalkPage): Markup {
  const sample: Readonly<Record<string, unknown>> = { ...samples[0] };
  return markup`<form data-type="${type}">${fields.map(
    (name) =>
      markup`<label>${name} <input id="own-${type}-${name}" name="${name}" value="${typeof sample[name] === 'number' && sample[name]}" autocomplete="off" autocapitalize="off" spellcheck="false"></label> `,
  )}<button id="own-${type}">${texts.give}</button></form>`;
}
