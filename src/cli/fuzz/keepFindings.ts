import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writtenScript } from '../../engine/Trace.js';
import type { Evidence } from '../../engine/Result.js';
import { findingSignature } from '../../fuzz/findingSignature.js';
import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { fuzzTraceOf } from '../../fuzz/FuzzTrace.js';
import type { FuzzListener } from '../../report/fuzz/FuzzListener.js';
import { fuzzReproducer } from '../../report/fuzz/fuzzReproducer.js';
import { quoteForReader } from '../../sut/commandWords.js';
import { makeFolder } from '../makeFolder.js';
import { findingsIn } from './corpus.js';
import type { FuzzPlan } from './FuzzPlan.js';

/** Digits of the hash that tells the traces of several findings apart. */
const DIGITS = 8;

/** Keeps each finding in files before it is told on, with where it is kept. */
export function keepFindings(plan: FuzzPlan, tell: FuzzListener): FuzzListener {
  let port = plan.suite.protocol.port;
  return (event: FuzzEvent) => {
    if (event.type === 'started') port = portOf(event) ?? port;
    const evidence = event.type === 'found' ? kept(plan, event.finding, port) : undefined;
    if (event.type !== 'found' || !evidence) return tell(event);
    tell({ ...event, finding: { ...event.finding, evidence } });
  };
}

/** The port of the program, as it is told. */
function portOf({ facts }: Extract<FuzzEvent, { type: 'started' }>): number | undefined {
  const fact = facts.find(({ name }) => name === 'port');
  return fact && Number(fact.value);
}

/** A finding that cannot be kept is still a finding. */
function kept(plan: FuzzPlan, finding: FuzzFinding, port: number): Evidence | undefined {
  if (plan.traces === undefined) return undefined;
  try {
    return keepFinding(plan, plan.traces, finding, port);
  } catch (problem) {
    process.stderr.write(
      `assay: The traces cannot be written to "${plan.traces}": ${(problem as Error).message}\n`,
    );
    return undefined;
  }
}

/** Two files: the trace, and a script that shows the same without Assay. The same defect has the same names each time. */
function keepFinding(plan: FuzzPlan, folder: string, finding: FuzzFinding, port: number): Evidence {
  const { suite, program, demands, timeout, keyboard, seed, inputs } = plan;
  const { name: protocol, grammarHash: grammar } = suite.protocol;
  const trace = fuzzTraceOf(
    {
      protocol,
      grammar,
      program,
      demands,
      timeout,
      keyboard: keyboard && writtenScript(keyboard),
      tty: plan.tty ? true : undefined,
      seed,
    },
    finding,
  );
  const hash = createHash('sha256')
    .update(JSON.stringify([program, findingSignature(finding)]))
    .digest('hex');
  const name = join(folder, `fuzz-${finding.kind.replaceAll(' ', '-')}-${hash.slice(0, DIGITS)}`);
  makeFolder(resolve(folder));
  // What is in there is nobody's source, unless it is a corpus.
  if (inputs === undefined || folder !== findingsIn(inputs)) writeFileSync(join(folder, '.gitignore'), '*\n');
  writeFileSync(`${name}.json`, `${JSON.stringify(trace, undefined, 2)}\n`);
  writeFileSync(`${name}.py`, fuzzReproducer(finding, program, port));
  return { trace: `${name}.json`, byHand: `python3 ${quoteForReader(`${name}.py`)}` };
}
