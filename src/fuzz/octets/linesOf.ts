import { LF } from '../../wire/octets.js';

/** The lines of octets, each with its line end; what stands behind the last line end is one too. */
export function linesOf(octets: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < octets.length;) {
    const end = octets.indexOf(LF, start);
    const next = end < 0 ? octets.length : end + 1;
    lines.push(octets.subarray(start, next));
    start = next;
  }
  return lines;
}
