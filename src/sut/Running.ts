import { once } from 'node:events';
import { constants } from 'node:os';
import { Console } from './Console.js';
import type { Keyboard, Launched } from './launch.js';
import { isAsleep, processTree, signalAll } from './processes.js';
import type { Exit } from './Subject.js';
import { within } from './within.js';

/** Milliseconds for which a console is waited for at the most. */
const CATCHING_UP = 30;

/** One start of a program, from its launch to its end. */
export class Running {
  readonly console: Console;
  readonly keyboard: Keyboard;
  /** Settles with the end of the program. */
  readonly ended: Promise<void>;
  /** It printed more than anybody can read, and was stopped. */
  flooded = false;
  readonly #child: Launched['child'];
  readonly #before: number;
  readonly #closed: Promise<unknown>;

  /** @param flood - octets after which the program prints too much */
  constructor({ child, before, output, errors, keyboard }: Launched, flood?: number) {
    this.#child = child;
    this.#before = before;
    this.keyboard = keyboard;
    // A program may end, or close its input, before it has read all that was typed.
    keyboard.stream.on('error', () => {});
    const stop = (): void => {
      this.flooded = true;
      signalAll(this.tree, 'SIGKILL');
    };
    this.console = new Console(output, errors, stop, flood);
    // `exit`, not `close`: a child of the program's that holds its pipe would delay the latter.
    this.ended = new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    this.#closed = once(child, 'close').catch(() => {});
  }

  /** The processes of the program; the console's own comes first where there is one. */
  get tree(): number[] {
    return this.#child.pid === undefined ? [] : processTree(this.#child.pid);
  }

  /** The processes of the program, without its console. */
  get program(): number[] {
    return this.tree.slice(this.#before);
  }

  get exit(): Exit | undefined {
    const { exitCode, signalCode } = this.#child;
    if (signalCode !== null) return { type: 'signal', signal: signalCode };
    if (exitCode === null) return undefined;
    // The console reports the end by a signal as 128 and its number, as a shell does.
    const signal = exitCode > 128 ? signalName(exitCode - 128) : undefined;
    return signal === undefined ? { type: 'status', status: exitCode } : { type: 'signal', signal };
  }

  /** Ends it: asked first (TERM), after `grace` milliseconds by force. Settles when it has ended. */
  async stop(grace: number): Promise<void> {
    const { tree } = this;
    if (tree.length === 0) return;
    // The console ends with the program; asked itself, it would take the program's last words along.
    const { program } = this;
    signalAll(program.length > 0 ? program : tree, 'SIGTERM');
    if (await within(this.ended, grace)) return;
    signalAll(this.tree, 'SIGKILL');
    await this.ended;
  }

  /**
   * Waits until what it has printed has come through the console, which is a process of its own, and late where the
   * processors are busy: until that has nothing to do for two looks, as the kernel hands over what was printed a bit later.
   */
  async caughtUp(): Promise<void> {
    const { pid } = this.#child;
    if (this.#before === 0 || pid === undefined) return;
    const deadline = performance.now() + CATCHING_UP;
    for (let still = 0; still < 2 && performance.now() < deadline; still = isAsleep(pid) ? still + 1 : 0)
      await new Promise((resolve) => setTimeout(resolve, 1));
    // What has come is read before that.
    await new Promise((resolve) => setImmediate(resolve));
  }

  /**
   * Waits until all that it printed before its end has been read.
   *
   * @param limit - milliseconds to wait at the most: a child that it left behind may hold the pipes for ever
   */
  async drain(limit = 100): Promise<void> {
    await within(this.#closed, limit);
    this.console.flush();
  }
}

function signalName(number: number): string | undefined {
  return Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
}
