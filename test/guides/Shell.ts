import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { isolate } from '../../src/sut/namespace.js';

/** What a command has printed, and its exit status. */
export interface Printed {
  readonly output: string;
  readonly status: number;
}

/** A shell in a network namespace of its own where the system allows that: what it starts finds its ports free. */
export class Shell {
  readonly #bash: ChildProcess;
  readonly #pieces: AsyncIterator<string>;
  readonly #mark = randomUUID();

  /** @param environment - besides what is there */
  constructor(folder: string, environment: Readonly<Record<string, string>>) {
    const [program, ...words] = namespace() ?? ['bash'];
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
    this.#bash = spawn(program!, words, {
      cwd: folder,
      env: { ...Object.fromEntries(inherited), ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
      // Whatever is left in its group at the end can be ended.
      detached: true,
    });
    this.#pieces = this.#bash.stdout!.setEncoding('utf8')[Symbol.asyncIterator]();
  }

  /** Runs a command. */
  async run(command: string): Promise<Printed> {
    this.#bash.stdin!.write(`{ ${command}\n} 2>&1 </dev/null; printf '\\n%s %d\\n' ${this.#mark} $?\n`);
    const end = new RegExp(`\\n${this.#mark} (\\d+)\\n$`);
    let output = '';
    for (;;) {
      const match = end.exec(output);
      if (match) return { output: output.slice(0, match.index), status: Number(match[1]) };
      const piece = await this.#pieces.next();
      if (piece.done) throw new Error(`The shell has ended at "${command}":\n${output}`);
      output += piece.value;
    }
  }

  /** Starts a server, which runs until the shell ends, and waits until it has printed so many lines. */
  async serve(command: string, lines: number): Promise<string> {
    const reading = `for each in $(seq ${lines}); do read -r line <&3; echo "$line"; done`;
    const { output } = await this.run(`exec 3< <(${command} 2>&1); ${reading}`);
    return output;
  }

  /** Ends the shell, and all that it has started. */
  async end(): Promise<void> {
    if (this.#bash.exitCode !== null) return;
    const ended = once(this.#bash, 'exit');
    process.kill(-this.#bash.pid!, 'SIGKILL');
    await ended;
  }
}

/** The command of a shell in a namespace; `undefined` where that is not allowed. */
function namespace(): readonly string[] | undefined {
  const words = [...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--net'];
  if (spawnSync('unshare', [...words, 'true']).status !== 0) return undefined;
  return ['unshare', ...words, ...isolate(['bash'])];
}
