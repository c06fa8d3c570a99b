import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { pairProof } from '../../src/engine/pairProof.js';
import { echo } from '../../src/protocols/echo/index.js';
import { clientMutation, withClientTurns } from '../../src/sut/ClientMutation.js';
import { suite } from './pair.js';
import { echoMutants } from './serverMutants.js';

/** A client that stays when all is over, and its connection too. */
const lingering = clientMutation('keeps the connection when all is over', (sound) =>
  withClientTurns(sound, ({ octets, printed }) => ({ octets, printed, close: false })),
);

const blame: readonly Blame[] = [
  breaking('1', [
    ...server(
      'open/Octets: dropped',
      'open/Octets: send Octets dropped',
      'sends its answers only when the client has closed',
      'takes each octet for a character',
      'sends capital letters back',
      'takes blanks away',
    ),
    ...client(
      'sends in capital letters',
      'cuts what is typed after 10 characters',
      'takes only the first word that is typed',
      'takes what is typed for Latin-1',
      'loses the first line that is typed',
      'prints nothing',
      'prints the same for everything',
      'prints each line only when there is another one',
    ),
  ]),
  breaking('2', server('open/Octets: print Received dropped', 'prints octets')),
  breaking('3', client(lingering.name)),
];

const excuses: readonly Excuse[] = [
  {
    reason: 'It serves one client, and then nobody in any case.',
    variants: ['one-shot'],
    mutants: server('never serves a second client', 'ends by an error when a connection has ended'),
  },
  {
    reason: 'It is taken for a one-shot server, as it may be where nothing else is demanded.',
    variants: ['sequential'],
    mutants: server('ends by an error when a connection has ended'),
  },
  {
    reason: 'It serves one client at a time.',
    variants: ['one-shot', 'sequential'],
    mutants: server('refuses clients while it has 2', 'closes all connections when one has ended'),
  },
  {
    reason: 'What is shown besides the text is free, and so is what else goes over the wire.',
    mutants: [
      ...server('adds a line end', 'sends words before the echo', 'greets'),
      ...client('sends quotes around what is typed', 'sends other words before a query'),
    ],
  },
  {
    reason: 'How it ends is the affair of echo/client.',
    mutants: client('ends with exit status 1', 'ends by a signal', 'goes on when all is over'),
  },
];

/** The proof of the checks of echo pairs. */
export const proof = pairProof({
  suite,
  protocol: echo,
  ownServers: echoMutants,
  ownClients: [],
  clientMutations: [lingering],
  blame,
  excuses,
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `echo/pair/${clause}`), mutants };
}

function server(...names: readonly string[]): string[] {
  return names.map((name) => `server: ${name}`);
}

function client(...names: readonly string[]): string[] {
  return names.map((name) => `client: ${name}`);
}
