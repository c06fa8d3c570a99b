import type { KeyboardOfTrace } from '../engine/Trace.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { readKeyboardScript } from '../sut/readKeyboardScript.js';
import { CliError } from './CliError.js';

/**
 * The keyboard script that a trace has, if it has one.
 *
 * @throws CliError when it is none
 */
export function keyboardOfTrace(
  keyboard: KeyboardOfTrace | undefined,
  file: string,
): KeyboardScript | undefined {
  if (!keyboard) return undefined;
  const read = readKeyboardScript(JSON.stringify(keyboard), file);
  if (read.type === 'flawed') throw new CliError(`CANNOT REPLAY: ${read.problems[0]}`);
  return read.value;
}
