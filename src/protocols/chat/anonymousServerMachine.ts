import type { AnonymousConsole, AnonymousLine, ServerLine } from '../../generated/chat.js';
import type { ConsoleOutput, Output } from '../../machine/Machine.js';
import { printableWhole } from '../../wire/printable.js';
import type { ConnectionMachine } from '../Protocol.js';

/** Where the client is. */
interface Guest {
  readonly address: string;
}

/** A line without its date and time: the host fills them in. */
type Unstamped = Omit<AnonymousConsole, 'date' | 'time'>;
type Outputs = readonly (Output<ServerLine> | ConsoleOutput<Unstamped>)[];

/** The server's side of one connection under `anonymous`: whoever speaks is known by the address. */
export const anonymousServerMachine: ConnectionMachine<AnonymousLine, ServerLine, Guest> = {
  id: 'chat/server/anonymous',
  initial: 'open',
  context: { address: 'somewhere' },
  guards: {},
  states: {
    open: {
      connected: [{ effect: remember, clause: 'chat/log/2' }],
      Text: [{ effect: log, clause: 'chat/log/1' }],
      malformed: [{ effect: (guest) => [guest, []], clause: 'chat/survive/5' }],
      disconnected: [{ to: 'ended', effect: (guest) => [guest, [{ type: 'close' }]], clause: 'chat/end/1' }],
    },
    ended: {},
  },
};

function remember(
  guest: Guest,
  { address = guest.address }: { readonly address?: string },
): readonly [Guest, Outputs] {
  return [{ address }, []];
}

function log(guest: Guest, { text }: AnonymousLine): readonly [Guest, Outputs] {
  const { address } = guest;
  // What moves a cursor is shown, and not obeyed (chat/log/8).
  return [guest, [{ type: 'print', line: { type: 'SaidFrom', address, text: printableWhole(text) } }]];
}
