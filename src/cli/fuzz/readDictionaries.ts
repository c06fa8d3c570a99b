import { DictionaryError } from '../../fuzz/octets/DictionaryError.js';
import { readDictionary } from '../../fuzz/octets/readDictionary.js';
import { printable } from '../../wire/printable.js';
import { CliError } from '../CliError.js';
import { readTextFile } from '../readTextFile.js';

/** Octets of a dictionary. */
const LIMIT = 4 << 20;

/**
 * The words of dictionaries, one file after the other.
 *
 * @throws CliError that names the file and the line of the first mistake
 */
export function readDictionaries(files: readonly string[]): readonly Uint8Array[] {
  return files.flatMap((file) => {
    try {
      return readDictionary(readTextFile(file, LIMIT));
    } catch (cause) {
      if (!(cause instanceof DictionaryError)) throw cause;
      throw new CliError(`${printable(file)}: ${printable(cause.message)}.`, { cause });
    }
  });
}
