import type { Disturbance } from '../../sut/runs/ProgramRun.js';

/** How a program is run, in this order, and then from the beginning again. */
const ROUND: readonly Disturbance[] = [
  {},
  { stops: 'long' },
  { unbuffered: true },
  { stops: 'short', load: true },
  { oneProcessor: true, stops: 'short' },
  { oneProcessor: true, load: true, priorities: true },
  { load: true },
  { stops: 'long', unbuffered: true },
  { oneProcessor: true, stops: 'short', unbuffered: true },
  { stops: 'short' },
];

/** How the scheduling of the run of that number is disturbed, from 0; that of the first one is not. */
export function disturbanceOf(run: number): Disturbance {
  return ROUND[run % ROUND.length]!;
}
