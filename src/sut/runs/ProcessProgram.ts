import { setPriority } from 'node:os';
import { Program } from '../Program.js';
import { signalAll } from '../processes.js';
import { interrupted } from '../startProblems.js';
import type { Running } from '../Running.js';
import { within } from '../within.js';
import { javaDeadlock, withoutDumps } from './javaDeadlock.js';
import { Burner } from './Burner.js';
import { ownIpc } from './ownIpc.js';
import { onProcessor, processors } from './processors.js';
import type { Disturbance, ProgramRun, RunnableProgram, Stuck } from './ProgramRun.js';
import { threadStates } from './threadStates.js';
import { LOOK, Watch } from './Watch.js';

export interface ProcessProgramOptions {
  /** Program and arguments. */
  readonly command: readonly string[];
  /** The folder in which it is started; without it, the current one. */
  readonly folder?: string | undefined;
  /** A manifest names the program, so that no command line has to. */
  readonly inManifest?: boolean | undefined;
  /** Once it is aborted, the program is not started any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Line ends that are typed in advance, for programs that wait for Enter before they end. */
const ENTERS = '\n'.repeat(8);
/** Milliseconds in which no program is stopped any more: what comes of the stops has come. */
const STOPPING = 4000;
/** Milliseconds in which what it printed before its end has been read, however busy the machine is. */
const DRAINED = 3000;
/** How much less a thread is preferred (nice(2)): enough to come later, not so much that it comes never. */
const UNPREFERRED = 8;

/** A program that is started as a process for each run. */
export class ProcessProgram implements RunnableProgram {
  readonly #options: ProcessProgramOptions;
  readonly #program: Program;
  readonly #running = new Set<Program>();

  constructor(options: ProcessProgramOptions) {
    this.#options = options;
    this.#program = new Program(options);
  }

  get name(): string {
    return this.#program.name;
  }

  get invocation(): string {
    return this.#options.inManifest ? '' : `-- ${this.name}`;
  }

  get mayRunBeside(): boolean {
    return ownIpc().length > 0;
  }

  async run(disturbance: Disturbance, limit: number, random: () => number): Promise<ProgramRun> {
    if (this.#options.signal?.aborted) throw interrupted();
    const { oneProcessor = false, load = false, unbuffered = false } = disturbance;
    const program = new Program({ ...this.#options, mayBeStopped: true });
    const processor = oneProcessor ? processors()[Math.floor(random() * processors().length)] : undefined;
    const burner = load ? new Burner(processor) : undefined;
    this.#running.add(program);
    try {
      const running = program.launch({}, unbuffered ? { PYTHONUNBUFFERED: '1' } : {}, 'pipe', [
        ...ownIpc(),
        ...onProcessor(processor),
      ]);
      running.keyboard.stream.end(ENTERS);
      return await follow(program, running, disturbance, limit, random);
    } finally {
      burner?.end();
      await program.stop();
      this.#running.delete(program);
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#running].map((program) => program.stop()));
  }

  kill(): void {
    for (const program of this.#running) program.kill();
  }
}

/** Disturbs a program and looks at it until it has ended, or has to be ended. */
async function follow(
  program: Program,
  running: Running,
  { stops, priorities = false }: Disturbance,
  limit: number,
  random: () => number,
): Promise<ProgramRun> {
  const start = performance.now();
  const watch = new Watch(running, limit);
  let stopped = 0;
  let wasAsked = false;
  let stuck: Stuck | undefined;
  let next = start + LOOK;
  while (!stuck) {
    const now = performance.now();
    if (now - start - stopped > limit) {
      stuck = { type: watch.lately };
      break;
    }
    const mayStop = stops !== undefined && now - start < STOPPING && !watch.isBlocked;
    const wait = mayStop ? Math.min(runsFor(stops, random), next - now) : next - now;
    if (await within(running.ended, Math.max(wait, 0))) break;
    if (mayStop) stopped += await stopFor(running, stops, random);
    if (priorities && !mayStop) changePriorities(running, random);
    if (performance.now() < next) continue;
    next = performance.now() + LOOK;
    let threads = watch.look(performance.now());
    if (watch.isStill && !wasAsked) {
      wasAsked = true;
      threads ??= await javaDeadlock(running);
    }
    if (threads !== undefined) stuck = { type: 'deadlock', threads };
  }
  const milliseconds = performance.now() - start - stopped;
  if (running.flooded) stuck = { type: 'flood' };
  if (stuck) await program.stop();
  else await running.drain(DRAINED);
  return {
    ...program.printed,
    output: withoutDumps(program.printed.output),
    exit: stuck ? undefined : program.exit,
    stuck,
    milliseconds,
  };
}

/** Milliseconds for which it runs until it is stopped. */
function runsFor(stops: 'short' | 'long', random: () => number): number {
  return stops === 'short' ? 1 + 6 * random() : 20 + 150 * random();
}

/** Stops it for a moment; how long that was, in milliseconds. */
async function stopFor(running: Running, stops: 'short' | 'long', random: () => number): Promise<number> {
  const start = performance.now();
  const { program } = running;
  signalAll(program, 'SIGSTOP');
  await within(running.ended, stops === 'short' ? 1 + 7 * random() : 50 + 250 * random());
  signalAll(program, 'SIGCONT');
  return performance.now() - start;
}

/** Makes half of the threads wait for the other half where both want the same processor. */
function changePriorities({ program }: Running, random: () => number): void {
  for (const { id } of threadStates(program)) {
    try {
      // The number of a thread stands for it alone here (setpriority(2)).
      setPriority(id, random() < 0.5 ? UNPREFERRED : 0);
    } catch {
      // It has ended, or who may not prefer it again.
    }
  }
}
