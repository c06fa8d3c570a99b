import { DEFAULT_TIMEOUT } from '../engine/defaultTimeout.js';
import type { Event, Listener } from '../engine/Event.js';
import { commandLineOf } from '../engine/commandLine.js';
import type { Evidence, Finding } from '../engine/Result.js';
import { runSuite } from '../engine/runSuite.js';
import type { Suite } from '../engine/Suite.js';
import { writtenScript, type ProgramOfTrace } from '../engine/Trace.js';
import type { Clause, Role } from '../spec/Spec.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { SubjectError } from '../sut/SubjectError.js';
import type { Framing } from '../wire/framing.js';
import { CliError } from './CliError.js';
import { demandable } from './demandable.js';
import { interruption } from './interruption.js';
import { keyboardOf } from './keyboardOf.js';
import { openReporters } from './reporters.js';
import { isTraced } from './protocols.js';
import { programGiven } from './programGiven.js';
import { examine, type Examined } from './subjects.js';
import { suiteOf } from './suiteOf.js';
import { TOOL } from './tool.js';
import { checkTraces, keepTrace, TRACES } from './traces.js';
import { watch, type Round } from './watch.js';

export interface CheckOptions {
  readonly role: Role;
  readonly connect?: { readonly host: string; readonly port: number };
  /** The commands of a pair. */
  readonly server?: readonly string[];
  readonly client?: readonly string[];
  readonly port?: number;
  readonly variant?: string;
  readonly framing?: Framing;
  readonly dialect?: string;
  readonly players?: number;
  readonly only?: readonly string[];
  readonly runs?: number;
  /** How often a program is run that is judged by what it prints. */
  readonly times?: number;
  readonly thorough?: true;
  readonly seed?: number;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly budget?: number;
  readonly strict?: true;
  /** A file, or the script itself from a manifest. */
  readonly keyboard?: string | KeyboardScript;
  readonly tty?: true;
  readonly reporter?: readonly string[];
  /** The folder for traces; false for none. */
  readonly traces?: string | boolean;
  readonly namespace: boolean;
  readonly quiet?: true;
  readonly coverage?: true;
  readonly watch?: true;
  readonly manifest?: string;
  /** The folder of the manifest that names the program. */
  readonly folder?: string;
}

/** `assay check`: returns the exit status. */
export async function check(
  name: string,
  command: readonly string[],
  options: CheckOptions,
): Promise<number> {
  if (isTraced(name)) return (await import('./checkTraced.js')).checkTraced(name, command, options);
  const { role, only = [], times } = options;
  if (times !== undefined)
    throw new CliError(`How often a ${role} is started is no matter: leave --times out.`);
  const suite = await suiteOf(name, role, only);
  await demandable(suite, options);
  const program = programGiven(name, command, options);
  const { connect } = program;
  if (options.watch && connect)
    throw new CliError('With --connect there is nothing to watch: give the command of the program.');
  if (options.traces !== false) checkTraces(tracesOf(options));
  const keyboard = await keyboardOf(options.keyboard);
  const { timeout = DEFAULT_TIMEOUT, tty, seed = randomSeed() } = options;
  const interrupted = interruption();
  const once = async ({ first, signal, note }: Round): Promise<number> => {
    const { reporter = ['terminal'], quiet = false, coverage = false } = options;
    const reporters = await openReporters(reporter, { quiet, coverage });
    const tell = (event: Event): void => {
      note(event);
      reporters.tell(event);
    };
    const examined = await examine(suite, { program, timeout, keyboard, tty }, signal, tell);
    const status = await run(suite, examined, program, { ...options, seed, first }, tell, signal);
    reporters.close();
    return status;
  };
  return options.watch
    ? watch(commandsOf(program), interrupted, once)
    : once({ first: [], signal: interrupted, note: () => {} });
}

/** All words of all commands, for whoever looks for files among them. */
function commandsOf({ command = [], server = [], client = [] }: ProgramOfTrace): readonly string[] {
  return [...command, ...server, ...client];
}

async function run(
  suite: Suite,
  examined: Examined,
  program: ProgramOfTrace,
  options: CheckOptions & { readonly seed: number; readonly first: readonly string[] },
  tell: Listener,
  signal: AbortSignal,
): Promise<number> {
  const {
    variant,
    framing,
    dialect,
    players,
    only = [],
    first,
    runs,
    thorough,
    seed,
    timeout = DEFAULT_TIMEOUT,
    budget,
    strict = false,
  } = options;
  const { subject, rig, keyboard } = examined;
  const tellUntilInterrupted = (event: Event) => {
    if (!signal.aborted) tell(event);
  };
  const interrupt = (): void => {
    const reason: unknown = signal.reason;
    if (typeof reason === 'string') tell({ type: 'aborted', reason });
    // Whatever the run is waiting for ends with the program.
    void subject.stop();
  };
  if (signal.aborted) interrupt();
  signal.addEventListener('abort', interrupt);
  // Whatever else may end this process ends the program too.
  const kill = (): void => subject.kill();
  process.on('exit', kill);
  const demands = { variant, framing, dialect, players };
  const keep = (clause: Clause, finding: Finding): Evidence | undefined =>
    kept(() =>
      keepTrace(
        tracesOf(options),
        {
          protocol: suite.protocol.name,
          role: suite.role,
          clause: clause.id,
          sentence: clause.text,
          grammar: suite.protocol.grammarHash,
          program,
          demands,
          timeout,
          keyboard: writtenScript(keyboard),
        },
        finding,
        rig.port ?? suite.protocol.port,
      ),
    );
  try {
    const suiteOptions = {
      demands,
      only,
      first,
      runs,
      thorough,
      seed,
      budget: budget === undefined ? undefined : budget * 1000,
      strict,
      keep: options.traces === false ? undefined : keep,
      commandLine: commandLineOf(TOOL, suite, { ...options, keyboard: fileOf(options.keyboard) }),
      signal,
      covers: true as const,
      now: rig.now,
    };
    const status = await runSuite(suite, subject, rig, suiteOptions, tellUntilInterrupted);
    return signal.aborted ? 2 : status;
  } catch (problem) {
    if (!(problem instanceof SubjectError)) throw problem;
    const { message: reason, diagnosis } = problem;
    tellUntilInterrupted({ type: 'aborted', reason, diagnosis });
    return 2;
  } finally {
    signal.removeEventListener('abort', interrupt);
    process.off('exit', kill);
  }
}

export function tracesOf({ traces }: CheckOptions): string {
  return typeof traces === 'string' ? traces : TRACES;
}

/** A finding that cannot be kept is still a finding. */
export function kept(keep: () => Evidence): Evidence | undefined {
  try {
    return keep();
  } catch (problem) {
    if (!(problem instanceof CliError)) throw problem;
    process.stderr.write(`assay: ${problem.message}\n`);
    return undefined;
  }
}

function fileOf(keyboard: CheckOptions['keyboard']): string | undefined {
  return typeof keyboard === 'string' ? keyboard : undefined;
}

export function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
