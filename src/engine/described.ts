import type { Message } from '../grammar/createPrinter.js';
import type { ConsoleOutput, Output, Share, UserOutput } from '../machine/Machine.js';
import { printable } from '../wire/printable.js';

/** A message or another input in few words: its type and its fields. */
export function described({ type, ...fields }: { readonly type: string }): string {
  const values = Object.values(fields).map((field) =>
    typeof field === 'string' ? `"${printable(field)}"` : String(field),
  );
  return [type, ...values].join(' ');
}

/** Outputs in few words, in their order. */
export function describedOutputs(
  outputs: readonly (Output<Message> | ConsoleOutput<Message> | Share | UserOutput)[],
): string {
  return outputs.length > 0 ? outputs.map(outputText).join(', ') : 'nothing';
}

function outputText(output: Output<Message> | ConsoleOutput<Message> | Share | UserOutput): string {
  switch (output.type) {
    case 'send':
      // Where a guard is gone, there may be nothing to say.
      return `send ${described(output.message ?? { type: 'nothing' })}`;
    case 'print':
      return `print ${described(output.line)}`;
    case 'share':
      return `share ${described(output.input)}`;
    case 'show':
      return `show "${printable(output.text)}"`;
    case 'exit':
      return `exit ${output.status}`;
    case 'close':
      return 'close';
  }
}
