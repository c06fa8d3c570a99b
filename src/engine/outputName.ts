import type { Message } from '../grammar/createPrinter.js';
import type { ConsoleOutput, Output, Share, UserOutput } from '../machine/Machine.js';
import type { Refusal } from '../protocols/TraceProtocol.js';

/** What an output is called in the name of a mutant; outputs of one name are of one kind. */
export function outputName(
  output: Output<Message> | ConsoleOutput<Message> | Share | UserOutput | Refusal,
): string {
  switch (output.type) {
    case 'send':
      return `send ${output.message.type}`;
    case 'print':
      return `print ${output.line.type}`;
    case 'exit':
      return `exit ${output.status}`;
    case 'share':
      return `share ${output.input.type}`;
    case 'show':
    case 'close':
    case 'refuse':
      return output.type;
  }
}
