import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** The built command line tool on a pseudo-terminal of its own, for tests. */
export class TerminalCli {
  /** All that has been on the screen, escape sequences included. */
  screen = '';
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<unknown>;
  #seen = 0;

  /** Starts it. What the terminal is set to is printed when it has ended. */
  constructor(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const command = [process.execPath, 'bin/assay.js', ...words].map((word) => `'${word}'`).join(' ');
    const line = `tty; stty cols 40 rows 10; ${command}; status=$?; stty -a; exit $status`;
    const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
    this.#child = spawn('script', ['-qefc', line, '/dev/null'], {
      env: { ...inherited, SHELL: '/bin/sh', TERM: 'xterm', ...environment },
    });
    this.#child.stdout.on('data', (octets: Buffer) => (this.screen += octets.toString()));
    this.#ended = once(this.#child, 'close');
  }

  type(text: string): void {
    this.#child.stdin.write(text);
  }

  /** Waits until this is on the screen, behind what was waited for before. */
  async shows(text: string): Promise<void> {
    for (;;) {
      const at = this.screen.indexOf(text, this.#seen);
      if (at >= 0) {
        this.#seen = at + text.length;
        return;
      }
      const more = once(this.#child.stdout, 'data').then(() => true);
      if (!(await Promise.race([more, this.#ended.then(() => false)]))) {
        throw new Error(`${JSON.stringify(text)} is not on the screen: ${JSON.stringify(this.screen)}`);
      }
    }
  }

  resize(columns: number): void {
    execFileSync('stty', ['-F', this.#device, 'cols', String(columns)]);
  }

  /** Whether the terminal itself edits lines: the program has given it back. */
  get isCooked(): boolean {
    return execFileSync('stty', ['-F', this.#device, '-a']).toString().includes(' icanon');
  }

  /** Has the program go on, as `fg` does after Ctrl-Z. */
  continue(): void {
    const shell = childOf(this.#child.pid!);
    process.kill(childOf(shell), 'SIGCONT');
  }

  /** Waits for its end. @returns its exit status */
  async ended(): Promise<number | null> {
    await this.#ended;
    return this.#child.exitCode;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  get #device(): string {
    return /\/dev\/pts\/\d+/.exec(this.screen)![0];
  }
}

function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'));
}
