import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processes that have this word on their command line.
 *
 * @param program - what their programs are called; without it, anything
 */
export function processesWith(word: string, program = /^/): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const [called = '', ...words] = readCommandLine(name);
      return program.test(called) && words.includes(word);
    })
    .map(Number);
}

function readCommandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
