import type { Difference } from '../engine/Violation.js';
import { LF } from '../wire/octets.js';
import type { Confirmed } from './confirm.js';
import type { FindingKind } from './FuzzFinding.js';
import { linesOf } from './octets/linesOf.js';
import { offenceOf, type Offence } from './offenceOf.js';
import type { Action, Script } from './script/Action.js';
import { actionsIn } from './script/actionsIn.js';

/** The usual cause of what the check of a clause has seen; nothing where there is none. */
export type ClauseHint = (clause: string, difference: Difference) => string | undefined;

/** The usual cause of a defect, in the words of somebody who helps; nothing where nobody can tell. */
export function hintOf({ script, outcome }: Confirmed, clauseHint: ClauseHint): string | undefined {
  const { wrong, site } = outcome;
  const { kind, clause, difference, detail = '' } = wrong;
  if (kind === 'leak') return LEAKS[detail];
  if (OVERFLOW.test(site?.headline ?? '')) return OFFENCES.overlong;
  if (kind === 'crash' || kind === 'hang') return OFFENCES[offenceOf(script)] ?? KINDS[kind];
  return KINDS[kind] ?? neededFor(script) ?? clauseHint(clause, difference) ?? kept(script);
}

/** What sanitizers and the library of C say of a buffer that was too small. */
const OVERFLOW = /buffer[- ]overflow|stack smashing/;

/** What has grown. */
const LEAKS: Readonly<Record<string, string>> = {
  memory:
    'What is kept for each client or line, and who lets it go? A list or a table that only grows, memory that is allocated and not freed.',
  descriptors:
    'Close the socket of a client when it has left, also when an error ends its loop: in Python with connection: …, in Java try (socket) { … }, in C close on each way out.',
  threads:
    'The thread of a client has to end when the client has left: a recv or read that returns nothing says so.',
  processes:
    'A child that has ended stays until its parent waits for it: call waitpid with WNOHANG until it finds none, or signal(SIGCHLD, SIG_IGN).',
};

const KINDS: Readonly<Partial<Record<FindingKind, string>>> = {
  hang: 'Does something wait for a lock that nobody gives back, or for one client in the place where all are served?',
  'slow-down':
    'Is all that has come looked at or copied again for each piece? To append to a string in a loop, to take away its first character, or to search it from its start takes a time that grows with the square of its length.',
  starvation:
    'One client is served as long as it has something to say. Give each one a thread, or read once from each that is ready (select, poll) and then from the next.',
  'dead listener':
    'An error over one client has ended the loop that accepts: catch it inside of that loop. Or are there places for so many clients, and those of clients that have left are not given back?',
};

/** What the program does not survive. */
const OFFENCES: Readonly<Partial<Record<Offence, string>>> = {
  'octets that are no text':
    'What clients send may be no UTF-8. Decode it with errors="replace", or catch the error and go on with the next line or client.',
  overlong:
    'A line may be longer than any buffer: see how much room is left before anything is read or copied there, and give up the line, or its client, when there is none.',
  controls:
    'A line may hold any octet, NUL too, and strings in C end there: keep the length beside the octets.',
  'broken off':
    'A client may break off at any moment. Then recv and send fail (ConnectionResetError, ECONNRESET, EPIPE): catch that, for this client alone.',
  left: 'A client may leave at any moment. What is sent to it then fails (BrokenPipeError, EPIPE, the signal SIGPIPE): catch that, for this client alone; in C also signal(SIGPIPE, SIG_IGN).',
};

/** What a small script cannot do without says where to look. */
function neededFor(script: Script): string | undefined {
  const actions = actionsIn(script);
  // What is done in the words of a protocol, nobody else can read.
  if (actions.some(({ type }) => type === 'do')) return undefined;
  const sends = actions.flatMap((action) => (action.type === 'send' ? [action] : []));
  if (new Set(sends.map(({ peer }) => peer)).size > 1)
    return 'It takes several clients. What do they share: a global or static variable, a buffer, a list that one changes while another goes through it? Each needs its own, or all need a lock.';
  if (hasPieces(actions))
    return 'It takes a line that comes in pieces: one recv or read returns what has arrived. Keep a part of a line until its LF has come.';
  if (sends.some(({ octets }) => linesOf(octets).length > 1))
    return 'It takes several lines that come as one piece: one recv or read returns what has arrived. Answer each line, and keep what stands after the last LF.';
  return undefined;
}

/** Whether a line is begun on a connection, and gone on with. */
function hasPieces(actions: readonly Action[]): boolean {
  let isBegun = false;
  for (const action of actions) {
    if (action.type === 'connect' || action.type === 'over') isBegun = false;
    if (action.type !== 'send') continue;
    if (isBegun) return true;
    isBegun = action.octets.at(-1) !== LF;
  }
  return false;
}

function kept(script: Script): string | undefined {
  const actions = actionsIn(script);
  if (actions.some(({ type }) => type === 'do')) return undefined;
  const sends = actions.filter(({ type }) => type === 'send');
  return sends.length > 1
    ? 'It takes all of these lines: what does the program keep from one line to the next?'
    : undefined;
}
