import type { ClientLine, ServerLine } from '../../generated/chat.js';
import type { Output, UserOutput } from '../../machine/Machine.js';
import { printableWhole } from '../../wire/printable.js';
import type { ClientMachine } from '../Protocol.js';
import { isLogin } from './isLogin.js';

type Outputs = readonly (Output<ClientLine> | UserOutput)[];

/** Who the user is. */
interface Member {
  readonly login: string;
}

/** What the user types to leave; it is not sent. */
export const END = 'end';

/** The client's side under `login`: the first line that its user types is the login, the others are messages. */
export const clientMachine: ClientMachine<ClientLine, ServerLine, Member> = {
  id: 'chat/client',
  initial: 'connecting',
  context: { login: '' },
  guards: {
    'is a login': (_, input) => input.type === 'typed' && isLogin(input.line),
    'is empty': (_, input) => input.type === 'typed' && input.line === '',
    'is the end': (_, input) => input.type === 'typed' && input.line === END,
  },
  states: {
    connecting: {
      connected: [{ to: 'naming', effect: say('Your login?'), clause: 'chat/client/2' }],
    },
    naming: {
      typed: [
        { when: 'is the end', to: 'ended', effect: leave, clause: 'chat/client/3' },
        { when: 'is a login', to: 'talking', effect: join, clause: 'chat/client/2' },
        { effect: say('A login has 1 to 64 characters and no colon. Your login?'), clause: 'chat/client/2' },
      ],
      inputEnded: [{ to: 'ended', effect: leave, clause: 'chat/client/3' }],
      Notice: [{ effect: show, clause: 'chat/client/9' }],
      malformed: [{ effect: ignore, clause: 'chat/client/9' }],
      disconnected: [{ to: 'ended', effect: giveUp, clause: 'chat/client/5' }],
    },
    talking: {
      typed: [
        { when: 'is the end', to: 'ended', effect: leave, clause: 'chat/client/3' },
        { when: 'is empty', effect: ignore, clause: 'chat/client/1' },
        { effect: talk, clause: 'chat/client/1' },
      ],
      inputEnded: [{ to: 'ended', effect: leave, clause: 'chat/client/3' }],
      Notice: [{ effect: show, clause: 'chat/client/9' }],
      malformed: [{ effect: ignore, clause: 'chat/client/9' }],
      disconnected: [{ to: 'ended', effect: giveUp, clause: 'chat/client/5' }],
    },
    ended: {},
  },
};

function say(text: string) {
  return (member: Member): readonly [Member, Outputs] => [member, [{ type: 'show', text }]];
}

function join(_: Member, { line }: { readonly line: string }): readonly [Member, Outputs] {
  return [{ login: line }, [{ type: 'send', message: { type: 'Login', login: line } }]];
}

function talk(member: Member, { line }: { readonly line: string }): readonly [Member, Outputs] {
  return [member, [{ type: 'send', message: { type: 'Message', login: member.login, text: line } }]];
}

function show(member: Member, { text }: ServerLine): readonly [Member, Outputs] {
  return [member, [{ type: 'show', text: printableWhole(text) }]];
}

function ignore(member: Member): readonly [Member, Outputs] {
  return [member, []];
}

function leave(member: Member): readonly [Member, Outputs] {
  return [member, [{ type: 'close' }, { type: 'exit', status: 0 }]];
}

function giveUp(member: Member): readonly [Member, Outputs] {
  const text = 'The server has ended the connection.';
  return [member, [{ type: 'show', text }, { type: 'close' }, { type: 'exit', status: 1 }]];
}
