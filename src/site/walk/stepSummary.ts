import { fill } from '../../host/window/page/fill.js';
import type { Texts } from '../texts/Texts.js';
import { describeOutput } from './describeOutput.js';
import type { WalkPage } from './WalkPage.js';
import type { WalkStep } from './walk.js';

/** A step in one line: where it led, and what came out. */
export function stepSummary(step: WalkStep, { walked, texts, stamp }: WalkPage): string {
  const did = step.outputs
    .map((output) => describeOutput(output, walked, stamp))
    .map(({ does, what, text }) => `${texts.does[does]} ${what ?? text ?? ''}`.trim());
  return `${wayOf(step, texts)}: ${did.length === 0 ? texts.noOutput : [...new Set(did)].join(', ')}.`;
}

/** Where a step led. */
export function wayOf({ from, to }: Pick<WalkStep, 'from' | 'to'>, texts: Texts['walk']): string {
  return to === from ? fill(texts.stays, { state: to }) : `${from} → ${to}`;
}
