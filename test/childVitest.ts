import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const VITEST = resolve('node_modules/vitest/vitest.mjs');
const PLAIN = resolve('examples/vitest/vitest.config.js');

/** Uses a folder with these files, from which this package can be imported by its name. */
export async function inFolderWith<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  // What is imported lies in `dist` as well.
  const folder = mkdtempSync(join('dist', 'folder-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Starts a Vitest of its own on the tests in a folder. */
export function startVitest(folder: string, ...options: string[]): ChildProcess {
  const words = [VITEST, 'run', '--config', PLAIN, ...options];
  const { VITEST_POOL_ID: _, VITEST_WORKER_ID: __, ...environment } = process.env;
  return spawn(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, NO_COLOR: '1' },
    // Signals to its group reach all that it starts, as Ctrl-C does.
    detached: true,
  });
}
