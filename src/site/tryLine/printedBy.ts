import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import type { Input } from '../../machine/Machine.js';
import { begin, step } from '../../machine/step.js';
import { consoleLine } from '../../protocols/consoleLine.js';
import type { ConnectionMachine } from '../../protocols/Protocol.js';
import type { Stamp } from '../../protocols/timeStamp.js';
import { concat, LF, octetsOf } from '../../wire/octets.js';

/** The lines that a server prints when a connection brings these inputs; those that would end it are left out. */
export function printedBy(
  machine: ConnectionMachine<Message, Message>,
  inputs: readonly Input[],
  console: Codec<Message>,
  stamp: () => Stamp,
): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let snapshot = begin(machine);
  for (const input of inputs) {
    const { outputs, ...next } = step(machine, snapshot, input);
    if (outputs.some(({ type }) => type === 'close')) continue;
    snapshot = next;
    for (const output of outputs) {
      if (output.type !== 'print') continue;
      lines.push(concat([octetsOf(consoleLine(console, output.line, stamp)), LINE_END]));
    }
  }
  return lines;
}

const LINE_END = Uint8Array.of(LF);
