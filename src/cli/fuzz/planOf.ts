import { fuzzings } from '../../../conformance/index.js';
import type { ServerSuite } from '../../engine/Suite.js';
import type { ProgramOfTrace } from '../../engine/Trace.js';
import type { Fuzzing } from '../../fuzz/Attack.js';
import { CliError } from '../CliError.js';
import { demandable } from '../demandable.js';
import { keyboardOf } from '../keyboardOf.js';
import { suiteOf } from '../suiteOf.js';
import { checkTraces, TRACES } from '../traces.js';
import { findingsIn, readCorpus } from './corpus.js';
import { fuzzCommandLine } from './fuzzCommandLine.js';
import type { FuzzOptions } from './FuzzOptions.js';
import type { FuzzPlan } from './FuzzPlan.js';
import { readDictionaries } from './readDictionaries.js';
import { readRecordings } from './readRecordings.js';

/** Milliseconds that a campaign lasts, unless something else is said. */
const TIME = 60_000;

/**
 * Looks at all that a command line says, and reads the files that it names.
 *
 * @throws CliError for the first thing that is wrong
 */
export async function planOf(
  name: string,
  command: readonly string[],
  options: FuzzOptions,
): Promise<FuzzPlan> {
  const { suite, fuzzing } = await fuzzable(name);
  const { connect, variant, framing, dialect, players, workers, corpus, timeout, runs } = options;
  const demands = { variant, framing, dialect, players };
  await demandable(suite, demands);
  const program = programOf(name, command, options);
  if (connect && workers > 1)
    throw new CliError('With --connect there is one server for all: leave --workers out.');
  const inputs = corpus === undefined ? [] : readCorpus(corpus, name);
  const traces = tracesOf(options);
  if (traces !== undefined) checkTraces(traces);
  const time = options.time ?? (runs === undefined ? TIME : undefined);
  const { seed = Math.floor(Math.random() * 2 ** 31) } = options;
  const recorded = readRecordings(options.recording ?? [], options.port ?? connect?.port);
  return {
    suite,
    fuzzing,
    program,
    demands,
    timeout,
    keyboard: await keyboardOf(options.keyboard),
    tty: options.tty ?? false,
    seed,
    time,
    runs,
    findings: options.findings,
    feedback: options.feedback,
    randomOctets: options.randomOctets ?? false,
    workers,
    given: [...inputs.map(({ script }) => script), ...recorded.scripts],
    dictionary: [...readDictionaries(options.dictionary ?? []), ...recorded.words],
    traces,
    inputs: corpus,
    strict: options.strict ?? false,
    commandLine: fuzzCommandLine(name, command, { ...options, seed, ...(time !== undefined && { time }) }),
  };
}

/** @throws CliError when there is no such protocol, or nobody attacks its servers */
export async function fuzzable(
  name: string,
): Promise<{ readonly suite: ServerSuite; readonly fuzzing: Fuzzing }> {
  const suite = await suiteOf(name, 'server', []);
  const load = Object.hasOwn(fuzzings, name) ? fuzzings[name] : undefined;
  if (!load || suite.role !== 'server')
    throw new CliError(
      `The servers of ${name} cannot be attacked, only those of ${Object.keys(fuzzings).join(', ')}.`,
    );
  return { suite, fuzzing: await load() };
}

function programOf(
  protocol: string,
  command: readonly string[],
  { connect, folder, port }: FuzzOptions,
): ProgramOfTrace {
  if (connect && command.length > 0) throw new CliError('Give either a command or --connect, not both.');
  if (connect) return { connect };
  if (command.length > 0) return { command, folder, port };
  throw new CliError(`What shall be attacked? For example: assay fuzz ${protocol} -- python3 server.py`);
}

/** The findings of a campaign with a corpus are kept with it, unless another folder is named. */
function tracesOf({ traces, corpus }: FuzzOptions): string | undefined {
  if (traces === false) return undefined;
  if (typeof traces === 'string') return traces;
  return corpus === undefined ? TRACES : findingsIn(corpus);
}
