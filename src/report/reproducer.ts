import type { Role } from '../spec/Spec.js';
import type { ProgramOfTrace } from '../engine/Trace.js';
import type { Difference } from '../engine/Violation.js';
import { escapeOctets } from '../wire/escape.js';
import type { Step, Transcript } from '../wire/transcript.js';
import { pairScript } from './pairScript.js';
import { runnerScript } from './runnerScript.js';
import { bytesLiteral, textLiteral } from './pythonLiterals.js';

/** What a script without Assay shows. */
export interface Reproduced {
  readonly clause: string;
  readonly sentence: string;
  readonly role: Role;
  readonly port: number;
  readonly transcript: Transcript;
  readonly difference: Difference;
  /** Which program it was; of a pair both commands. */
  readonly program: ProgramOfTrace;
}

/** Seconds that a script waits for what may come. */
const PATIENCE = 2;
/** Seconds that it waits for somebody to type. */
const TYPING = 60;

/**
 * Writes a Python script that holds the conversation of a finding with the program, and shows what comes: with nothing
 * but Python's own library. For a server it is the client; for a client it is the server, and says what to type; for a pair
 * it is the users.
 */
export function reproducer(reproduced: Reproduced): string {
  const lines = WRITERS[reproduced.role](reproduced);
  return `${lines.join('\n')}\n`;
}

const WRITERS: Readonly<Record<Role, (reproduced: Reproduced) => string[]>> = {
  server: asClient,
  client: asServer,
  pair: asUsers,
  program: asRunner,
};

function asRunner({ clause, sentence, program, transcript, difference }: Reproduced): string[] {
  return [
    '#!/usr/bin/env python3',
    ...titleOf(
      clause,
      sentence,
      'Run this script where the check was run; it runs the program 20 times: python3 FILE',
    ),
    ...runnerScript(program, transcript, textLiteral),
    ...expectedLines(difference),
  ];
}

function asUsers({ clause, sentence, program, port, transcript, difference }: Reproduced): string[] {
  return [
    '#!/usr/bin/env python3',
    ...titleOf(
      clause,
      sentence,
      'Run this script where the check was run; both programs are started: python3 FILE',
    ),
    ...pairScript(program, port, transcript, textLiteral),
    ...expectedLines(difference),
  ];
}

function asClient({ clause, sentence, port, transcript, difference }: Reproduced): string[] {
  return [
    ...head(clause, sentence, 'Start the server, then run this script: python3 FILE [HOST [PORT]]'),
    `PORT = int(sys.argv[2]) if len(sys.argv) > 2 else ${port}`,
    'peers = {}',
    '',
    '',
    'def connect(number):',
    '    try:',
    '        peers[number] = socket.create_connection((HOST, PORT), timeout=5)',
    '    except OSError as problem:',
    '        if peers:',
    '            sys.exit(f"{number} was not taken ({problem})")',
    '        sys.exit(f"Nobody takes a connection on {HOST}, port {PORT} ({problem}): start the server first.")',
    '    peers[number].setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)',
    ...COMMON,
    '',
    '',
    ...transcript.flatMap((step, index) => clientStep(step, transcript, index)),
    ...peersOf(transcript).map((peer) => `receive_rest(${peer})`),
    ...expectedLines(difference),
  ];
}

function asServer({ clause, sentence, port, transcript, difference }: Reproduced): string[] {
  return [
    ...head(clause, sentence, 'Run this script, then start the client: python3 FILE [HOST [PORT]]'),
    `PORT = int(sys.argv[2]) if len(sys.argv) > 2 else ${port}`,
    'peers = {}',
    'listener = socket.create_server((HOST, PORT))',
    'print("listening on port", PORT, "- start the client now", flush=True)',
    '',
    '',
    'def connect(number):',
    '    peers[number], _ = listener.accept()',
    '    peers[number].setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)',
    ...COMMON,
    '',
    '',
    ...transcript.flatMap((step, index) => serverStep(step, isAwaited(transcript, index))),
    ...peersOf(transcript).map((peer) => `receive_rest(${peer})`),
    ...expectedLines(difference),
  ];
}

