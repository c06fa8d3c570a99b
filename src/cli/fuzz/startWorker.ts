import { spawn, type ChildProcess } from 'node:child_process';
import { ENTERED, spawnInNamespace } from '../../sut/namespace.js';
import { environmentOf, type Worker, type WorkerMessage } from './worker.js';

/** Milliseconds that a worker may take to end when it is asked to. */
const GRACE = 15_000;

/** How a worker ended. */
export interface WorkerEnd {
  /** By a signal, or with a status that is not 0: in words. */
  readonly problem: string | undefined;
}

/** A worker that was started. */
export interface StartedWorker {
  readonly ended: Promise<WorkerEnd>;
  /** Asks it to end; asked again, it does no harm. */
  interrupt(): void;
}

/**
 * Starts this very command line again as a worker, in a network namespace of its own where that is possible.
 *
 * @param hear - is told what it says
 */
export function startWorker(worker: Worker, hear: (message: WorkerMessage) => void): StartedWorker {
  let child = launched(worker);
  let interrupted = false;
  const ended = (async (): Promise<WorkerEnd> => {
    const first = await served(child, worker.plain, hear);
    if (first.entered || worker.plain || interrupted) return first;
    child = launched({ ...worker, plain: true });
    return served(child, true, hear);
  })();
  return {
    ended,
    interrupt() {
      interrupted = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
    },
  };
}

function launched(worker: Worker): ChildProcess {
  const commandLine = process.argv.slice(1);
  const environment = environmentOf(worker);
  if (!worker.plain) return spawnInNamespace(commandLine, environment, 'ignore');
  return spawn(process.execPath, [...process.execArgv, ...commandLine], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
}

/** Listens to a worker until it has ended. */
async function served(
  child: ChildProcess,
  plain: boolean,
  hear: (message: WorkerMessage) => void,
): Promise<WorkerEnd & { readonly entered: boolean }> {
  return new Promise((resolve) => {
    let entered = plain;
    child.on('message', (message) => {
      if (message === ENTERED) entered = true;
      // Nobody else has this channel.
      else hear(message as WorkerMessage);
    });
    child.once('error', ({ message }) => resolve({ entered, problem: message }));
    // By then all has been heard that it said.
    child.once('close', (status, signal) => resolve({ entered, problem: problemOf(status, signal) }));
  });
}

function problemOf(status: number | null, signal: NodeJS.Signals | null): string | undefined {
  if (signal) return `ended with the signal ${signal}`;
  return status === 0 ? undefined : `ended with exit status ${status}`;
}
