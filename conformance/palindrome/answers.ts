import { exactly, oneOf, type Expectation } from '../../src/engine/Expectation.js';
import { begin, step } from '../../src/machine/step.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { CR, LF } from '../../src/wire/octets.js';
import type { PalindromeProfile } from './PalindromeProfile.js';

/** palindrome/answer/1. */
export const YES = oneOf({ shown: '\\x00\\n: one octet, then LF', octets: [isNoLineEnd, isLf] });
/** palindrome/answer/2. */
export const NO = oneOf({ shown: '\\n: LF alone', octets: [isLf] });
/** palindrome/answer/5. */
export const CANONICAL_YES = oneOf({ shown: '\\x00\\n', octets: [(octet) => octet === 0, isLf] });

/** Whether the protocol's machine answers a query with yes. */
export function isYes(text: string): boolean {
  const { serverMachine } = palindrome;
  const { outputs } = step(serverMachine, begin(serverMachine), { type: 'Query', text });
  return outputs.some((output) => output.type === 'send' && output.message.type === 'Yes');
}

/** The answer to a text, exactly as the specification has it. */
export function strictAnswer(text: string): Expectation {
  return isYes(text) ? YES : NO;
}

/** The answer to a text as this server says it: how it does so is judged by palindrome/answer alone. */
export function answerTo(text: string, { idiom }: Pick<PalindromeProfile, 'idiom'>): Expectation {
  if (!idiom) return strictAnswer(text);
  return exactly(isYes(text) ? idiom.yes : idiom.no);
}

function isNoLineEnd(octet: number): boolean {
  return octet !== LF && octet !== CR;
}

function isLf(octet: number): boolean {
  return octet === LF;
}