function head(clause: string, sentence: string, use: string): string[] {
  return [
    '#!/usr/bin/env python3',
    ...titleOf(clause, sentence, use),
    'import socket',
    'import sys',
    'import time',
    '',
    'HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"',
  ];
}

function titleOf(clause: string, sentence: string, use: string): string[] {
  return [`# ${clause}: ${sentence.replaceAll(/\s+/g, ' ')}`, `# ${use}`];
}

const COMMON: readonly string[] = [
  '',
  '',
  'def send(number, octets):',
  '    time.sleep(0.05)  # so that it arrives as a segment of its own',
  '    print(f"{number} sent  ", octets if len(octets) < 200 else f"{len(octets)} octets", flush=True)',
  '    try:',
  '        peers[number].sendall(octets)',
  '    except OSError as problem:',
  '        print(f"{number}       ", problem, flush=True)',
  '',
  '',
  'def finish(number):',
  '    try:',
  '        peers[number].shutdown(socket.SHUT_WR)',
  '    except OSError as problem:',
  '        print(f"{number}       ", problem, flush=True)',
  '',
  '',
  `def receive(number, count, patience=${PATIENCE}):`,
  '    peers[number].settimeout(patience)',
  '    came = b""',
  '    how = ""',
  '    try:',
  '        while len(came) < count:',
  '            more = peers[number].recv(count - len(came))',
  '            if not more:',
  '                how = "(the connection was closed)"',
  '                break',
  '            came += more',
  '    except socket.timeout:',
  '        how = "(no more came in time)"',
  '    except OSError as problem:',
  '        how = f"({problem})"',
  '    print(f"{number} came  ", came, how, flush=True)',
  '',
  '',
  'def receive_rest(number):',
  '    if peers[number].fileno() >= 0:',
  '        receive(number, 1000)',
];

function clientStep(step: Step, transcript: Transcript, index: number): string[] {
  const { peer, side } = step;
  if (side === 'client') return act(step);
  if (step.type !== 'octets') return [];
  // What came last is received with the rest: more than the expected may come.
  const last = !transcript.slice(index + 1).some((later) => later.peer === peer && later.side === 'client');
  return last ? [] : [`receive(${peer}, ${step.octets.length})`];
}

/** Whether somebody has to type before this comes. */
function isAwaited(transcript: Transcript, index: number): boolean {
  const before = transcript.slice(0, index).findLast(({ type }) => type === 'typed' || type === 'octets');
  return before?.type === 'typed';
}

function serverStep(step: Step, awaited: boolean): string[] {
  const { peer, side, type } = step;
  if (type === 'typed') return [`print("type:   ", ${text(step.octets)}, flush=True)`];
  if (side === 'server') return act(step);
  if (type === 'connect') return [`connect(${peer})`];
  if (type !== 'octets') return [];
  return [`receive(${peer}, ${step.octets.length}${awaited ? `, ${TYPING}` : ''})`];
}

/** What this script's side does. */
function act(step: Step): string[] {
  const { peer } = step;
  switch (step.type) {
    case 'connect':
      return [`connect(${peer})`];
    case 'octets':
      return [`send(${peer}, ${bytesLiteral(step.octets)})`];
    case 'end':
      return [`finish(${peer})`];
    case 'close':
      return [`peers[${peer}].close()`];
    case 'reset':
      return [
        `peers[${peer}].setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\\1\\0\\0\\0\\0\\0\\0\\0")`,
        `peers[${peer}].close()`,
      ];
    default:
      return [];
  }
}

function peersOf(transcript: Transcript): number[] {
  return [...new Set(transcript.filter(({ type }) => type === 'connect').map(({ peer }) => peer))];
}

function expectedLines({ expected, actual }: Difference): string[] {
  return [
    'print()',
    `print("the specification says:", ${textLiteral(expected.join(' or '))})`,
    `print("Assay saw:             ", ${textLiteral(actual)})`,
  ];
}

/** What is to be typed, for a reader. */
function text(octets: Uint8Array): string {
  return textLiteral(escapeOctets(octets.subarray(0, -1)) || '(Enter)');
}
