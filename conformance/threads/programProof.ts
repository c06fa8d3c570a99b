import { checkRuns } from '../../src/engine/program/checkRuns.js';
import type { Blame, Proof, Specimen } from '../../src/engine/Proof.js';
import { threads } from '../../src/protocols/threads/index.js';
import type { ThreadsProgram } from '../../src/threads/ThreadsProgram.js';
import { flaws, sound } from './flaws.js';
import { MemoryProgram, type Manners } from './MemoryProgram.js';
import { suite } from './program.js';

/** Runs of each program in memory. */
const TIMES = 40;

/** What may be wrong with programs of any variant. */
const MANNERS: Readonly<Record<string, Manners>> = {
  'mixes its lines': { printed: mixed },
  'prints nothing': { printed: () => '' },
  'prints lines that are almost right': { printed: (output) => output.replaceAll(' ', '  ') },
  'waits for ever at its end': { stuck: { type: 'deadlock', threads: 2 } },
  'is busy for ever at its end': { stuck: { type: 'livelock' } },
  'prints without end': { stuck: { type: 'flood' } },
  'ends with exit status 1': { status: 1 },
};

const blame: readonly Blame[] = [
  breaking('semaphore/1', [
    'does not say how many permits there are',
    'says another number when the first one has entered',
  ]),
];

/** Two threads have printed at the same moment: first both texts, then both line ends. */
function mixed(output: string): string {
  const [first, second, third, fourth, ...others] = output.split('\n');
  return [first, second, `${third}${fourth}`, '', ...others].join('\n');
}

/** The proof of the checks of programs with threads. */
export const proof: Proof = {
  protocol: threads.name,
  role: 'program',
  clauses: threads.clauses,
  references: Object.entries(sound).map(([variant, program]) => specimen('reference', variant, program)),
  mutants: [
    ...Object.entries(flaws).flatMap(([variant, programs]) =>
      Object.entries(programs).map(([name, program]) => specimen(name, variant, program)),
    ),
    ...Object.entries(sound).flatMap(([variant, program]) =>
      Object.entries(MANNERS).map(([name, manners]) => specimen(name, variant, program, manners)),
    ),
  ],
  blame,
  excuses: [],
};

function specimen(name: string, variant: string, program: ThreadsProgram, manners?: Manners): Specimen {
  return {
    name,
    variant,
    check: ({ only, seed, strict, commandLine, timeout, now }, tell) =>
      checkRuns(
        suite,
        new MemoryProgram(program, manners),
        { variant, times: TIMES, limit: timeout, only, seed, strict, commandLine, now },
        tell,
      ),
  };
}

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `threads/${clause}`), mutants };
}
