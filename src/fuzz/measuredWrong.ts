import type { Attack } from './Attack.js';
import type { Wrong } from './Conversation.js';
import { growthOf } from './resources/growth.js';
import type { Script } from './script/Action.js';
import type { Measured } from './script/Play.js';
import { repetitionsOf } from './script/repetitionsOf.js';
import { slowdownOf, type Timed } from './slowdownOf.js';

/**
 * What is wrong with what was measured while a case was played.
 *
 * @param others - times that the judge has taken
 */
export function measuredWrong(
  attack: Attack,
  script: Script,
  { samples, times }: Measured,
  others: readonly Timed[] = [],
): Wrong | undefined {
  const growth = samples.length > 0 ? growthOf(samples, repetitionsOf(script)) : undefined;
  if (growth) {
    const difference = {
      kind: 'too much',
      expected: ['as much as before, when its clients have left'],
      actual: growth.words,
    } as const;
    return { kind: 'leak', clause: attack.clauseOf('leak'), state: '', difference, detail: growth.resource };
  }
  const slow = slowdownOf([...times, ...others]);
  if (!slow) return undefined;
  const [short, long] = slow;
  const difference = {
    kind: 'silence',
    expected: ['a time that grows no faster than the length of the line'],
    actual: `${words(short)}, ${words(long)}`,
  } as const;
  return { kind: 'slow-down', clause: attack.clauseOf('slow-down'), state: '', difference };
}

function words({ octets, milliseconds }: Timed): string {
  const shown = milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds);
  return `${octets} octets were answered in ${shown} ms`;
}
