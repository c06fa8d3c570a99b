import type { Proof, Specimen } from '../../src/engine/Proof.js';

/** All programs on which a suite is tried, the references first: threads count them in this order. */
export function specimensOf({ references, mutants }: Proof): readonly Specimen[] {
  return [...references, ...mutants];
}
