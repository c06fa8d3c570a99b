import { randomUUID } from 'node:crypto';
import { quoteForReader } from './commandWords.js';
import { guardPrograms, MARK } from './guard.js';
import { launch, type Launch } from './launch.js';
import { processesMarked, processorTime, signalAll } from './processes.js';
import { resourcesOf } from './resources.js';
import type { Resources } from './Subject.js';
import { Running } from './Running.js';
import { flooded, interrupted } from './startProblems.js';
import type { Exit, Printed } from './Subject.js';
import { within } from './within.js';

export interface ProgramOptions {
  /** Program and arguments. */
  readonly command: readonly string[];
  /** The folder in which it is started; without it, the current one. */
  readonly folder?: string | undefined;
  /** A manifest names the program, so that no command line has to. */
  readonly inManifest?: boolean | undefined;
  /** Milliseconds between asking it to end (TERM) and ending it by force (KILL). */
  readonly grace?: number | undefined;
  /** Octets that it may print, where they are more than usual. */
  readonly flood?: number | undefined;
  /** Somebody stops it now and then (see {@link Launch.mayBeStopped}). */
  readonly mayBeStopped?: boolean | undefined;
  /** Once it is aborted, the program is not started any more. */
  readonly signal?: AbortSignal | undefined;
}

/** A program that is started as often as needed, one at a time, and of which nothing is left behind. */
export class Program {
  readonly #options: ProgramOptions;
  /** The value of ASSAY_SUBJECT in the environment of the program and of all that it starts, wherever those go. */
  readonly mark = `${MARK}-${randomUUID()}`;
  #running: Running | undefined;
  #last: Running | undefined;

  constructor(options: ProgramOptions) {
    this.#options = options;
  }

  /** The command as one types it in a shell. */
  get name(): string {
    return this.#options.command.map(quoteForReader).join(' ');
  }

  get running(): Running | undefined {
    return this.#running;
  }

  /** The present start, or the last one. */
  get last(): Running | undefined {
    return this.#last;
  }

  get exit(): Exit | undefined {
    return this.#running ? undefined : this.#last?.exit;
  }

  get printed(): Printed {
    return this.#last?.console.printed ?? { output: '', errors: '' };
  }

  /**
   * Starts it; what is left of the start before is ended first.
   *
   * @param values - what stands for `{port}` and the like in the command
   * @param entry - see {@link Launch.entry}
   * @throws SubjectError when it must not or cannot be started
   */
  launch(
    values: Readonly<Record<string, string>>,
    variables: NodeJS.ProcessEnv,
    keyboard?: Launch['keyboard'],
    entry?: Launch['entry'],
  ): Running {
    if (this.#last?.flooded) throw flooded();
    if (this.#options.signal?.aborted) throw interrupted();
    this.#sweep();
    guardPrograms();
    const command = this.#options.command.map((word) =>
      word.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder),
    );
    const environment = { ...usual(process.env), ...locale(), ...variables, ASSAY_SUBJECT: this.mark };
    const { folder, mayBeStopped } = this.#options;
    const running = new Running(
      launch({ entry, command, environment, folder, keyboard, mayBeStopped }),
      this.#options.flood,
    );
    this.#running = this.#last = running;
    void running.ended.then(() => {
      if (this.#running === running) this.#running = undefined;
    });
    return running;
  }

  /** Waits for its end; `undefined` when it still runs after that time. */
  async ended(milliseconds: number): Promise<Exit | undefined> {
    if (this.#running) await within(this.#running.ended, milliseconds);
    if (!this.#running) await this.#last?.drain();
    return this.exit;
  }

  /** The share of a processor that it uses during that time: 1 is all of one. */
  async load(milliseconds: number): Promise<number> {
    if (!this.#running) return 0;
    const { tree, ended } = this.#running;
    const before = processorTime(tree);
    const start = performance.now();
    await within(ended, milliseconds);
    return (processorTime(tree) - before) / ((performance.now() - start) / 1000);
  }

  /** What it holds at this moment, with all that it has started; `undefined` while it does not run, and where that cannot be told. */
  resources(): Resources | undefined {
    return this.#running && resourcesOf(this.#running.tree);
  }

  /** Ends it, with all that it has started. */
  async stop(): Promise<void> {
    await this.#running?.stop(this.#options.grace ?? 500);
    this.#sweep();
  }

  /** Ends it at once and by force, without waiting. */
  kill(): void {
    this.#sweep();
  }

  /** Ends what the program has left behind: children that it did not wait for, in whatever session they are. */
  #sweep(): void {
    if (!this.#last) return;
    signalAll(processesMarked(`ASSAY_SUBJECT=${this.mark}`), 'SIGKILL');
  }
}

/**
 * The environment without what changes how a program prints: images of containers set it, terminals of students do not.
 * Unbuffered, a line and its end are two writes, and those of two threads mix.
 */
function usual(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = { ...environment };
  delete others['PYTHONUNBUFFERED'];
  return others;
}

/** A character set in which every text can be typed and shown, where the system has not chosen one. */
function locale(): NodeJS.ProcessEnv {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const chosen = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '');
  return chosen !== undefined && /utf-?8/i.test(chosen) ? {} : { LC_ALL: 'C.UTF-8' };
}
