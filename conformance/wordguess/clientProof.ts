import { clientProof } from '../../src/engine/clientProof.js';
import type { Blame, Excuse } from '../../src/engine/Proof.js';
import type { ClientSuite } from '../../src/engine/Suite.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { freeLines } from '../common/freeLines.js';
import { suite } from './client.js';
import { wordgameClientMutants } from './clientMutants.js';
import { grammarExcuses } from './clientGrammarExcuses.js';

/** The reference is told a letter or a word as it is; a mutant that does not listen is no reason to look for other ways. */
const direct: ClientSuite = {
  ...suite,
  keyboard: {
    ...suite.keyboard,
    lines: { ...suite.keyboard.lines, letter: ['{letter}'], word: ['{word}'] },
  },
};

/** The variant in which the machine has mutants. */
const PLAIN = ['line'];

/** What mutants break. Those that are not named, most of the machine's, break nearly everything. */
const blame: readonly Blame[] = [
  breaking('1', [
    'sends in capital letters',
    'takes only the first word that is typed',
    'sends its name twice',
    'sends no name',
    'sends its name as a command',
    'sends its name when the server has said something',
    'sends its name when it has the turn',
    ...at('naming/typed[is a name]', 'outputs dropped', 'outputs doubled'),
  ]),
  breaking('2', [
    'sends commands without a blank',
    'sends what is typed without a command',
    'sends words as letters',
    'sends commands in capital letters and two blanks',
    'sends each command twice',
    'sends command and letter on two lines',
    'cuts words after 12 letters',
    ...at(
      'moving/typed[is a command]',
      'dropped',
      'outputs dropped',
      'outputs doubled',
      'send Letter dropped',
    ),
    ...at('waiting/Turn', 'dropped', 'stays', 'send Letter added', 'show replaced by send Word'),
  ]),
  breaking('1 2', [
    'cuts what is typed after 10 characters',
    'takes what is typed for Latin-1',
    'sends quotes around what is typed',
    'sends characters beyond ASCII as question marks',
    'sends in Latin-1',
    'sends each query twice',
    'sends other words before a query',
    'sends an empty line after each query',
  ]),
  breaking('3', [
    'confirms each message',
    'says its move again where the word is shown',
    'sends what is typed out of turn',
    ...at('waiting/Say', 'goes to moving', 'send Letter added', 'send Word added'),
    ...at('moving/typed[is a command]', 'stays'),
  ]),
  breaking('4', [
    'prints nothing',
    'prints nothing but line ends',
    'prints the same for everything',
    'prints a number that counts',
    'prints each line only when there is another one',
    'prints what was to be said before',
    'prints what was to be said first',
    'prints only at its end',
    'takes each octet for a character',
    'moves where the turn is spoken of',
    'ends where the end is spoken of',
    'takes two blanks for one',
    ...at('waiting/Say', 'dropped', 'outputs dropped'),
  ]),
  breaking('4 9', ['shows only what is short']),
  breaking('5', [
    'goes on when all is over',
    ...at('waiting/Quit', 'dropped', 'outputs dropped', 'exit 0 dropped', 'exit 0 replaced by show'),
  ]),
  breaking('6', [
    'ends with exit status 1',
    'ends by a signal',
    ...at('waiting/Quit', 'exit 0 replaced by exit 1', 'exit 1 added', 'close replaced by exit 1'),
  ]),
  breaking('7', [
    'goes on when the server has gone',
    'prints without pause when the server has gone',
    'uses the processor without pause when the server has gone',
    'prints something for each line when the server has gone',
    ...at('waiting/disconnected', 'dropped', 'outputs dropped', 'exit 1 dropped'),
    ...at('moving/disconnected', 'dropped', 'outputs dropped', 'exit 1 dropped'),
  ]),
  breaking('8', ['shows the turn as text', 'shows the end as text']),
  breaking('9', [
    'takes the CR before LF for a character',
    'takes LF for a line end only behind CR',
    'takes a segment for a line',
    'takes the end of a segment for a line end',
    'loses what stands behind the first line of a segment',
    'loses the beginning of a line at the end of a segment',
    'decodes each segment by itself',
    'loses what stands behind 1024 octets of a segment',
    'loses what stands behind 512 octets of a line',
    'cuts lines after 512 octets',
  ]),
  breaking('10', ['sends no line ends']),
  breaking('2 10', ['ends its name with a line end, and no command']),
];

const excuses: readonly Excuse[] = [
  {
    reason: 'What it prints besides the messages is free, and how often it prints them.',
    variants: PLAIN,
    mutants: [
      ...at('connecting/connected', 'outputs dropped', 'outputs doubled'),
      ...at('naming/typed[is a name]', 'show added'),
      ...at('waiting/Say', 'outputs doubled'),
      ...at('waiting/Turn', 'outputs dropped', 'outputs doubled'),
      ...at('waiting/Quit', 'show added'),
      ...at('moving/typed[is a command]', 'show added'),
    ],
  },
  {
    reason: 'The names, letters and words of the checks are such as no program refuses.',
    variants: PLAIN,
    mutants: ['naming/typed[is a name]', 'moving/typed[is a command]'].flatMap((place) =>
      at(place, 'guard removed'),
    ),
  },
  {
    reason: 'Its own end closes the connection, and it ends once.',
    variants: PLAIN,
    mutants: at('waiting/Quit', 'close replaced by show'),
  },
  {
    reason: 'The game is over: what it still says when it closes the connection reaches no player.',
    variants: PLAIN,
    mutants: at('waiting/Quit', 'close replaced by send *', 'send *'),
  },
  {
    reason:
      'It ends when the server has gone; what it says about that, and with which status it ends, is free.',
    variants: PLAIN,
    mutants: ['waiting/disconnected', 'moving/disconnected'].flatMap((place) =>
      at(
        place,
        'outputs doubled',
        'show *',
        'close *',
        'send *',
        'exit 0 added',
        'exit 1 replaced by exit 0',
      ),
    ),
  },
  {
    reason: 'It ends when the server has gone, at the latest when its user types on (wordguess/client/7).',
    mutants: ['ends only at the next line when the server has gone'],
  },
  {
    reason: 'What is typed is composed already.',
    mutants: ['composes what is typed'],
  },
  {
    reason: 'A server sends no CR but at the ends of its lines; an empty message needs not be shown.',
    mutants: ['takes CR alone for a line end'],
  },
  {
    reason: 'Nobody types an empty line in a game.',
    mutants: [
      'takes an empty line for nothing',
      'ends at an empty line without a word',
      'does not close at an empty line',
      'closes at an empty line without sending it',
      'does not wait for the server at its end',
    ],
  },
];

/** The proof of the checks of word-game clients. */
export const proof = clientProof({
  suite: direct,
  protocol: wordguess,
  // What it does while it is asked for its name or its move, but for an answer and the loss of its server, and what it does about octets that are no line.
  free: [
    'naming/typed',
    'naming/inputEnded',
    'naming/Say',
    'naming/Turn',
    'naming/Quit',
    'naming/malformed',
    'naming/disconnected',
    'waiting/malformed',
    'moving/typed',
    'moving/inputEnded',
    'moving/Say',
    'moving/Turn',
    'moving/Quit',
    'moving/malformed',
  ],
  freeLines,
  own: wordgameClientMutants,
  blame,
  excuses: [...excuses, ...grammarExcuses],
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `wordguess/client/${clause}`), mutants };
}

/** Mutants of one transition. */
function at(place: string, ...changes: readonly string[]): string[] {
  return changes.map((change) => `${place}: ${change}`);
}
