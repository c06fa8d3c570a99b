import schema from '../../../schema/fuzz-trace.schema.json' with { type: 'json' };
import type { FuzzTrace } from '../../fuzz/FuzzTrace.js';
import type { Script } from '../../fuzz/script/Action.js';
import { readScript } from '../../fuzz/script/notation.js';
import { readDocument } from '../../sut/document/readDocument.js';
import { printable } from '../../wire/printable.js';
import { CliError } from '../CliError.js';

/** A trace, and what is done in it. */
export interface ReadFuzzTrace {
  readonly trace: FuzzTrace;
  readonly script: Script;
}

/**
 * Reads the trace of a finding.
 *
 * @throws CliError that names the file, and what is wrong with it
 */
export function readFuzzTrace(text: string, file: string): ReadFuzzTrace {
  const document = readDocument<FuzzTrace>(text, file, schema);
  if (document.type === 'flawed') throw new CliError(`CANNOT REPLAY: ${document.problems[0]}`);
  const trace = document.value;
  try {
    return { trace, script: readScript(trace.script) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new CliError(`CANNOT REPLAY: ${printable(file)}: its script: ${printable(cause.message)}`, {
      cause,
    });
  }
}
