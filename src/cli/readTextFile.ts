import { readFileSync, statSync } from 'node:fs';
import { printable } from '../wire/printable.js';
import { CliError } from './CliError.js';

/** Octets; what a person writes for a check is far shorter. */
const LIMIT = 64 << 10;

/**
 * The text of a file.
 *
 * @param limit - octets that it may have
 */
export function readTextFile(file: string, limit = LIMIT): string {
  const octets = readOctets(file, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch (cause) {
    throw new CliError(`${printable(`"${file}"`)} is not UTF-8: save it in that encoding.`, { cause });
  }
}

/** As {@link readTextFile}, whatever the octets of the file are. */
export function readOctets(file: string, limit: number): Uint8Array {
  const shown = printable(`"${file}"`);
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) throw new CliError(`There is no file ${shown}.`);
    if (!stats.isFile()) throw new CliError(`${shown} is a folder or a device, not a file.`);
    if (stats.size > limit) throw new CliError(`${shown} is longer than ${limit >> 10} KiB.`);
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(`${shown} cannot be read: ${printable((cause as Error).message)}`, { cause });
  }
}
