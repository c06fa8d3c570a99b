import type { Fact } from '../../src/engine/Profile.js';
import type { JudgedRun } from '../../src/engine/program/judgeRun.js';

/** What the runs of a program show of it: how many threads it has, how long its trace is, and how long it takes. */
export function facts(runs: readonly JudgedRun[]): readonly Fact[] {
  const threads = runs.map(({ trace }) => new Set(trace.flatMap(({ thread }) => thread ?? [])).size);
  const lines = runs.map(({ trace }) => trace.length);
  const seconds = (runs[0]?.run.milliseconds ?? 0) / 1000;
  return [
    { name: 'threads', value: range(threads) },
    { name: 'lines', value: range(lines) },
    { name: 'runs', value: String(runs.length) },
    { name: 'one run', value: `${seconds.toFixed(1)} s` },
  ];
}

function range(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least} to ${most}`;
}
