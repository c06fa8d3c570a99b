import type { Input } from '../../machine/Machine.js';
import { isMessage } from './isMessage.js';
import type { WalkedMachine } from './walkedMachine.js';

/** Whether an input can come: a message is one of the grammar. */
export function isPossible(input: Input, walked: WalkedMachine): boolean {
  if (!isMessage(input.type, walked)) return true;
  try {
    walked.heard?.write(input);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}
