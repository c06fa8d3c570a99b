import { clientProof } from '../../src/engine/clientProof.js';
import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { freeLines } from '../common/freeLines.js';
import { suite } from './client.js';
import { palindromeClientMutants } from './clientMutants.js';
import { grammarExcuses } from './clientGrammarExcuses.js';

/** The variants in which the machine has mutants. */
const PLAIN = ['line', 'chunk'];
/** The variants of clients that send lines. */
const LINES = ['line', 'line, talkative'];

/** What mutants break. Those that are not named, most of the machine's, break nearly everything. */
const blame: readonly Blame[] = [
  breaking('1', [
    'sends in capital letters',
    'cuts what is typed after 10 characters',
    'takes only the first word that is typed',
    'takes only letters and digits',
    'composes what is typed',
    'takes what is typed for Latin-1',
    'sends quotes around what is typed',
    'sends characters beyond ASCII as question marks',
    'sends in Latin-1',
    'sends each query twice',
    'sends other words before a query',
    'sends an empty line after each query',
    'sends NUL after each query',
    'greets the server',
    'loses the first line that is typed',
    'sends each line only when the next one is typed',
    'sends what is typed only at its end',
    ...at('asking/typed', 'outputs doubled', 'outputs dropped', 'dropped'),
    ...at('asking/typed[is empty]', 'close replaced by send Query', 'send Query added'),
    ...at('connecting/connected', 'send Query added', 'send End added'),
  ]),
  breaking('2 7 9', ['prints what was to be said before']),
  breaking('2', [
    'prints nothing',
    'prints nothing but line ends',
    'prints the same for everything',
    'prints a number that counts',
    'prints each line only when there is another one',
    'prints what was to be said first',
    'prints only at its end',
    'decides by itself',
    'decides by itself, and shows the text',
    'shows whether the server is right',
    'shows the octets of an answer',
    'shows the same words for yes and no',
    ...at('waiting/Yes', 'outputs dropped'),
    ...at('waiting/No', 'outputs dropped'),
  ]),
  breaking('3', [
    'takes an empty line for nothing',
    'goes on when all is over',
    ...at('asking/typed[is empty]', 'outputs dropped', 'goes to ended'),
    ...at('ending/disconnected', 'dropped', 'outputs dropped', 'exit 0 replaced by show'),
  ]),
  breaking('4', [
    'ends with exit status 1',
    'ends by a signal',
    ...at('ending/disconnected', 'exit 0 replaced by exit 1', 'exit 1 added'),
  ]),
  breaking('5', [
    'goes on when the server has gone',
    'prints without pause when the server has gone',
    'uses the processor without pause when the server has gone',
    'prints something for each line when the server has gone',
    ...at('asking/disconnected', 'dropped', 'outputs dropped', 'exit 1 dropped'),
    ...at('waiting/disconnected', 'dropped', 'outputs dropped', 'exit 1 dropped'),
  ]),
  breaking('9', ['decodes each segment by itself', 'takes each octet for a character']),
  breaking('7', [
    'takes a segment for a line',
    'takes the end of a segment for a line end',
    'loses the beginning of a line at the end of a segment',
  ]),
];

