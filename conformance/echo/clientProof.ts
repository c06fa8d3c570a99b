import { clientProof } from '../../src/engine/clientProof.js';
import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { echo } from '../../src/protocols/echo/index.js';
import { suite } from './client.js';
import { grammarExcuses } from './clientGrammarExcuses.js';

const blame: readonly Blame[] = [
  breaking('4', ['ends with exit status 1', 'ends by a signal']),
  breaking('7', ['composes what is typed', 'sends in capital letters']),
];

const STREAM = ['stream'];

const excuses: readonly Excuse[] = [
  {
    reason: 'What it prints besides the answer is free, and how often and when it prints it.',
    variants: STREAM,
    mutants: [
      'connecting/connected: show added',
      'asking/typed: show added',
      'waiting/Octets: show added',
      'waiting/Octets[is the rest]: outputs doubled',
    ],
  },
  {
    reason: 'What it prints besides the answer is free, and how often and when it prints it.',
    mutants: ['prints what was to be said first', 'prints only at its end'],
  },
  {
    reason: 'The server sends back what was sent, whether the client has ended its side or not (echo/end/1).',
    variants: STREAM,
    mutants: ['asking/typed: close added', 'waiting/Octets: close added'],
  },
  {
    reason: 'When all is over its own end closes the connection.',
    variants: STREAM,
    mutants: ['waiting/Octets[is the rest]: close replaced by show'],
  },
  {
    reason: 'What it sends is looked at until the whole answer has come, or else by how much it is.',
    variants: STREAM,
    mutants: ['waiting/Octets: send Octets added'],
  },
  {
    reason:
      'It ends when the server has gone; what it says about that, and with which status it ends, is free.',
    variants: STREAM,
    mutants: [
      'waiting/disconnected: outputs doubled',
      'waiting/disconnected: show *',
      'waiting/disconnected: close *',
      'waiting/disconnected: send Octets added',
      'waiting/disconnected: exit 0 added',
      'waiting/disconnected: exit 1 replaced by exit 0',
    ],
  },
  {
    reason: 'The server of the check does not go before its client has sent anything.',
    variants: STREAM,
    mutants: ['asking/disconnected: *'],
  },
  {
    reason: 'It ends when the server has gone, at the latest when its user types on.',
    mutants: ['ends only at the next line when the server has gone'],
  },
  {
    reason:
      'There are no lines on the wire: one text is sent, and its answer is taken by the number of octets.',
    mutants: [
      'sends no line ends',
      'sends an empty line after each query',
      'takes the CR before LF for a character',
      'takes CR alone for a line end',
      'takes LF for a line end only behind CR',
      'loses what stands behind the first line of a segment',
      'loses what stands behind 1024 octets of a segment',
      'loses what stands behind 512 octets of a line',
      'cuts lines after 512 octets',
    ],
  },
  {
    reason: 'Its user types no empty line: the client ends by itself.',
    mutants: [
      'takes an empty line for nothing',
      'ends at an empty line without a word',
      'does not close at an empty line',
      'closes at an empty line without sending it',
      'does not wait for the server at its end',
    ],
  },
];

/** The proof of the checks of echo clients. */
export const proof = clientProof({
  suite,
  protocol: echo,
  free: ['asking/inputEnded', 'asking/typed[is empty]'],
  own: [],
  blame,
  excuses: [...excuses, ...grammarExcuses],
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `echo/client/${clause}`), mutants };
}
