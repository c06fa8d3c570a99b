import { spawn } from 'node:child_process';
import { once } from 'node:events';

const LF = 0x0a;

/** A server in a process of its own that prints its port and then a line for each message: they are counted. */
export class PrintingServer {
  #child;
  #lines = 0;
  #wanted = Infinity;
  #reached = () => {};

  static async start(...words) {
    const server = new PrintingServer(words);
    const [line] = await once(server.#child.stdout, 'data');
    server.port = Number(/127\.0\.0\.1:(\d+)/.exec(String(line))[1]);
    server.#child.stdout.on('data', (octets) => server.#count(octets));
    return server;
  }

  constructor(words) {
    this.#child = spawn(process.execPath, ['--expose-gc', '--import', './bench/memory.js', ...words], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
  }

  /** Octets of memory (`rss`, `heapUsed`), and milliseconds of `cpu` so far. */
  async use() {
    this.#child.send('use');
    const [use] = await once(this.#child, 'message');
    return use;
  }

  /** Settles when so many lines more have been printed than were when the last such promise had settled. */
  async printed(lines) {
    this.#wanted = lines;
    await new Promise((resolve) => {
      this.#reached = resolve;
      this.#count([]);
    });
    this.#lines -= lines;
    this.#wanted = Infinity;
  }

  /** From now on nobody reads what it prints. */
  stopReading() {
    this.#child.stdout.pause();
  }

  readOn() {
    this.#child.stdout.resume();
  }

  end() {
    this.#child.kill('SIGKILL');
  }

  #count(octets) {
    for (let at = octets.indexOf(LF); at >= 0; at = octets.indexOf(LF, at + 1)) this.#lines++;
    if (this.#lines >= this.#wanted) this.#reached();
  }
}
