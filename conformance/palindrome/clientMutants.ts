import type { ClientLine, ServerLine } from '../../src/generated/palindrome.js';
import { hideContext } from '../../src/machine/hideContext.js';
import type { Output, UserOutput } from '../../src/machine/Machine.js';
import { clientMachine } from '../../src/protocols/palindrome/clientMachine.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { isPalindrome } from '../../src/protocols/palindrome/isPalindrome.js';
import { escapeOctets } from '../../src/wire/escape.js';
import type { PalindromeMutant } from './serverMutants.js';

type Outputs = readonly (Output<ClientLine> | UserOutput)[];
type Machine = typeof clientMachine;

/** Palindrome clients that are wrong in a way in which no client of another protocol can be. */
export const palindromeClientMutants: readonly PalindromeMutant[] = [
  telling('decides by itself', (text) => [show(isPalindrome(text) ? 'a palindrome' : 'none')]),
  telling('decides by itself, and shows the text', (text) => [
    show(`${text} is ${isPalindrome(text) ? 'a' : 'not a'} palindrome`),
  ]),
  telling('shows whether the server is right', (text, answer) => [
    show(isPalindrome(text) === isYes(answer) ? 'right' : 'wrong'),
  ]),
  telling('shows the octets of an answer', (_, answer) => [
    show(Buffer.from(palindrome.server.write(answer)).toString('latin1')),
  ]),
  telling('shows the octets of an answer in escapes', (_, answer) => [
    show(escapeOctets(palindrome.server.write(answer))),
  ]),
  telling('shows the same words for yes and no', (text) => [show(`${text}: answered`)]),
  telling('shows a word for yes and an empty line for no', (_, answer) => [
    show(isYes(answer) ? 'a palindrome' : ''),
  ]),
  telling('ends at the first no', (_, answer) =>
    isYes(answer)
      ? [show('a palindrome')]
      : [show('no palindrome'), { type: 'close' }, { type: 'exit', status: 0 }],
  ),
  changed('sends each query without waiting for the answer', (states) => {
    const always = { ...states.asking, ...states.waiting };
    return { ...states, asking: always, waiting: always };
  }),
];

function isYes({ type }: ServerLine): boolean {
  return type !== 'No';
}

function show(text: string): UserOutput {
  return { type: 'show', text };
}

/** A client that does something else for its user when an answer has come. */
function telling(name: string, tell: (text: string, answer: ServerLine) => Outputs): PalindromeMutant {
  const effect = (text: string, answer: ServerLine) => [text, tell(text, answer)] as const;
  const transition = { to: 'asking', effect, clause: 'palindrome/client/2' };
  const answers = { Yes: [transition], OtherYes: [transition], No: [transition] };
  return changed(name, (states) => ({ ...states, waiting: { ...states.waiting, ...answers } }));
}

function changed(name: string, change: (states: Machine['states']) => Machine['states']): PalindromeMutant {
  const machine: Machine = { ...clientMachine, states: change(clientMachine.states) };
  return { name, protocol: { ...palindrome, clientMachine: hideContext(machine) } };
}
