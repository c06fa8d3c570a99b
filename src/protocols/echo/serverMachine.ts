import type { Octets, ServerConsole } from '../../generated/echo.js';
import type { ConsoleOutput, Output } from '../../machine/Machine.js';
import { octetsBehind, textOf } from '../../wire/octets.js';
import { printableWhole } from '../../wire/printable.js';
import type { ConnectionMachine } from '../Protocol.js';

type Outputs = readonly (Output<Octets> | ConsoleOutput<ServerConsole>)[];

/** The server's side of one connection. It remembers nothing: what comes goes back. */
export const serverMachine: ConnectionMachine<Octets, Octets> = {
  id: 'echo/server',
  initial: 'open',
  context: undefined,
  guards: {},
  states: {
    open: {
      connected: [{ effect: greetConsole, clause: 'echo/console/1' }],
      Octets: [{ effect: sendBack, clause: 'echo/answer/1' }],
      malformed: [{ to: 'ended', effect: close, clause: 'echo/survive/3' }],
      disconnected: [{ to: 'ended', effect: close, clause: 'echo/end/1' }],
    },
    ended: {},
  },
};

function greetConsole(context: unknown, { address = 'somebody' }: { readonly address?: string }) {
  return [context, [{ type: 'print', line: { type: 'Arrived', address } }] as Outputs] as const;
}

function sendBack(context: unknown, message: Octets) {
  const text = printableWhole(textOf(octetsBehind(message.octets)).slice(0, SHOWN));
  const outputs: Outputs = [
    { type: 'send', message },
    { type: 'print', line: { type: 'Received', text } },
  ];
  return [context, outputs] as const;
}

/** Characters of what came that are printed. */
const SHOWN = 1000;

function close(context: unknown) {
  return [context, [{ type: 'close' }] as Outputs] as const;
}
