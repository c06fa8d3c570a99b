import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { pairProof } from '../../src/engine/pairProof.js';
import { chat } from '../../src/protocols/chat/index.js';
import { clientMutation, IDLE } from '../../src/sut/ClientMutation.js';
import { suite } from './pair.js';
import { chatMutants } from './serverMutants.js';

/** A client that takes one line at a time: what is typed while it is still about the last one, it throws away. */
const hasty = clientMutation('loses what is typed while it sends', (sound) => {
  let busy = false;
  return {
    typed(line) {
      if (busy) return IDLE;
      busy = true;
      void Promise.resolve().then(() => (busy = false));
      return sound.typed(line);
    },
  };
});

const blame: readonly Blame[] = [
  breaking('1', [
    ...server(
      'arriving/Login: dropped',
      'member/Message[is its own]: outputs dropped',
      'takes LF for a line end only behind CR',
      'takes each octet for a character',
      'writes the date with dashes',
      'writes the day first',
      'leaves the seconds out',
      'leaves the colon out',
      'prints capital letters',
      'stops at the next colon',
      'writes quotation marks around the text',
    ),
    ...client(
      'takes only the first word that is typed',
      'takes only letters and digits',
      'takes what is typed for Latin-1',
      'sends characters beyond ASCII as question marks',
      'sends in Latin-1',
      'sends no line ends',
      'sends NUL after each query',
      'sends other words before a query',
      'greets the server',
      'sends each line only when the next one is typed',
      'sends what is typed only at its end',
    ),
  ]),
  breaking('2', server('leaves the login out')),
  breaking('2 7', server('calls everybody by the first login')),
  breaking('3', [
    ...server('member/Message[is its own]: outputs doubled', 'prints each message twice'),
    ...client('sends each query twice'),
  ]),
  breaking('4', client(hasty.name)),
  breaking('5', client('talking/typed[is the end]: outputs dropped', 'goes on when all is over')),
  // Without a next client nobody sees how the last one has left.
  breaking('6 7 8', server('ends by an error when a connection has ended')),
  breaking('6 8', [
    ...server('never serves a second client'),
    ...client('connecting/connected: send Login added'),
  ]),
  breaking('7', server('refuses clients while it has 2', 'mixes the lines of two clients')),
  breaking('7 8', server('closes all connections when one has ended')),
];

const LOGIN = ['login'];
const ANONYMOUS = ['anonymous'];

const excuses: readonly Excuse[] = [
  {
    reason: 'What it prints besides is free.',
    mutants: server('prints banners and stamps before its lines'),
  },
  {
    reason: 'What it prints besides is free.',
    variants: LOGIN,
    mutants: server('arriving/Login: outputs dropped', 'says something else of newcomers'),
  },
  {
    reason: 'There are no logins.',
    variants: ANONYMOUS,
    mutants: server(
      'leaves the login out',
      'calls everybody by the first login',
      'says something else of newcomers',
    ),
  },
  {
    reason: 'Whether the time is right, and what becomes of control characters, is the affair of chat/log.',
    mutants: server('is an hour and seven minutes late', 'obeys escape sequences'),
  },
  {
    reason: 'The clients of the pair say no such thing.',
    variants: LOGIN,
    mutants: server('member/Message[is its own]: guard removed', 'member/Login: close added'),
  },
  {
    reason: 'What the ends say to each other is their own affair.',
    mutants: server('greets', 'takes the CR before LF for a character'),
  },
  {
    reason: 'A text with a word before it is a text: the server knows no better, and prints it as it came.',
    variants: ANONYMOUS,
    mutants: client('sends other words before a query', 'greets the server'),
  },
  {
    reason: 'With the other end as it is, each line comes in a segment of its own.',
    mutants: server('takes a segment for a line', 'loses what stands behind the first line of a segment'),
  },
  {
    reason: 'What it shows, and how it ends, is the affair of chat/client.',
    mutants: client('prints nothing', 'ends with exit status 1', 'goes on when the server has gone'),
  },
];

/** The proof of the checks of chat pairs. */
export const proof = pairProof({
  suite,
  protocol: chat,
  ownServers: chatMutants,
  ownClients: [],
  clientMutations: [hasty],
  blame,
  excuses,
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `chat/pair/${clause}`), mutants };
}

function server(...names: readonly string[]): string[] {
  return names.map((name) => `server: ${name}`);
}

function client(...names: readonly string[]): string[] {
  return names.map((name) => `client: ${name}`);
}
