import type { ProgramOfTrace } from '../../engine/Trace.js';
import type { FindingKind, FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { reproducer } from '../reproducer.js';
import { scriptReproducer } from './scriptReproducer.js';

/** Defects that show in what becomes of somebody else. */
const OTHERS: ReadonlySet<FindingKind> = new Set(['hang', 'dead listener', 'starvation']);
/** What no transcript shows, or only at great length. */
const LOOPS = /^ *(?:repeat|crowd|measure|\d+ (?:flood|time)) ?/;
/** Steps of a conversation that is written step by step. */
const LONGEST = 500;

/**
 * Writes a Python script that does with the program what a fuzzer did, and shows what comes: the conversation step by step,
 * or its script, loop for loop.
 *
 * @param port - of the program, unless the script is told another one
 */
export function fuzzReproducer(finding: FuzzFinding, program: ProgramOfTrace, port: number): string {
  const { kind, clause, script, transcript, difference } = finding;
  if (OTHERS.has(kind) || transcript.length > LONGEST || script.some((line) => LOOPS.test(line)))
    return scriptReproducer(finding, port);
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
