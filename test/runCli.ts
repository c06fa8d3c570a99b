import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the built command line tool, for tests. */
export async function runCli(...words: string[]): Promise<Ran> {
  const child = startCli(...words);
  return finished(child);
}

/** Starts the built command line tool. */
export function startCli(...words: string[]): ChildProcess {
  return spawn(process.execPath, ['bin/assay.js', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits for the end of what {@link startCli} has started. */
export async function finished(child: ChildProcess): Promise<Ran> {
  let output = '';
  let errors = '';
  child.stdout!.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (errors += text.toString()));
  await once(child, 'close');
  return { status: child.exitCode, output, errors };
}
