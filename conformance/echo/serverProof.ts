import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { serverProof } from '../../src/engine/serverProof.js';
import { echo } from '../../src/protocols/echo/index.js';
import { echoMutants } from './serverMutants.js';
import { suite } from './server.js';
import { grammarExcuses } from './serverGrammarExcuses.js';

/** What mutants break, in the first variant. Those that are not named break nearly everything. */
const blame: readonly Blame[] = [
  breaking('answer/1', [
    'takes the CR before LF for a character',
    'takes CR alone for a line end',
    'takes LF for a line end only behind CR',
    'answers the lines of a segment in the wrong order',
  ]),
  breaking('answer/2', ['greets', 'prompts after each answer', 'adds a line end']),
  breaking('answer/3', [
    'sends no more than 1024 octets',
    'loses what stands behind 1024 octets of a segment',
  ]),
  breaking('answer/6', ['decodes each segment by itself', 'stops at NUL', 'sends text alone']),
  breaking('console/1', [
    'open/connected: outputs dropped',
    'open/connected: print Arrived replaced by print Received',
    'prints no address',
  ]),
  breaking('console/2', ['open/Octets: print Received dropped', 'prints octets']),
  breaking('serve/3', [
    'serves sequential where it has to be one-shot',
    'serves concurrent where it has to be one-shot',
  ]),
];

const ONE_BY_ONE = ['one-shot', 'sequential'];

const excuses: readonly Excuse[] = [
  {
    reason: 'A stream knows no lines, and so none that is malformed.',
    mutants: ['open/malformed: *'],
  },
  {
    reason: 'What it prints besides is free, and how often and when it prints it.',
    mutants: [
      'open/connected: outputs doubled',
      'open/connected: print Received added',
      'open/Octets: print Arrived added',
      'open/disconnected: print *',
    ],
  },
  {
    reason: 'It closes only when its client has, after all has been sent back.',
    mutants: ['says good-bye', 'loses the answers that it has not sent when it closes'],
  },
  {
    reason: 'A stream has no borders (spec/README.md, "Segmentation").',
    mutants: ['sends each octet by itself'],
  },
  {
    reason: 'It serves one client at a time.',
    variants: ONE_BY_ONE,
    mutants: [
      'answers whoever has connected last',
      'refuses clients while it has 2',
      'closes all connections when one has ended',
      'reads from its clients in turn',
      'waits for the rest of a line that a client has begun',
    ],
  },
  {
    reason: 'It serves one client at a time, as it may where nothing else is demanded.',
    variants: ['concurrent'],
    mutants: ['waits for the rest of a line that a client has begun'],
  },
  {
    reason: 'It serves one client, and then nobody in any case.',
    variants: ['one-shot'],
    mutants: [
      'never serves a second client',
      'refuses clients after the first 10',
      'serves nobody after ten times *',
      'serves nobody after a client that breaks off',
      'serves nobody after a line that is not UTF-8',
      'serves nobody after a line without end',
      'serves nobody after a line with control characters',
    ],
  },
  {
    reason: 'Whoever serves several clients side by side serves them one after the other too.',
    variants: ['sequential'],
    mutants: ['serves concurrent where it has to be sequential'],
  },
];

/** The proof of the checks of echo servers. */
export const proof = serverProof({
  suite,
  protocol: echo,
  own: echoMutants,
  blame,
  excuses: [...excuses, ...grammarExcuses],
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `echo/${clause}`), mutants };
}
