import type { Malformed } from '../../grammar/Codec.js';
import { createPrinter, type Message } from '../../grammar/createPrinter.js';
import type { Input } from '../../machine/Machine.js';
import { octetsBehind, octetsOf } from '../../wire/octets.js';
import type { WalkedMachine } from './walkedMachine.js';

/** Why a message is none of the grammar: the line that would be written for it, and what that is instead. */
export interface Unwritable {
  readonly line: Uint8Array;
  readonly read: Message | Malformed;
}

/** Says why a message is none of those that the machine hears. */
export function unwritable(message: Input, { heard }: WalkedMachine): Unwritable {
  if (!heard) throw new TypeError(`no line is written for ${message.type}`);
  const text = createPrinter(heard.rules)(message);
  const line = heard.encoding === 'octets' ? octetsBehind(text) : octetsOf(text);
  return { line, read: heard.read(line) };
}
