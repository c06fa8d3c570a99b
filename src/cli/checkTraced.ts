import { programSuites } from '../../conformance/index.js';
import { commandLineOf } from '../engine/commandLine.js';
import { RUN_LIMIT } from '../engine/defaultTimeout.js';
import type { Event } from '../engine/Event.js';
import { checkRuns } from '../engine/program/checkRuns.js';
import type { ProgramSuite } from '../engine/program/ProgramSuite.js';
import type { Evidence, Finding } from '../engine/Result.js';
import { selectClauses } from '../engine/selectClauses.js';
import type { Clause } from '../spec/Spec.js';
import { ProcessProgram } from '../sut/runs/ProcessProgram.js';
import { SubjectError } from '../sut/SubjectError.js';
import { kept, randomSeed, tracesOf, type CheckOptions } from './check.js';
import { CliError } from './CliError.js';
import { endingWith } from './endingWith.js';
import { interruption } from './interruption.js';
import { openReporters } from './reporters.js';
import { didYouMean } from './suggest.js';
import { TOOL } from './tool.js';
import { checkTraces, keepTrace } from './traces.js';
import { watch, type Round } from './watch.js';

/** `assay check` of a program that is judged by what it prints: returns the exit status. */
export async function checkTraced(
  name: string,
  command: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const suite = await programSuites[name]!();
  refuseStrangers(suite, options);
  if (command.length === 0)
    throw new CliError(`What shall be checked? For example: assay check ${name} -- python3 program.py`);
  if (options.traces !== false) checkTraces(tracesOf(options));
  const interrupted = interruption();
  const round = (each: Round) => run(suite, command, options, each);
  return options.watch
    ? watch(command, interrupted, round)
    : round({ first: [], signal: interrupted, note: () => {} });
}

async function run(
  suite: ProgramSuite,
  command: readonly string[],
  options: CheckOptions,
  { signal, note }: Round,
): Promise<number> {
  const { reporter = ['terminal'], quiet = false, folder, seed = randomSeed(), only = [] } = options;
  const { variant, times, strict = false, timeout = RUN_LIMIT, budget, manifest } = options;
  const reporters = await openReporters(reporter, { quiet, coverage: false });
  const tell = (event: Event): void => {
    if (signal.aborted) return;
    note(event);
    reporters.tell(event);
  };
  const program = new ProcessProgram({ command, folder, inManifest: folder !== undefined, signal });
  const keep = (clause: Clause, finding: Finding): Evidence | undefined =>
    kept(() => keepTrace(tracesOf(options), headOf(suite, clause, command, options), finding, 0));
  const settings = {
    variant,
    times,
    budget: budget === undefined ? undefined : budget * 1000,
    limit: timeout,
    only,
    seed,
    strict,
    commandLine: commandLineOf(TOOL, suite, { variant, times, timeout: options.timeout, strict, manifest }),
    keep: options.traces === false ? undefined : keep,
    signal,
    now: () => performance.now(),
  };
  try {
    return await endingWith(program, signal, () => checkRuns(suite, program, settings, tell));
  } catch (problem) {
    if (!(problem instanceof SubjectError)) throw problem;
    const interruptedBy: unknown = signal.reason;
    const { message, diagnosis } = problem;
    if (!signal.aborted) reporters.tell({ type: 'aborted', reason: message, diagnosis });
    else if (typeof interruptedBy === 'string') reporters.tell({ type: 'aborted', reason: interruptedBy });
    return 2;
  } finally {
    reporters.close();
  }
}

function headOf(
  { protocol, role }: ProgramSuite,
  clause: Clause,
  command: readonly string[],
  { folder, variant, timeout = RUN_LIMIT }: CheckOptions,
) {
  return {
    protocol: protocol.name,
    role,
    clause: clause.id,
    sentence: clause.text,
    grammar: protocol.grammarHash,
    program: { command, folder },
    demands: { variant },
    timeout,
  };
}

/**
 * Looks whether what is asked for can be asked of such a program.
 *
 * @throws CliError for what cannot
 */
function refuseStrangers({ protocol, checks }: ProgramSuite, options: CheckOptions): void {
  const { role, variant, only = [] } = options;
  if (role !== 'server' && role !== 'program')
    throw new CliError(`There is no ${role} in ${protocol.name}, only programs: leave --role out.`);
  const strangers = [
    ['connect', '--connect'],
    ['port', '--port'],
    ['framing', '--framing'],
    ['dialect', '--dialect'],
    ['players', '--players'],
    ['keyboard', '--keyboard'],
    ['tty', '--tty'],
    ['server', '--server'],
    ['client', '--client'],
    ['thorough', '--thorough'],
    ['coverage', '--coverage'],
  ] as const;
  const stranger = strangers.find(([key]) => options[key] !== undefined);
  if (stranger)
    throw new CliError(
      `A program of ${protocol.name} has no connections and no user: leave ${stranger[1]} out.`,
    );
  if (options.runs !== undefined)
    throw new CliError('A program that is judged by what it prints is run so often: --times, not --runs.');
  const names = protocol.variants.map((each) => each.name);
  if (variant !== undefined && !names.includes(variant))
    throw new CliError(`There is no variant "${variant}" of ${protocol.name}. ${didYouMean(variant, names)}`);
  const ids = checks.map(({ clause }) => clause);
  for (const prefix of only) {
    if (selectClauses({ protocol, role: 'program' }, [prefix]).length === 0)
      throw new CliError(`No clause of ${protocol.name} begins with "${prefix}". ${didYouMean(prefix, ids)}`);
  }
}
