import { writeSync } from 'node:fs';

const STANDARD_OUTPUT = 1;
/** Milliseconds between two tries where the reader is slow. */
const PAUSE = 1;

/**
 * Writes a line to the standard output before it returns, in one piece: so lines of several threads stand in the order in
 * which they were written. What Node offers for that in a worker goes through the main thread, and comes late.
 *
 * @throws Error `EPIPE` when nobody reads any more
 */
export function writeLine(line: string): void {
  const octets = Buffer.from(`${line}\n`);
  for (let written = 0; written < octets.length;) {
    try {
      written += writeSync(STANDARD_OUTPUT, octets, written);
    } catch (error) {
      // Somebody has set the pipe to be so, and it is full: the system tells a thread that stands still no other way.
      if (!isCode(error, 'EAGAIN')) throw error;
      Atomics.wait(nothing, 0, 0, PAUSE);
    }
  }
}

const nothing = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Whether it is an error of the system with this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