const excuses: readonly Excuse[] = [
  {
    reason: 'What it prints besides the answers is free, and how often it prints them.',
    variants: PLAIN,
    mutants: [
      ...at('connecting/connected', 'show added'),
      ...at('asking/typed', 'show added', 'context kept'),
      ...at('asking/typed[is empty]', 'show added'),
      ...at('waiting/Yes', 'outputs doubled'),
      ...at('waiting/OtherYes', 'outputs doubled'),
      ...at('waiting/No', 'outputs doubled'),
      ...at('ending/disconnected', 'show added'),
    ],
  },
  {
    reason:
      'How it ends the connection is free (palindrome/end/1, palindrome/end/3): by an empty line, by closing, by its own end.',
    variants: PLAIN,
    mutants: [
      ...at('asking/typed[is empty]', 'outputs doubled'),
      ...at('asking/typed[is empty]', ...replaced('send End', 'close', 'show', 'exit 0')),
      ...at('asking/typed[is empty]', ...replaced('close', 'send End', 'show', 'exit 0')),
      ...at('asking/typed[is empty]', 'exit 0 added'),
    ],
  },
  {
    reason:
      'How it ends the connection is free (palindrome/end/1, palindrome/end/3): by an empty line, by closing, by its own end.',
    mutants: [
      'ends at an empty line without a word',
      'closes at an empty line without sending it',
      'does not wait for the server at its end',
    ],
  },
  {
    reason: 'The server closes the connection over the empty line (palindrome/end/1).',
    variants: LINES,
    mutants: ['does not close at an empty line'],
  },
  {
    reason:
      'It ends when the server has gone; what it says about that, and with which status it ends, is free.',
    variants: PLAIN,
    mutants: ['asking/disconnected', 'waiting/disconnected'].flatMap((place) => [
      ...at(place, 'outputs doubled'),
      ...at(place, ...replaced('show', 'send Query', 'send End', 'close', 'exit 1', 'exit 0')),
      ...at(
        place,
        ...['send Query', 'send End', 'show', 'exit 0'].map((other) => `close replaced by ${other}`),
      ),
      ...at(place, 'exit 1 replaced by exit 0', 'exit 0 added'),
    ]),
  },
  {
    reason: 'It ends when the server has gone, at the latest when its user types on (palindrome/client/5).',
    mutants: ['ends only at the next line when the server has gone'],
  },
  {
    reason: 'The connection is gone: what it sends reaches nobody.',
    variants: PLAIN,
    mutants: ['asking/disconnected', 'waiting/disconnected'].flatMap((place) =>
      at(place, 'send Query added', 'send End added'),
    ),
  },
  {
    reason: 'What it sends is judged where the server says yes with the octet 00 (palindrome/client/1).',
    variants: PLAIN,
    mutants: at('waiting/OtherYes', 'send Query added'),
  },
  {
    reason: 'What it sends is judged where the server says yes with the octet 00 (palindrome/client/1).',
    variants: ['line'],
    mutants: at('waiting/OtherYes', 'send End added'),
  },
  {
    reason: 'Without line ends it frames by chunk, as it may where nothing else is demanded of it.',
    mutants: ['sends no line ends'],
  },
  {
    reason: 'An answer is LF, or the octet 00 and LF; there is none on the way while it has not asked again.',
    mutants: [
      'takes the CR before LF for a character',
      'takes CR alone for a line end',
      'loses what stands behind the first line of a segment',
      'loses what stands behind 1024 octets of a segment',
      'loses what stands behind 512 octets of a line',
      'cuts lines after 512 octets',
    ],
  },
  {
    reason: 'Any words will do that are not the same for both answers; a user sees an empty line too.',
    mutants: ['shows the octets of an answer in escapes', 'shows a word for yes and an empty line for no'],
  },
  {
    reason: 'It ends its queries with line ends (palindrome/client/6).',
    variants: LINES,
    mutants: ['sends each query without waiting for the answer'],
  },
];

/** The proof of the checks of palindrome clients. */
export const proof = clientProof({
  suite,
  protocol: palindrome,
  free: [
    'asking/Yes',
    'asking/OtherYes',
    'asking/No',
    'asking/malformed',
    'asking/inputEnded',
    'waiting/malformed',
  ],
  freeLines,
  own: palindromeClientMutants,
  blame,
  excuses: [...excuses, ...grammarExcuses],
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `palindrome/client/${clause}`), mutants };
}

/** Mutants of one transition. */
function at(place: string, ...changes: readonly string[]): string[] {
  return changes.map((change) => `${place}: ${change}`);
}

/** An output left out, or in its place another one. */
function replaced(output: string, ...others: readonly string[]): string[] {
  return [`${output} dropped`, ...others.map((other) => `${output} replaced by ${other}`)];
}
