import { suites } from '../../conformance/index.js';
import type { Event, Listener } from '../engine/Event.js';
import { runSuite, selectClauses } from '../engine/runSuite.js';
import type { Suite } from '../engine/Suite.js';
import type { Concurrency } from '../protocols/Protocol.js';
import { freePort } from '../sut/freePort.js';
import { runInNamespace } from '../sut/namespace.js';
import { ProcessSubject } from '../sut/ProcessSubject.js';
import { RemoteSubject } from '../sut/RemoteSubject.js';
import type { Subject } from '../sut/Subject.js';
import { SubjectError } from '../sut/SubjectError.js';
import type { Framing } from '../wire/framing.js';
import { CliError } from './CliError.js';
import { DEFAULT_TIMEOUT } from './parse.js';
import { protocolNamed } from './protocols.js';
import { openReporters } from './reporters.js';
import { didYouMean } from './suggest.js';

export interface CheckOptions {
  readonly connect?: { readonly host: string; readonly port: number };
  readonly port?: number;
  readonly variant?: Concurrency;
  readonly framing?: Framing;
  readonly only?: readonly string[];
  readonly runs?: number;
  readonly seed?: number;
  readonly timeout: number;
  readonly strict?: true;
  readonly reporter?: readonly string[];
  readonly namespace: boolean;
  readonly quiet?: true;
}

/** A program may take this many answer times until it listens: a virtual machine has to warm up. */
const START_FACTOR = 5;

/** `assay check`: returns the exit status. */
export async function check(
  name: string,
  command: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const suite = await suiteOf(name, options.only ?? []);
  if (options.connect && command.length > 0)
    throw new CliError('Give either a command or --connect, not both.');
  if (!options.connect && command.length === 0) {
    throw new CliError(`What shall be checked? For example: assay check ${name} -- python3 server.py`);
  }
  if (options.namespace && !options.connect) {
    const status = await runInNamespace(process.argv.slice(1));
    if (status !== undefined) return status;
  }
  const reporters = openReporters(options.reporter ?? ['terminal'], options.quiet === true);
  const interruption = new AbortController();
  const subject = await subjectOf(suite, command, options, reporters.tell, interruption.signal);
  const status = await checkSubject(suite, subject, options, reporters.tell, interruption);
  reporters.close();
  return status;
}

async function suiteOf(name: string, only: readonly string[]): Promise<Suite> {
  const protocol = await protocolNamed(name);
  const suite = await suites[protocol.name]!.server();
  for (const prefix of only) {
    if (selectClauses(suite, [prefix]).length > 0) continue;
    if (protocol.clauses.some(({ id }) => id.startsWith(prefix))) {
      throw new CliError(`The clauses under "${prefix}" are not checked; assay explain tells why.`);
    }
    const ids = selectClauses(suite, []).map(({ id }) => id);
    throw new CliError(
      `No clause of a ${protocol.name} ${suite.role} begins with "${prefix}". ${didYouMean(prefix, ids)}`,
    );
  }
  return suite;
}

async function subjectOf(
  { protocol }: Suite,
  command: readonly string[],
  { connect, port, timeout }: CheckOptions,
  tell: Listener,
  signal: AbortSignal,
): Promise<Subject> {
  const startLimit = START_FACTOR * timeout;
  if (connect) return new RemoteSubject(connect.host, connect.port, timeout);
  return new ProcessSubject({
    command,
    freePort: port ?? (await freePort()),
    port,
    usualPort: protocol.port,
    startLimit,
    signal,
    onWait: (reason) => tell({ type: 'waiting', reason }),
  });
}

async function checkSubject(
  suite: Suite,
  subject: Subject,
  options: CheckOptions,
  tell: Listener,
  interruption: AbortController,
): Promise<number> {
  const { variant, framing, only = [], runs, seed = randomSeed(), timeout, strict = false } = options;
  const { signal } = interruption;
  const tellUntilInterrupted = (event: Event) => {
    if (!signal.aborted) tell(event);
  };
  const interrupt = (reason?: string): void => {
    if (signal.aborted) return;
    interruption.abort();
    if (reason !== undefined) tell({ type: 'aborted', reason });
    // Whatever the run is waiting for ends with the program.
    void subject.stop();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => interrupt('The check was interrupted.'));
  }
  // Nobody reads the report any more (`| head`).
  process.stdout.on('error', () => interrupt());
  // Whatever else may end this process ends the program too.
  process.on('exit', () => subject.kill());
  try {
    const demands = { variant, framing };
    const suiteOptions = {
      demands,
      only,
      runs,
      seed,
      timeout,
      strict,
      commandLine: commandLineOf(suite, options),
      now,
    };
    const status = await runSuite(suite, subject, suiteOptions, tellUntilInterrupted);
    return signal.aborted ? 2 : status;
  } catch (problem) {
    if (!(problem instanceof SubjectError)) throw problem;
    tellUntilInterrupted({ type: 'aborted', reason: problem.message });
    return 2;
  }
}

/** The command line that was typed, in so far as it decides what is found. */
function commandLineOf(
  { protocol }: Suite,
  { variant, framing, port, timeout, strict, namespace }: CheckOptions,
): string {
  return [
    // As it was called: in the folder of a clone, or from anywhere.
    process.env['npm_command'] === 'exec' ? 'npx assay check' : 'assay check',
    protocol.name,
    ...(variant === undefined ? [] : [`--variant ${variant}`]),
    ...(framing === undefined ? [] : [`--framing ${framing}`]),
    ...(port === undefined ? [] : [`--port ${port}`]),
    ...(timeout === DEFAULT_TIMEOUT ? [] : [`--timeout ${timeout}`]),
    ...(strict ? ['--strict'] : []),
    ...(namespace ? [] : ['--no-namespace']),
  ].join(' ');
}

function now(): number {
  return performance.now();
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
