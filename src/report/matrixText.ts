import type { KillMatrix, Row } from '../engine/killMatrix.js';
import { matrixFlaws, reasonFor } from '../engine/matrixFlaws.js';
import { matrixScore, ratioOf } from '../engine/matrixScore.js';
import type { Proof } from '../engine/Proof.js';
import type { Verdict } from '../engine/Result.js';
import type { Clause } from '../spec/Spec.js';
import { count, wrap } from './text.js';

const MARKS: Readonly<Record<Verdict, string>> = {
  pass: '·',
  fail: '✘',
  warn: '!',
  observed: '·',
  flaky: '~',
  inconclusive: '?',
  untestable: '?',
  'not-applicable': ' ',
  error: 'E',
};
const LEGEND =
  '✘ caught as a broken MUST · ! as a broken SHOULD · ? could not be tested · ~ went wrong only once';
const WIDTH = 110;
const INDENT = '  ';

/** A kill matrix for a person: a line for each mutant, a column for each clause; then the survivors, and the score. */
export function matrixText(proof: Proof, matrix: KillMatrix): string {
  const topics = topicsOf(proof.clauses.filter(({ level }) => level !== 'MAY'));
  const names = [...matrix.references, ...matrix.mutants].map(({ name }) => name.length);
  const width = Math.max(...names);
  const variants = matrix.references.flatMap((reference) => [
    reference.variant,
    ...[reference, ...matrix.mutants.filter(({ variant }) => variant === reference.variant)].map(
      (row) => `${INDENT}${row.name.padEnd(width)}  ${cellsOf(row, topics)}`,
    ),
    '',
  ]);
  const lines = [
    `${proof.protocol} · ${proof.role}`,
    ...headOf(topics).map((head) => `${INDENT}${' '.repeat(width)}  ${head}`),
    ...variants,
    LEGEND,
    '',
    ...survivorsOf(proof, matrix),
    ...matrixFlaws(proof, matrix).flatMap(({ where, problem }) => wrap(`wrong: ${where}: ${problem}`, WIDTH)),
    scoreOf(proof, matrix),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** The clauses of one topic stand side by side. */
interface Topic {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly width: number;
}

function topicsOf(clauses: readonly Clause[]): Topic[] {
  const names = [...new Set(clauses.map(({ id }) => id.split('/').at(-2)!))];
  return names.map((name) => {
    const ids = clauses.map(({ id }) => id).filter((id) => id.split('/').at(-2) === name);
    return { name, clauses: ids, width: Math.max(name.length, ids.length) };
  });
}

function headOf(topics: readonly Topic[]): string[] {
  const numbers = topics.map(({ clauses, width }) => {
    // Of a number of several digits the last one: it stands in its order.
    return clauses
      .map((id) => id.at(-1)!)
      .join('')
      .padEnd(width);
  });
  return [topics.map(({ name, width }) => name.padEnd(width)).join(' '), numbers.join(' ')];
}

function cellsOf({ results }: Row, topics: readonly Topic[]): string {
  return topics
    .map(({ clauses, width }) =>
      clauses
        .map((id) => MARKS[results.find((result) => result.id === id)?.verdict ?? 'not-applicable'])
        .join('')
        .padEnd(width),
    )
    .join(' ');
}

/** The mutants that no check catches, by the reason for that, and what would tell them from the reference. */
function* survivorsOf(proof: Proof, matrix: KillMatrix): Generator<string> {
  const survivors = matrix.mutants.filter(({ killers }) => killers.length === 0);
  const reasons = new Map<string, Map<string, string[]>>();
  for (const row of survivors) {
    const reason = reasonFor(proof, matrix, row);
    if (reason === undefined) continue;
    const names = reasons.get(reason) ?? new Map<string, string[]>();
    const name = nameOf(row);
    reasons.set(reason, names.set(name, [...(names.get(name) ?? []), row.variant]));
  }
  for (const [reason, names] of reasons) {
    yield* wrap(`not caught: ${reason}`, WIDTH);
    for (const [name, variants] of names) yield `${INDENT}${name} (${variants.join(', ')})`;
    yield '';
  }
}

function nameOf({ name, comparison }: Row): string {
  return comparison && 'shortest' in comparison ? `${name} · ${comparison.shortest}` : name;
}

function scoreOf(proof: Proof, matrix: KillMatrix): string {
  const { mutants, caught, equivalent, excused } = matrixScore(proof, matrix);
  const due = mutants - equivalent - excused;
  return (
    `score ${percent(caught, due)}: ${caught} of ${count(due, 'mutant')} caught · ${excused} more rightly not · ` +
    `${equivalent} equivalent · ${percent(caught, mutants)} of all`
  );
}

/** Cut off, not rounded: 100 % is all of them. */
function percent(part: number, whole: number): string {
  return `${Math.floor(100 * ratioOf(part, whole))} %`;
}
