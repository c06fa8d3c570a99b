import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { CliError } from './CliError.js';

/**
 * The keyboard script that `--keyboard` names.
 *
 * @param keyboard - a file, or the script itself from a manifest
 * @throws CliError which names all mistakes in it
 */
export async function keyboardOf(
  keyboard: string | KeyboardScript | undefined,
): Promise<KeyboardScript | undefined> {
  if (typeof keyboard !== 'string') return keyboard;
  const [{ readKeyboardScript }, { readTextFile }] = await Promise.all([
    import('../sut/readKeyboardScript.js'),
    import('./readTextFile.js'),
  ]);
  const read = readKeyboardScript(readTextFile(keyboard), keyboard);
  if (read.type === 'flawed') throw CliError.of(read.problems);
  return read.value;
}
