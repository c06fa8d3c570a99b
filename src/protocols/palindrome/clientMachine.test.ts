import { expect, test } from 'vitest';
import type { ServerLine } from '../../generated/palindrome.js';
import type { ConnectionEvent, UserEvent } from '../../machine/Machine.js';
import { begin, step } from '../../machine/step.js';
import { clientMachine } from './clientMachine.js';

type Input = ServerLine | ConnectionEvent | UserEvent;

const connected: Input = { type: 'connected' };
const disconnected: Input = { type: 'disconnected' };
const inputEnded: Input = { type: 'inputEnded' };
const malformed: Input = { type: 'malformed', reason: 'It is nonsense.' };
const yes: Input = { type: 'Yes' };
const otherYes: Input = { type: 'OtherYes', octet: '1' };
const no: Input = { type: 'No' };
const typed = (line: string): Input => ({ type: 'typed', line });
const asking = [connected];
const waiting = [connected, typed('abba')];
const ending = [connected, typed('')];

const show = (text: string) => ({ type: 'show', text });
const exit = (status: number) => ({ type: 'exit', status });
const send = (message: object) => ({ type: 'send', message });
const close = { type: 'close' };
const failure = (text: string) => [show(text), close, exit(1)];

/** The state after these inputs, and what the last of them led to. */
function after(...inputs: Input[]) {
  let last = { ...begin(clientMachine), outputs: [] as readonly unknown[] };
  for (const input of inputs) last = step(clientMachine, last, input);
  return { state: last.state, outputs: last.outputs };
}

test.each<[string, Input[], string, unknown[]]>([
  ['asks when it is connected', asking, 'asking', []],
  ['sends what is typed', [...asking, typed('abba')], 'waiting', [send({ type: 'Query', text: 'abba' })]],
  ['takes white space for a query', [...asking, typed(' ')], 'waiting', [send({ type: 'Query', text: ' ' })]],
  ['shows a yes', [...waiting, yes], 'asking', [show('"abba" is a palindrome')]],
  ['shows any octet as a yes', [...waiting, otherYes], 'asking', [show('"abba" is a palindrome')]],
  ['shows a no', [...waiting, no], 'asking', [show('"abba" is not a palindrome')]],
  [
    'shows the text that was asked last',
    [...waiting, yes, typed('abcd'), no],
    'asking',
    [show('"abcd" is not a palindrome')],
  ],
  ['takes no line while it waits', [...waiting, typed('x')], 'waiting', []],
  ['ends by an empty line', [...asking, typed('')], 'ending', [send({ type: 'End' }), close]],
  ['ends by the end of the input', [...asking, inputEnded], 'ending', [send({ type: 'End' }), close]],
  ['passes over an answer to the empty line', [...ending, no], 'ending', []],
  ['passes over nonsense at the end', [...ending, malformed], 'ending', []],
  ['has ended when the server has', [...ending, disconnected], 'ended', [exit(0)]],
  [
    'does not take an answer to nothing',
    [...asking, yes],
    'ended',
    failure('The server broke the protocol. It sent an answer before anything was asked.'),
  ],
  [
    'does not take two answers',
    [...waiting, no, otherYes],
    'ended',
    failure('The server broke the protocol. It sent an answer before anything was asked.'),
  ],
  [
    'does not take nonsense for an answer',
    [...waiting, malformed],
    'ended',
    failure('The server broke the protocol. It is nonsense.'),
  ],
  [
    'does not take a greeting',
    [...asking, malformed],
    'ended',
    failure('The server broke the protocol. It is nonsense.'),
  ],
  [
    'tells that the server has gone',
    [...asking, disconnected],
    'ended',
    failure('The server has ended the connection.'),
  ],
  [
    'tells that no answer has come',
    [...waiting, disconnected],
    'ended',
    failure('The server has ended the connection without an answer to "abba".'),
  ],
])('%s', (_, inputs, state, outputs) => {
  expect(after(...inputs)).toEqual({ state, outputs });
});
