import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { pairProof } from '../../src/engine/pairProof.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { clientMutation, IDLE } from '../../src/sut/ClientMutation.js';
import { palindromeClientMutants } from './clientMutants.js';
import { suite } from './pair.js';
import { palindromeMutants } from './serverMutants.js';

/** A client that throws away what its user has typed before it has shown the answer. */
const impatient = clientMutation('takes nothing that is typed while it waits', (sound) => {
  let waits = false;
  return {
    typed(line) {
      if (waits) return IDLE;
      const turn = sound.typed(line);
      waits = turn.octets.length > 0;
      return turn;
    },
    receive(octets) {
      waits = false;
      return sound.receive(octets);
    },
  };
});

const blame: readonly Blame[] = [
  breaking('1', [
    ...server(
      'open/Query[is a palindrome]: dropped',
      'open/Query[is a palindrome]: guard removed',
      'open/Query[is a palindrome]: outputs dropped',
      'open/Query[is a palindrome]: send Yes replaced by send No',
      'open/Query: send No replaced by send Yes',
      'takes LF for a line end only behind CR',
      'takes each octet for a character',
      'sends each answer only when there is another one',
      'sends its answers only when the client has closed',
      'compares octets',
      'compares letters from a to z alone',
      'compares ASCII characters alone',
      'compares letters alone',
      'compares numbers',
      'compares the first and the last character',
      'compares three pairs',
      'compares one pair too few',
      'compares the first eight characters',
    ),
    ...client(
      'cuts what is typed after 10 characters',
      'takes what is typed for Latin-1',
      'sends characters beyond ASCII as question marks',
      'sends in Latin-1',
      'sends no line ends',
      'loses the first line that is typed',
      'sends each line only when the next one is typed',
      'sends what is typed only at its end',
      'prints nothing',
      'prints nothing but line ends',
      'prints the same for everything',
      'prints a number that counts',
      'prints each line only when there is another one',
      'prints what was to be said before',
      'prints what was to be said first',
      'prints only at its end',
      'shows whether the server is right',
      'shows the octets of an answer',
      'shows the same words for yes and no',
    ),
  ]),
  breaking('2', [
    ...server('open/End: outputs dropped', 'forgets to close'),
    ...client(
      'asking/typed[is empty]: goes to ended',
      'asking/typed[is empty]: outputs dropped',
      'ending/disconnected: dropped',
      'takes an empty line for nothing',
      'goes on when all is over',
    ),
  ]),
  breaking('3', client(impatient.name)),
  breaking('4', server('never serves a second client')),
  breaking('4 5', server('ends by an error when a connection has ended')),
  breaking('5', server('answers whoever has connected last', 'refuses clients while it has 2')),
];

const ONE_SHOT = ['one-shot'];

const excuses: readonly Excuse[] = [
  {
    reason: 'Without lines, neither end looks for a line end.',
    variants: ONE_SHOT,
    mutants: [
      ...server('open/End: outputs dropped', 'takes LF for a line end only behind CR'),
      ...client('sends no line ends'),
    ],
  },
  {
    reason: 'It is taken for a one-shot server, as it may be where nothing else is demanded.',
    variants: ['sequential'],
    mutants: server('ends by an error when a connection has ended'),
  },
  {
    reason: 'What the ends say to each other is their own affair.',
    mutants: [...server('says yes with the digit 1'), ...client('sends in capital letters')],
  },
  {
    reason: 'Any words will do that are not the same for both answers.',
    mutants: [
      ...server('open/Query[is a palindrome]: guard negated', 'says yes and no the other way round'),
      ...client('shows the octets of an answer in escapes', 'shows a word for yes and an empty line for no'),
    ],
  },
  {
    reason: 'The user sees the right answer, wherever the client has it from.',
    mutants: client('decides by itself', 'decides by itself, and shows the text'),
  },
  {
    reason: 'With the other end as it is, one text is on its way at a time, in one segment.',
    mutants: [
      ...server(
        'takes a segment for a line',
        'answers only the last line of a segment',
        'answers the lines of a segment in the wrong order',
      ),
      ...client('takes a segment for a line', 'loses the beginning of a line at the end of a segment'),
    ],
  },
  {
    reason: 'How it ends is the affair of palindrome/client.',
    mutants: client(
      'ends with exit status 1',
      'ends at an empty line without a word',
      'does not wait for the server at its end',
    ),
  },
];

/** The proof of the checks of palindrome pairs. */
export const proof = pairProof({
  suite,
  protocol: palindrome,
  ownServers: palindromeMutants,
  ownClients: palindromeClientMutants,
  clientMutations: [impatient],
  blame,
  excuses,
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `palindrome/pair/${clause}`), mutants };
}

function server(...names: readonly string[]): string[] {
  return names.map((name) => `server: ${name}`);
}

function client(...names: readonly string[]): string[] {
  return names.map((name) => `client: ${name}`);
}
