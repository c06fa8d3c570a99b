import type { Disturbance } from '../../sut/runs/ProgramRun.js';

/** How a program is run, in this order, and then from the beginning again. */
const ROUND: readonly Disturbance[] = [
  {},
  { oneProcessor: true, stops: 'short' },
  { unbuffered: true },
  { priorities: true, load: true, oneProcessor: true },
  { stops: 'long' },
  { oneProcessor: true, unbuffered: true, stops: 'short' },
  { oneProcessor: true },
  { stops: 'short', load: true },
  { oneProcessor: true, load: true, priorities: true, unbuffered: true },
  { stops: 'long', oneProcessor: true, unbuffered: true },
];

/** How the scheduling of the run of that number is disturbed, from 0; that of the first one is not. */
export function disturbanceOf(run: number): Disturbance {
  return ROUND[run % ROUND.length]!;
}
