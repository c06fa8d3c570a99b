import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { serverProof } from '../../src/engine/serverProof.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { palindromeMutants } from './serverMutants.js';
import { freeLines } from '../common/freeLines.js';
import { suite } from './server.js';
import { grammarExcuses } from './serverGrammarExcuses.js';

/** What mutants break. Those that are not named, most of the machine's, break nearly everything. */
const blame: readonly Blame[] = [
  breaking('answer/1', [
    'says yes with the octet CR',
    'says yes with two octets',
    'says yes with a word',
    'takes LF for a line end only behind CR',
    'sends each answer only when there is another one',
    'sends its answers only when the client has closed',
  ]),
  breaking('answer/2', ['says no with the digit 0', 'says no with a blank']),
  breaking('answer/1 answer/2', [
    'says yes and no in words',
    'says yes and no the other way round',
    'ends its lines with CRLF',
    'open/Query[is a palindrome]: guard negated',
  ]),
  breaking('answer/4', ['greets']),
  breaking('answer/5', ['says yes with the digit 1']),
  breaking('text/1', ['compares ASCII characters alone']),
  breaking('text/1 text/2', ['compares octets', 'takes each octet for a character']),
  breaking('text/1 text/3', ['compares letters from a to z alone']),
  breaking('text/2', ['demands two characters']),
  breaking('text/3', ['compares letters alone', 'compares numbers']),
  breaking('line/1', ['takes the CR before LF for a character', 'takes CR alone for a line end']),
  breaking('line/2', ['loses what stands behind 512 octets of a line', 'cuts lines after 512 octets']),
  breaking('line/3', [
    'takes the end of a segment for a line end',
    'loses the beginning of a line at the end of a segment',
  ]),
  breaking('line/3 line/4', ['frames by chunk where it has to do so by line']),
  breaking('line/3 serve/2', ['waits for the rest of a line that a client has begun']),
  breaking('line/4', [
    'loses what stands behind the first line of a segment',
    'loses what stands behind 1024 octets of a segment',
    'answers only the last line of a segment',
  ]),
  breaking('line/4 end/1', ['answers the lines of a segment in the wrong order']),
  breaking('line/5', ['decodes each segment by itself']),
  breaking('line/6', ['takes a segment for a line']),
  breaking('end/1', [
    'open/End: dropped',
    'open/End: outputs dropped',
    'loses the answers that it has not sent when it closes',
  ]),
  breaking('end/2', ['open/End: send Yes added', 'open/End: send No added', 'says good-bye']),
  breaking('end/3', ['open/disconnected: dropped', 'open/disconnected: outputs dropped']),
  breaking('end/1 end/3', ['forgets to close']),
  breaking('serve/2', ['refuses clients while it has 2', 'serves sequential where it has to be concurrent']),
  breaking('survive/1', failing('a client that leaves in the midst of a line')),
  breaking('survive/2', failing('a client that breaks off')),
  breaking('survive/3', failing('a line that is not UTF-8')),
  breaking('survive/4', failing('a line without end')),
  breaking('survive/5', failing('a line with control characters')),
  breaking('serve/2 survive/1 survive/2 survive/3 survive/4 survive/5', [
    'closes all connections when one has ended',
  ]),
];

const excuses: readonly Excuse[] = [
  {
    reason: 'A stream has no borders (spec/README.md, "Segmentation").',
    mutants: ['sends each octet by itself'],
  },
  {
    reason: 'What it does with a line that is not UTF-8 or is too long is free (spec/README.md, "Lines").',
    mutants: ['open/malformed: dropped', 'open/malformed: send Yes added', 'open/malformed: send No added'],
  },
  {
    reason:
      'What it does with a line that is not UTF-8 or is too long is free; a sequential one has to end then.',
    variants: ['concurrent', 'one-shot'],
    mutants: [
      'open/malformed: outputs dropped',
      'open/malformed: close replaced by send Yes',
      'open/malformed: close replaced by send No',
    ],
  },
  {
    reason: 'palindrome/text/4, palindrome/text/5, palindrome/text/7 and palindrome/text/8 leave it open.',
    mutants: [
      'compares capital and small letters, blanks and marks as they are',
      'compares code units',
      'compares letters with their marks',
    ],
  },
  {
    reason: 'palindrome/end/4 leaves it open.',
    mutants: ['answers what stands behind the last line end'],
  },
  {
    reason: 'It takes the nothing behind the last line end for a line, which palindrome/end/4 leaves open.',
    mutants: ['open/disconnected: send Yes added', 'open/disconnected: send No added'],
  },
  {
    reason: 'It serves one client at a time: there is no other one.',
    variants: ['sequential', 'one-shot'],
    mutants: [
      'answers whoever has connected last',
      'closes all connections when one has ended',
      'reads from its clients in turn',
      'waits for the rest of a line that a client has begun',
    ],
  },
  {
    reason: 'It serves the next client too, only sooner.',
    variants: ['sequential'],
    mutants: ['serves concurrent where it has to be sequential'],
  },
  {
    reason: 'It has no second client.',
    variants: ['one-shot'],
    mutants: [
      'never serves a second client',
      'refuses clients after the first 10',
      'serves nobody after ten times a client that leaves',
    ],
  },
  {
    reason: 'A client of such a server sends no line ends.',
    variants: ['one-shot'],
    mutants: [
      'takes LF for a line end only behind CR',
      'open/End: dropped',
      'open/End: outputs dropped',
      'open/End: close replaced by send Yes',
      'open/End: close replaced by send No',
    ],
  },
];

/** The proof of the checks of palindrome servers. */
export const proof = serverProof({
  suite,
  protocol: palindrome,
  freeLines,
  own: palindromeMutants,
  blame,
  excuses: [...excuses, ...grammarExcuses],
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `palindrome/${clause}`), mutants };
}

/** The mutants that do not survive something. */
function failing(cause: string): string[] {
  return ['dies of', 'serves nobody after', 'serves nobody after ten times'].map(
    (verb) => `${verb} ${cause}`,
  );
}
