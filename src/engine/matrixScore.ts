import type { KillMatrix } from './killMatrix.js';
import { reasonFor } from './matrixFlaws.js';
import type { Proof } from './Proof.js';

/** How many mutants a suite catches. */
export interface MatrixScore {
  readonly mutants: number;
  readonly caught: number;
  /** Of those that are not caught: nothing tells them from the reference. */
  readonly equivalent: number;
  /** Of those that are not caught: they are rightly not. */
  readonly excused: number;
}

/** Counts what became of the mutants. */
export function matrixScore(proof: Proof, matrix: KillMatrix): MatrixScore {
  const { mutants } = matrix;
  const survivors = mutants.filter(({ killers }) => killers.length === 0);
  const equivalent = survivors.filter(({ comparison }) => comparison?.type === 'equivalent').length;
  const explained = survivors.filter((row) => reasonFor(proof, matrix, row) !== undefined).length;
  return {
    mutants: mutants.length,
    caught: mutants.length - survivors.length,
    equivalent,
    excused: explained - equivalent,
  };
}

/** A part of a whole; of nothing, no part. */
export function ratioOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
