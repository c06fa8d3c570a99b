import type { ClientLine, Login, Message, ServerConsole, ServerLine } from '../../generated/chat.js';
import type { ConsoleOutput, Output } from '../../machine/Machine.js';
import { printableWhole } from '../../wire/printable.js';
import type { ConnectionMachine } from '../Protocol.js';

/** Who is on the connection. */
interface Member {
  readonly login: string;
}

type Outputs = readonly (Output<ServerLine> | ConsoleOutput<Unstamped>)[];
/** A line without its date and time: the host fills them in. */
type Unstamped = {
  [T in ServerConsole['type']]: Omit<Extract<ServerConsole, { type: T }>, 'date' | 'time'>;
}[ServerConsole['type']];

/** The server's side of one connection under `login`: whoever has said a login is heard under that one. */
export const serverMachine: ConnectionMachine<ClientLine, ServerLine, Member> = {
  id: 'chat/server',
  initial: 'arriving',
  context: { login: '' },
  guards: {
    'is its own': ({ login }, input) => input.type === 'Message' && input.login === login,
  },
  states: {
    arriving: {
      connected: [{ effect: ignore, clause: 'chat/wire/7' }],
      Login: [{ to: 'member', effect: join, clause: 'chat/join/1' }],
      Message: [{ effect: ignore, clause: 'chat/join/3' }],
      malformed: [{ effect: ignore, clause: 'chat/survive/5' }],
      disconnected: [{ to: 'ended', effect: close, clause: 'chat/end/1' }],
    },
    member: {
      Login: [{ effect: ignore, clause: 'chat/join/3' }],
      Message: [
        { when: 'is its own', effect: log, clause: 'chat/log/1' },
        { effect: ignore, clause: 'chat/join/3' },
      ],
      malformed: [{ effect: ignore, clause: 'chat/survive/5' }],
      disconnected: [{ to: 'ended', effect: close, clause: 'chat/end/1' }],
    },
    ended: {},
  },
};

function ignore(member: Member): readonly [Member, Outputs] {
  return [member, []];
}

function join(_: Member, { login }: Login): readonly [Member, Outputs] {
  return [{ login }, [{ type: 'print', line: { type: 'Joined', login } }]];
}

function log(member: Member, { login, text }: Message): readonly [Member, Outputs] {
  // What moves a cursor is shown, and not obeyed (chat/log/8).
  return [member, [{ type: 'print', line: { type: 'Said', login, text: printableWhole(text) } }]];
}

function close(member: Member): readonly [Member, Outputs] {
  return [member, [{ type: 'close' }]];
}
