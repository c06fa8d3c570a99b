import type { Event } from '../src/engine/Event.js';
import type { ClauseResult } from '../src/engine/Result.js';
import { readTranscript } from '../src/wire/transcript.js';

const result: ClauseResult = {
  id: 'example/inside/1',
  role: 'program',
  level: 'MUST',
  title: 'lets in no more than there are permits',
  text: 'There MUST NOT be more threads inside than there are permits.',
  place: 'spec/example.md:7',
  verdict: 'fail',
  runs: 5,
  milliseconds: 12,
  finding: {
    difference: {
      kind: 'wrong octets',
      expected: ['no more than 1 inside'],
      actual: 'bert entered while anna was inside',
    },
    hint: undefined,
    given: [],
    transcript: readTranscript('T0: permits 1\nT1: anna enter\nT2: bert enter\n'),
    original: readTranscript('T0: permits 1\nT1: anna enter\nT2: bert enter\nT0: (exit status 0)\n'),
    reproduced: { times: 3, of: 5 },
    exit: { type: 'status', status: 0 },
    output: 'permits 1\nanna enter\nbert enter\n',
    errors: '',
  },
};

/** A run of a program that is judged by what it prints. */
export const sampleProgramRun: readonly Event[] = [
  {
    type: 'started',
    protocol: 'example',
    role: 'program',
    subject: './program',
    commandLine: 'npx assay check example -- ./program',
    seed: 7,
    strict: false,
  },
  {
    type: 'profiled',
    port: undefined,
    profile: {
      framing: 'line',
      traced: true,
      variant: 'semaphore',
      answers: true,
      mortal: false,
      demanded: {},
      observed: [{ name: 'runs', value: '5' }],
    },
  },
  { type: 'checked', result: result },
  { type: 'finished', verdict: 'fail', exitStatus: 1, results: [result], milliseconds: 950 },
];
