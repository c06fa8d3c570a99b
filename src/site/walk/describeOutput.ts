import type { Message } from '../../grammar/createPrinter.js';
import type { ConsoleOutput, Output, Share, SharedOutput, UserOutput } from '../../machine/Machine.js';
import type { Refusal } from '../../protocols/TraceProtocol.js';
import { consoleLine } from '../../protocols/consoleLine.js';
import type { Stamp } from '../../protocols/timeStamp.js';
import { escapeOctets } from '../../wire/escape.js';
import { inputText } from './inputText.js';
import type { WalkedMachine } from './walkedMachine.js';

/** An output for a reader. */
export interface Described {
  readonly does: 'send' | 'print' | 'show' | 'share' | 'close' | 'exit' | 'refuse';
  /** The rule of a message, or the type of what is handed on. */
  readonly what?: string;
  /**
   * The octets of a message, escaped; a line that is printed or shown; a status. `undefined` for what cannot be written:
   * a user's line with a line end in it, say. Of what is refused: what would have been right.
   */
  readonly text?: string | undefined;
  /** What came instead of what would have been right. */
  readonly instead?: string;
  /** The numbers of the connections on which it happens, where a machine has several. */
  readonly to?: readonly number[];
}

type AnyOutput =
  Output<Message> | ConsoleOutput<Message> | Share | UserOutput | SharedOutput<Message> | Refusal;

/**
 * Says what an output of a machine is.
 *
 * @param stamp - what lines of the console say of the time
 */
export function describeOutput(given: unknown, { said, printed }: WalkedMachine, stamp: Stamp): Described {
  // Machines of all parts are walked alike; what each of them puts out is one of these.
  const output = given as AnyOutput;
  const to = 'to' in output ? { to: output.to } : {};
  switch (output.type) {
    case 'send':
      return {
        does: 'send',
        what: output.message.type,
        text: said && ifWritable(() => escapeOctets(said.write(output.message))),
        ...to,
      };
    case 'print':
      return {
        does: 'print',
        text: printed && ifWritable(() => consoleLine(printed, output.line, () => stamp)),
      };
    case 'show':
      return { does: 'show', text: output.text };
    case 'share':
      return { does: 'share', what: output.input.type, text: inputText(output.input) };
    case 'close':
      return { does: 'close', ...to };
    case 'exit':
      return { does: 'exit', text: String(output.status) };
    case 'refuse':
      return { does: 'refuse', text: output.expected, instead: output.actual };
  }
}

function ifWritable(write: () => string): string | undefined {
  try {
    return write();
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
