import type { KillMatrix, Row } from '../src/engine/killMatrix.js';
import type { Proof } from '../src/engine/Proof.js';
import type { Verdict } from '../src/engine/Result.js';
import type { Level } from '../src/spec/Spec.js';

const LEVELS: Readonly<Record<string, Level>> = {
  'example/answer/1': 'MUST',
  'example/answer/2': 'SHOULD',
  'example/line/1': 'MUST',
  'example/line/2': 'MAY',
};

/** A row of a kill matrix: the verdict of each clause in order, `pass` where none is given. */
export function rowOf(variant: string, name: string, ...verdicts: readonly Verdict[]): Row {
  const results = Object.entries(LEVELS).map(([id, level], index) => ({
    id,
    level,
    verdict: verdicts[index] ?? (level === 'MAY' ? 'observed' : 'pass'),
  }));
  const caught = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  return { name, variant, results, killers: caught.map(({ id }) => id) };
}

/** A kill matrix that shows what it has to show. */
export const sampleMatrix: KillMatrix = {
  references: [
    rowOf('lines', 'reference'),
    rowOf('chunks', 'reference', 'pass', 'pass', 'not-applicable', 'not-applicable'),
  ],
  mutants: [
    rowOf('lines', 'is silent', 'fail', 'untestable', 'untestable', 'untestable'),
    rowOf('lines', 'shouts', 'pass', 'warn'),
    rowOf('lines', 'keeps CR', 'pass', 'pass', 'fail'),
    rowOf('lines', 'is slow'),
    rowOf('chunks', 'is silent', 'fail', 'untestable', 'not-applicable', 'not-applicable'),
    rowOf('chunks', 'shouts', 'flaky', 'warn', 'not-applicable', 'not-applicable'),
    rowOf('chunks', 'keeps CR', 'pass', 'pass', 'not-applicable', 'not-applicable'),
    rowOf('chunks', 'is slow', 'pass', 'pass', 'not-applicable', 'not-applicable'),
  ],
};

export const sampleProof: Proof = {
  protocol: 'example',
  role: 'server',
  clauses: Object.entries(LEVELS).map(([id, level], index) => ({
    id,
    level,
    role: 'server',
    text: '',
    file: 'spec/example.md',
    line: index + 1,
  })),
  references: [...sampleMatrix.references].map(specimenOf),
  mutants: sampleMatrix.mutants.map(specimenOf),
  blame: [
    { clauses: ['example/answer/2'], mutants: ['shouts'] },
    { clauses: ['example/line/1'], mutants: ['keeps CR'] },
  ],
  excuses: [{ reason: 'Nothing is said about time.', mutants: ['is slow'] }],
};

function specimenOf({ name, variant }: Row) {
  return { name, variant, check: () => Promise.resolve() };
}
