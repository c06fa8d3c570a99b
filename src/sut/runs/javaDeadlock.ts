import { basename } from 'node:path';
import { readLink } from '../procFiles.js';
import { signalAll } from '../processes.js';
import type { Running } from '../Running.js';
import { within } from '../within.js';

/** Milliseconds in which a virtual machine says what its threads do. */
const PATIENCE = 300;
/** What it says. */
const DUMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\nFull thread dump [\s\S]*?\nHeap\n(?: .*\n)*\n?/gm;

/** What a program has printed, without what its virtual machine was asked for. */
export function withoutDumps(output: string): string {
  return output.includes('Full thread dump') ? output.replaceAll('\r', '').replaceAll(DUMP, '') : output;
}

/**
 * How many threads of a Java program wait for each other's locks, as its virtual machine says when it is asked (SIGQUIT);
 * `undefined` where they do not, or nobody is there to ask. Who waits for a lock of Java's own wakes up now and then, so
 * the system does not tell.
 */
export async function javaDeadlock(running: Running): Promise<number | undefined> {
  const machines = running.program.filter((pid) => basename(readLink(`/proc/${pid}/exe`)) === 'java');
  if (machines.length === 0) return undefined;
  signalAll(machines, 'SIGQUIT');
  await within(running.ended, PATIENCE);
  const cycle = /Found one Java-level deadlock:\n=+\n([\s\S]*?)\n\n?Java stack information/.exec(
    running.console.printed.output.replaceAll('\r', ''),
  )?.[1];
  return cycle === undefined ? undefined : [...cycle.matchAll(/^"[^\n]*":$/gm)].length;
}
