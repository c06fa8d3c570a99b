import { fill } from '../../host/window/page/fill.js';
import type { Texts } from '../texts/Texts.js';
import { describeOutput, type Described } from './describeOutput.js';
import { shortened } from './shortened.js';
import type { WalkPage } from './WalkPage.js';
import type { WalkStep } from './walk.js';
import type { WalkedMachine } from './walkedMachine.js';

/** A step in one line: where it led, and what came out. */
export function stepSummary(step: WalkStep, { walked, texts, stamp }: WalkPage): string {
  const did = step.outputs
    .map((output) => describeOutput(output, walked, stamp))
    .map((described) => `${texts.does[described.does]} ${saidOf(described, texts)}`.trim());
  return `${wayOf(step, texts)}: ${did.length === 0 ? silenceOf(walked, texts) : [...new Set(did)].join(', ')}.`;
}

/** Names and numbers as they are; what somebody reads in quotation marks, for it may end like a sentence. */
function saidOf({ does, what, text = '', instead }: Described, texts: Texts['walk']): string {
  if (what !== undefined) return what;
  if (does === 'refuse') return refusalText(text, instead, texts);
  return does === 'exit' || text === '' ? text : fill(texts.quoted, { text: shortened(text, texts) });
}

/** What it means that nothing is put out: of a trace, what is not refused is accepted. */
export function silenceOf({ part }: WalkedMachine, texts: Texts['walk']): string {
  return part === 'program' ? texts.accepts : texts.noOutput;
}

/** Why something is refused. */
export function refusalText(expected = '', actual = '', texts: Texts['walk']): string {
  return fill(texts.refusal, { expected, actual });
}

/** Where a step led. */
export function wayOf({ from, to }: Pick<WalkStep, 'from' | 'to'>, texts: Texts['walk']): string {
  return to === from ? fill(texts.stays, { state: to }) : `${from} → ${to}`;
}
