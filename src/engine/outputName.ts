import type { Message } from '../grammar/createPrinter.js';
import type { ConsoleOutput, Output, UserOutput } from '../machine/Machine.js';

/** What an output is called in the name of a mutant; outputs of one name are of one kind. */
export function outputName(output: Output<Message> | ConsoleOutput<Message> | UserOutput): string {
  switch (output.type) {
    case 'send':
      return `send ${output.message.type}`;
    case 'print':
      return `print ${output.line.type}`;
    case 'exit':
      return `exit ${output.status}`;
    case 'show':
    case 'close':
      return output.type;
  }
}
