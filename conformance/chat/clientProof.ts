import { clientProof } from '../../src/engine/clientProof.js';
import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { chat } from '../../src/protocols/chat/index.js';
import { freeLines } from '../common/freeLines.js';
import { suite } from './client.js';
import { chatClientMutants } from './clientMutants.js';
import { grammarExcuses } from './clientGrammarExcuses.js';

/** The variants in which the machines have mutants. */
const LOGIN = ['line'];
const ANONYMOUS = ['anonymous, line'];
const PLAIN = [...LOGIN, ...ANONYMOUS];

/** What mutants break. Those that are not named, most of the machine's, break nearly everything. */
const blame: readonly Blame[] = [
  breaking('1 2', ['cuts what is typed after 10 characters']),
  breaking('1', [
    'takes only the first word that is typed',
    'takes only letters and digits',
    'composes what is typed',
    'takes what is typed for Latin-1',
    'sends characters beyond ASCII as question marks',
    'sends in Latin-1',
    'sends an empty line after each query',
    'drops a message that it has sent before',
    'ends at a word that begins with the end',
    'ends where the end stands in a text',
    'speaks with a blank where a colon is demanded',
    ...at('talking/typed', 'outputs doubled'),
  ]),
  breaking('2', [
    'says its login behind the first message',
    'does not say its login first where it has to',
    ...at('naming/typed[is a login]', 'outputs doubled'),
  ]),
  breaking('7', [
    'calls its user *',
    'cuts its login',
    'forgets its login in dictionaries',
    'says its login once where each message has to have it',
  ]),
  breaking('3', [
    'sends the word for the end',
    'goes on when all is over',
    ...at('talking/typed[is the end]', 'outputs dropped', 'exit 0 dropped'),
  ]),
  breaking('4', [
    'ends with exit status 1',
    'ends by a signal',
    ...at('talking/typed[is the end]', 'exit 0 replaced by exit 1'),
  ]),
  breaking('5', [
    'goes on when the server has gone',
    'prints without pause when the server has gone',
    'uses the processor without pause when the server has gone',
    'prints something for each line when the server has gone',
    ...at('talking/disconnected', 'dropped', 'outputs dropped', 'exit 1 dropped'),
  ]),
  breaking('6', [
    'sends no line ends',
    'sends NUL after each query',
    'sends login and text one right after the other',
  ]),
];

const excuses: readonly Excuse[] = [
  {
    reason: 'What it prints is free.',
    variants: PLAIN,
    mutants: [...at('talking/typed[is the end]', 'show added'), ...at('talking/typed', 'show added')],
  },
  {
    reason: 'What it prints is free.',
    variants: LOGIN,
    mutants: [
      ...at('connecting/connected', 'outputs dropped', 'outputs doubled'),
      ...at('naming/typed[is a login]', 'show added'),
    ],
  },
  {
    reason: 'What it prints is free.',
    variants: ANONYMOUS,
    mutants: at('connecting/connected', 'show added'),
  },
  {
    reason: 'What it prints is free.',
    mutants: [
      'prints nothing',
      'prints nothing but line ends',
      'prints the same for everything',
      'prints a number that counts',
      'prints each line only when there is another one',
      'prints what was to be said before',
      'prints what was to be said first',
      'prints only at its end',
    ],
  },
  {
    reason: 'What it says first besides its login is a matter of its dialect, where none is demanded.',
    variants: LOGIN,
    mutants: [
      ...at('connecting/connected', 'show replaced by send *', 'send *'),
      ...at('naming/typed[is a login]', 'send Login replaced by send Message', 'send Message added'),
    ],
  },
  {
    reason: 'What it says before its user has typed anything is taken for its own login.',
    variants: ANONYMOUS,
    mutants: at('connecting/connected', 'send Text added'),
  },
  {
    reason: 'What it says by itself when it has connected may be its login, or belong to its dialect.',
    mutants: ['greets the server'],
  },
  {
    reason: 'Without a login at first it speaks the dialect "unannounced".',
    variants: LOGIN,
    mutants: at('naming/typed[is a login]', 'outputs dropped', 'send Login replaced by show'),
  },
  {
    reason: 'Words before each message are a dialect, as it may have one where none is demanded.',
    mutants: ['sends other words before a query'],
  },
  {
    reason: 'A login before each message is a dialect, as it may have one where none is demanded.',
    variants: LOGIN,
    mutants: at('talking/typed', 'send Login added'),
  },
  {
    reason: 'The logins of the check are such as no program refuses.',
    variants: LOGIN,
    mutants: at('naming/typed[is a login]', 'guard removed'),
  },
  {
    reason:
      'What it says when it leaves is free, but for the word that was typed; its own end closes the connection.',
    variants: LOGIN,
    mutants: at(
      'talking/typed[is the end]',
      'close replaced by send *',
      'send Login added',
      'send Message added',
    ),
  },
  {
    reason:
      'What it says when it leaves is free, but for the word that was typed; its own end closes the connection.',
    variants: ANONYMOUS,
    mutants: at('talking/typed[is the end]', 'close replaced by send Text', 'send Text added'),
  },
  {
    reason: 'Its own end closes the connection, and it ends once.',
    variants: PLAIN,
    mutants: at('talking/typed[is the end]', 'close replaced by show'),
  },
  {
    reason:
      'It ends when the server has gone; what it says about that, and with which status it ends, is free.',
    variants: PLAIN,
    mutants: at(
      'talking/disconnected',
      'outputs doubled',
      'show *',
      'close *',
      'send *',
      'exit 0 added',
      'exit 1 replaced by exit 0',
    ),
  },
  {
    reason: 'It ends when the server has gone, at the latest when its user types on (chat/client/5).',
    mutants: ['ends only at the next line when the server has gone'],
  },
  {
    reason: 'The server says nothing, and what a client makes of it if it does is free (chat/client/9).',
    mutants: [
      'takes the CR before LF for a character',
      'takes CR alone for a line end',
      'takes LF for a line end only behind CR',
      'takes a segment for a line',
      'takes the end of a segment for a line end',
      'takes each octet for a character',
      'decodes each segment by itself',
      'loses the beginning of a line at the end of a segment',
      'loses what stands behind the first line of a segment',
      'loses what stands behind 1024 octets of a segment',
      'loses what stands behind 512 octets of a line',
      'cuts lines after 512 octets',
    ],
  },
  {
    reason: 'What it does at an empty line is free.',
    mutants: [
      'takes an empty line for nothing',
      'ends at an empty line without a word',
      'does not close at an empty line',
      'closes at an empty line without sending it',
      'does not wait for the server at its end',
    ],
  },
];

/** The proof of the checks of chat clients. */
export const proof = clientProof({
  suite,
  protocol: chat,
  // A word instead of a login, an empty line, no more typing, and what servers say that have nothing to say.
  free: [
    'naming/typed[is the end]',
    'naming/typed',
    'naming/inputEnded',
    'naming/Notice',
    'naming/malformed',
    'naming/disconnected',
    'talking/typed[is empty]',
    'talking/inputEnded',
    'talking/Notice',
    'talking/malformed',
  ],
  freeLines,
  own: chatClientMutants,
  blame,
  excuses: [...excuses, ...grammarExcuses],
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `chat/client/${clause}`), mutants };
}

/** Mutants of one transition. */
function at(place: string, ...changes: readonly string[]): string[] {
  return changes.map((change) => `${place}: ${change}`);
}
