import type { ProgramOfTrace } from '../../engine/Trace.js';
import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { reproducer } from '../reproducer.js';

/**
 * Writes a Python script that does with the program what a fuzzer did, and shows what comes.
 *
 * @param port - of the program, unless the script is told another one
 */
export function fuzzReproducer(finding: FuzzFinding, program: ProgramOfTrace, port: number): string {
  const { clause, transcript, difference } = finding;
  return reproducer({
    clause: clause.id,
    sentence: clause.text,
    role: 'server',
    port,
    transcript,
    difference,
    program,
  });
}
