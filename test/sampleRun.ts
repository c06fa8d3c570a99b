import type { Event } from '../src/engine/Event.js';
import type { ClauseResult } from '../src/engine/Result.js';
import { octetsOf } from '../src/wire/octets.js';
import { readTranscript } from '../src/wire/transcript.js';

const common = { role: 'server', runs: 20, milliseconds: 12 } as const;

const results: ClauseResult[] = [
  {
    ...common,
    id: 'example/answer/1',
    level: 'MUST',
    title: 'answers',
    text: 'A server MUST answer.',
    place: 'spec/example.md:3',
    verdict: 'pass',
  },
  {
    ...common,
    id: 'example/answer/2',
    level: 'MUST',
    title: 'answers well',
    text: 'A server MUST answer each query with two octets, the first of which is neither CR nor LF, and with nothing else at all.',
    place: 'spec/example.md:5',
    verdict: 'fail',
    finding: {
      difference: {
        kind: 'wrong octets',
        expected: ['\\x00\\n: yes', '\\n: no'],
        actual: 'other octets came',
        octets: octetsOf('ok \u001b[31mred\n'),
        offset: 3,
      },
      hint: 'Think again.',
      transcript: readTranscript('C: (connect)\nC: abba\\n\nS: ok \\x1B[31mred\\n'),
      original: readTranscript('C: (connect)\nC: abba\\n\nC: x\\n\nS: ok \\x1B[31mred\\n'),
      reproduced: { times: 2, of: 2 },
      exit: { type: 'status', status: 1 },
      errors: 'Traceback:\n\u001b]0;owned\u0007<script>alert(1)</script>\nValueError\n',
    },
  },
  {
    ...common,
    id: 'example/answer/3',
    level: 'SHOULD',
    title: 'serves the next one',
    text: 'A server SHOULD serve the next client.',
    place: 'spec/example.md:7',
    verdict: 'warn',
    finding: {
      difference: { kind: 'silence', expected: ['an answer'], actual: 'nothing came' },
      hint: undefined,
      transcript: readTranscript('C1: (connect)\nC1: (reset)\nC2: (connect)\nC2: д\\n'),
      original: readTranscript('C1: (connect)\nC1: (reset)\nC2: (connect)\nC2: д\\n'),
      reproduced: { times: 2, of: 3 },
      exit: undefined,
      errors: '',
    },
  },
  {
    ...common,
    id: 'example/text/1',
    level: 'MAY',
    title: 'capital letters',
    text: 'A server MAY ignore case.',
    place: 'spec/example.md:9',
    verdict: 'observed',
    observation: 'the same',
  },
  {
    ...common,
    id: 'example/line/1',
    level: 'MUST',
    title: 'takes lines',
    text: 'A server MUST take lines.',
    place: 'spec/example.md:11',
    verdict: 'not-applicable',
    reason: 'it speaks of lines, and the program knows none',
    runs: 0,
  },
  {
    ...common,
    id: 'example/line/2',
    level: 'MUST',
    title: 'lives',
    text: 'A server MUST live.',
    place: 'spec/example.md:13',
    verdict: 'untestable',
    reason: 'the program answers nobody any more, also after a new start',
    runs: 0,
  },
];

/** The events of a run in which all kinds of things happen, hostile octets among them. */
export const sampleRun: readonly Event[] = [
  {
    type: 'started',
    protocol: 'example',
    role: 'server',
    subject: "python3 'my server.py'",
    commandLine: "assay check example --variant concurrent -- python3 'my server.py'",
    seed: 7,
    strict: false,
  },
  { type: 'waiting', reason: 'port 4000 is held by closed connections' },
  {
    type: 'profiled',
    port: 4000,
    profile: {
      framing: 'line',
      variant: 'concurrent',
      answers: true,
      mortal: false,
      demanded: { variant: 'concurrent' },
    },
  },
  ...results.flatMap((result): Event[] => [
    { type: 'checking', clause: result.id, title: result.title },
    { type: 'checked', result },
  ]),
  { type: 'finished', verdict: 'fail', exitStatus: 1, results, milliseconds: 1234 },
];
