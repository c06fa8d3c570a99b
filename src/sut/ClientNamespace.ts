import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { DoorOpened, DoorWanted } from './openDoors.js';
import { isolate } from './namespace.js';
import { SubjectError } from './SubjectError.js';

/** The process that stands in the namespace. */
const HELPER = fileURLToPath(new URL('./openDoors.js', import.meta.url));

/**
 * A network namespace for one client, inside the checker's own: there the client meets the checker on the very port on
 * which the server listens outside. A process in the namespace opens the listening sockets and hands them over, so that
 * the checker accepts the client's connections itself.
 */
export class ClientNamespace {
  #helper: ChildProcess | undefined;

  /** What stands before a command that is to run in it. */
  get entry(): readonly string[] {
    return this.#helper ? ['nsenter', `--net=/proc/${this.#helper.pid}/ns/net`, '--'] : [];
  }

  /**
   * Listens on a port of the namespace; the server accepts nothing yet. `undefined` when that is not possible.
   *
   * @throws SubjectError when the system allows no such namespace
   */
  async listen(host: string, port: number): Promise<Server | undefined> {
    const helper = (this.#helper ??= start());
    const answer = new Promise<Server | undefined>((resolve, reject) => {
      const onMessage = (opened: DoorOpened, server?: unknown): void => {
        if (opened.host !== host || opened.port !== port) return;
        helper.off('message', onMessage);
        // What comes along with a message of an open door is the listening socket.
        resolve(opened.open ? (server as Server) : undefined);
      };
      helper.on('message', onMessage);
      helper.once('exit', () => reject(impossible()));
    });
    const wanted: DoorWanted = { host, port };
    helper.send(wanted);
    return answer;
  }

  /** Gives it up; whatever runs in it keeps it until its own end. */
  async end(): Promise<void> {
    const helper = this.#helper;
    this.#helper = undefined;
    if (!helper?.connected) return;
    helper.disconnect();
    await once(helper, 'exit');
  }

  /** As {@link end}, without waiting. */
  kill(): void {
    this.#helper?.kill('SIGKILL');
    this.#helper = undefined;
  }
}

function start(): ChildProcess {
  const helper = spawn('unshare', ['--net', ...isolate([process.execPath, HELPER])], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Ctrl-C is for the checker.
    detached: true,
  });
  // Who waits for a door is told by the event of its end.
  helper.on('error', () => helper.emit('exit'));
  return helper;
}

function impossible(): SubjectError {
  return new SubjectError(
    'no-namespace',
    'The system allows no network namespace for the client. With --no-namespace it runs without: then it has to take its port from {port} in its command, from the environment variable PORT, or from an answer to a question at its start.',
  );
}
