import type { AnonymousLine, ServerLine } from '../../generated/chat.js';
import type { Output, UserOutput } from '../../machine/Machine.js';
import { printableWhole } from '../../wire/printable.js';
import type { ClientMachine } from '../Protocol.js';
import { END } from './clientMachine.js';

type Outputs = readonly (Output<AnonymousLine> | UserOutput)[];

/** The client's side under `anonymous`: each line that its user types is a message. */
export const anonymousClientMachine: ClientMachine<AnonymousLine, ServerLine> = {
  id: 'chat/client/anonymous',
  initial: 'connecting',
  context: undefined,
  guards: {
    'is empty': (_, input) => input.type === 'typed' && input.line === '',
    'is the end': (_, input) => input.type === 'typed' && input.line === END,
  },
  states: {
    connecting: {
      connected: [{ to: 'talking', effect: ignore, clause: 'chat/client/1' }],
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

function talk(context: unknown, { line }: { readonly line: string }): readonly [unknown, Outputs] {
  return [context, [{ type: 'send', message: { type: 'Text', text: line } }]];
}

function show(context: unknown, { text }: ServerLine): readonly [unknown, Outputs] {
  return [context, [{ type: 'show', text: printableWhole(text) }]];
}

function ignore(context: unknown): readonly [unknown, Outputs] {
  return [context, []];
}

function leave(context: unknown): readonly [unknown, Outputs] {
  return [context, [{ type: 'close' }, { type: 'exit', status: 0 }]];
}

function giveUp(context: unknown): readonly [unknown, Outputs] {
  const text = 'The server has ended the connection.';
  return [context, [{ type: 'show', text }, { type: 'close' }, { type: 'exit', status: 1 }]];
}
