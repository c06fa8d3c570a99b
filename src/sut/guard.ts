import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';

/**
 * The beginning of the marks of all programs that this process starts (see `Program`). In a worker thread the modules
 * are loaded anew: each thread has its own.
 */
export const MARK = `${process.pid}-${randomUUID()}`;

/** Waits until its standard input ends, then ends whatever bears the mark, until nothing does that could be ended. */
const GUARD = [
  'cat',
  'for round in 1 2 3 4 5 6 7 8 9 10; do',
  '  found=',
  '  for process in /proc/[0-9]*; do',
  '    grep -qsaF "ASSAY_SUBJECT=$1" "$process/environ" && kill -KILL "${process#/proc/}" && found=yes',
  '  done',
  '  [ "$found" ] || exit 0',
  'done',
].join('\n');

/**
 * Sees to it that no program outlives this process or worker thread, also when that is ended by force: another process
 * holds a pipe from this one, and the system closes it whatever happens. Called twice, it does nothing more.
 */
export function guardPrograms(): void {
  if (guarded || process.platform !== 'linux') return;
  guarded = true;
  const guard = spawn('sh', ['-c', GUARD, 'sh', MARK], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // In the folder of a test, say, it would be in the way of whoever wants to delete that.
    cwd: '/',
    // Ctrl-C is for the others.
    detached: true,
  });
  // Without it, the programs are still ended in all ordinary ways.
  guard.on('error', () => {});
  guard.unref();
  // The stream of a pipe is a socket in Node.
  (guard.stdin as unknown as Socket).unref();
}

let guarded = false;
