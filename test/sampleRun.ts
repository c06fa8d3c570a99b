import type { Event } from '../src/engine/Event.js';
import type { ClauseResult } from '../src/engine/Result.js';
import { octetsOf } from '../src/wire/octets.js';
import { readTranscript, type Transcript } from '../src/wire/transcript.js';
import { sampleCoverage } from './sampleCoverage.js';

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
      diagnosis: 'unframed-reads',
      given: ['abba'],
      transcript: readTranscript('C: (connect)\nC: abba\\n\nS: ok \\x1B[31mred\\n'),
      original: readTranscript('C: (connect)\nC: abba\\n\nC: x\\n\nS: ok \\x1B[31mred\\n'),
      reproduced: { times: 2, of: 2 },
      exit: { type: 'status', status: 1 },
      output:
        'listening\n::set-output name=x::y\n##[add-mask]z\n\u001b[2J</pre>]]>&amp;\n\u202egnp.exe\u0000\ud800\n',
      errors: 'Traceback:\n::error::x\n\u001b]0;owned\u0007<script>alert(1)</script>\nValueError\n',
      evidence: {
        trace: '.assay/example-answer-2.json',
        byHand: "printf 'abba\\n' | nc 127.0.0.1 4000 | xxd",
      },
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
      given: ['abba'],
      transcript: readTranscript('C1: (connect)\nC1: (reset)\nC2: (connect)\nC2: д\\n'),
      original: readTranscript('C1: (connect)\nC1: (reset)\nC2: (connect)\nC2: д\\n'),
      reproduced: { times: 2, of: 3 },
      exit: undefined,
      output: '',
      errors: '',
    },
  },
  {
    ...common,
    id: 'example/answer/4',
    level: 'MUST',
    title: 'tells its clients apart',
    text: 'A server MUST tell its clients apart.',
    place: 'spec/example.md:8',
    verdict: 'flaky',
    finding: {
      difference: {
        kind: 'silence',
        expected: ['漢字 for client 2'],
        actual: 'no more came',
        octets: octetsOf('漢'),
        offset: 3,
      },
      hint: undefined,
      given: ['abba'],
      transcript: longConversation(50),
      original: longConversation(60),
      reproduced: { times: 1, of: 3 },
      exit: undefined,
      output: '',
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
    observation: 'the same as <b>\u202ethis\u0007',
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

/** Many steps of three clients, with long and hostile texts among them. */
function longConversation(length: number): Transcript {
  const texts = [
    'C1: \\xD7\\xA9\\xFF</text><script>alert(2)</script>\\n',
    'S1: 漢字漢字漢字 😀😀 ##[add-mask]x ::error::y\\n',
    'C2: (connect)',
    'S2: ok ]]> \\xE2\\x80\\xAE\\x00\\n',
    'C3: (connect)',
    'S3: (end)',
    'C2: (close)',
    'S2: (reset)',
  ];
  const lines = Array.from({ length }, (_, index) => texts[index % texts.length]);
  return readTranscript(['C1: (connect)', ...lines].join('\n'));
}

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
  { type: 'covered', coverage: sampleCoverage(results) },
  { type: 'finished', verdict: 'fail', exitStatus: 1, results, milliseconds: 1234 },
];

const clientResults: ClauseResult[] = [
  {
    ...common,
    role: 'client',
    id: 'example/client/1',
    level: 'MUST',
    title: 'shows answers',
    text: 'A client MUST show each answer to its user, whatever the answer holds.',
    place: 'spec/example.md:21',
    verdict: 'fail',
    finding: {
      difference: {
        kind: 'wrong octets',
        expected: ['yes'],
        actual: 'something else was printed',
        octets: octetsOf("b'\\x00\\n'\n"),
        offset: 0,
      },
      hint: 'Decode what has come before it is printed.',
      diagnosis: 'end-of-file-as-data',
      given: ['abba'],
      transcript: readTranscript(
        "C: (connect)\nP: text? \nK: abba\\n\nC: abba\\n\nS: \\x00\\n\nP: b'\\\\x00\\\\n'\\n\nK: end\\n\nC: (end)\nP: (exit status 1)",
      ),
      original: readTranscript(
        "C: (connect)\nP: text? \nK: long text \\x1B\\n\nC: long text \\x1B\\n\nS: \\x00\\n\nP: b'\\\\x00\\\\n'\\n",
      ),
      reproduced: { times: 2, of: 2 },
      exit: { type: 'signal', signal: 'SIGSEGV' },
      output: "text? b'\\x00\\n'\n",
      errors: 'Segmentation fault\n',
      evidence: { trace: '/tmp/trace.json', byHand: 'nc -l 4000' },
    },
  },
];

/** The events of a client's run: with a keyboard and a screen, and without a variant. */
export const sampleClientRun: readonly Event[] = [
  {
    type: 'started',
    protocol: 'example',
    role: 'client',
    subject: './client --name "x"',
    commandLine: 'npx assay check example --role client -- ./client --name "x"',
    seed: 7,
    strict: true,
  },
  {
    type: 'profiled',
    port: undefined,
    profile: {
      framing: 'chunk',
      answers: true,
      mortal: false,
      demanded: { framing: 'chunk' },
      observed: [
        { name: 'keyboard', value: 'a line for each text' },
        { name: 'start-up questions', value: 'port? \u001b[1mname?' },
      ],
    },
  },
  ...clientResults.flatMap((result): Event[] => [
    { type: 'checking', clause: result.id, title: result.title },
    { type: 'checked', result },
  ]),
  {
    type: 'covered',
    coverage: {
      clauses: clientResults.map(({ id, runs: count }) => ({ id, count })),
      grammar: [],
      machines: [{ id: 'example/client', states: [{ state: 'open', count: 1 }], transitions: [] }],
    },
  },
  { type: 'finished', verdict: 'fail', exitStatus: 1, results: clientResults, milliseconds: 950 },
];

/** A run that was interrupted. */
export const abortedRun: readonly Event[] = [
  ...sampleRun.slice(0, 7),
  { type: 'aborted', reason: 'The check was interrupted.\n::error::<b>it printed</b>' },
];

/** A run in which the program says a text wherever it can say one. */
export function runSaying(text: string): readonly Event[] {
  const octets = octetsOf(text);
  const say = (result: ClauseResult): ClauseResult => ({
    ...result,
    ...(result.observation !== undefined && { observation: text }),
    ...(result.reason !== undefined && { reason: text }),
    ...(result.finding && {
      finding: {
        ...result.finding,
        difference: { ...result.finding.difference, expected: [text], actual: text, octets, offset: 0 },
        given: ['abba'],
        transcript: [{ side: 'server', peer: 1, type: 'octets', octets }],
        original: [{ side: 'client', peer: 1, type: 'printed', octets }],
        exit: { type: 'status', status: 1 },
        output: text,
        errors: text,
        evidence: { trace: text, byHand: text },
      },
    }),
  });
  return sampleRun.map((event) => {
    if (event.type === 'started') return { ...event, subject: text, commandLine: `assay check -- ${text}` };
    if (event.type === 'waiting') return { ...event, reason: text };
    if (event.type === 'profiled')
      return { ...event, profile: { ...event.profile, observed: [{ name: 'start-up', value: text }] } };
    if (event.type === 'checked') return { ...event, result: say(event.result) };
    if (event.type === 'finished') return { ...event, results: event.results.map(say) };
    return event;
  });
}
