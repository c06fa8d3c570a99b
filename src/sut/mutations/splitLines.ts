import { LF } from '../../wire/octets.js';

/** The lines that octets complete, and the beginning of the next one. */
export function splitLines(octets: Uint8Array): { lines: Uint8Array[]; rest: Uint8Array } {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = octets.indexOf(LF); end >= 0; end = octets.indexOf(LF, start)) {
    lines.push(octets.subarray(start, end + 1));
    start = end + 1;
  }
  return { lines, rest: octets.slice(start) };
}
