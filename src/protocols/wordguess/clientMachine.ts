import type { ClientLine, Say, ServerLine } from '../../generated/wordguess.js';
import type { Output, UserOutput } from '../../machine/Machine.js';
import { does } from '../../machine/does.js';
import { printableWhole } from '../../wire/printable.js';
import type { ClientMachine } from '../Protocol.js';
import { commandOf } from './commandOf.js';
import { isName } from './isName.js';

type Outputs = readonly (Output<ClientLine> | UserOutput)[];
type After = readonly [undefined, Outputs];

/** The client's side: the name at first, then one command each time it has the turn. */
export const clientMachine: ClientMachine<ClientLine, ServerLine, undefined> = {
  id: 'wordguess/client',
  initial: 'connecting',
  context: undefined,
  guards: {
    'is a name': (_, input) => input.type === 'typed' && isName(input.line),
    'is a command': (_, input) => input.type === 'typed' && commandOf(input.line) !== undefined,
  },
  states: {
    connecting: {
      connected: [{ to: 'naming', effect: show('Your name?'), clause: 'wordguess/client/1' }],
    },
    naming: {
      typed: [
        { when: 'is a name', to: 'waiting', effect: join, clause: 'wordguess/client/1' },
        {
          effect: show('A name has 1 to 64 characters and does not begin with "/". Your name?'),
          clause: 'wordguess/client/1',
        },
      ],
      inputEnded: [{ to: 'ended', effect: leave, clause: 'wordguess/client/5' }],
      Say: [{ effect: tell, clause: 'wordguess/client/4' }],
      Turn: [{ effect: does(), clause: 'wordguess/client/1' }],
      Quit: [{ to: 'ended', effect: leave, clause: 'wordguess/client/5' }],
      malformed: [{ effect: does(), clause: 'wordguess/client/9' }],
      disconnected: [{ to: 'ended', effect: giveUp, clause: 'wordguess/client/7' }],
    },
    waiting: {
      Say: [{ effect: tell, clause: 'wordguess/client/4' }],
      Turn: [
        {
          to: 'moving',
          effect: show('Your turn: a letter, or the whole word?'),
          clause: 'wordguess/client/2',
        },
      ],
      Quit: [{ to: 'ended', effect: leave, clause: 'wordguess/client/5' }],
      malformed: [{ effect: does(), clause: 'wordguess/client/9' }],
      disconnected: [{ to: 'ended', effect: giveUp, clause: 'wordguess/client/7' }],
    },
    moving: {
      typed: [
        { when: 'is a command', to: 'waiting', effect: move, clause: 'wordguess/client/2' },
        {
          effect: show('One letter, or the whole word without blanks, please.'),
          clause: 'wordguess/client/2',
        },
      ],
      inputEnded: [{ to: 'ended', effect: leave, clause: 'wordguess/client/5' }],
      Say: [{ effect: tell, clause: 'wordguess/client/4' }],
      Turn: [{ effect: does(), clause: 'wordguess/client/2' }],
      Quit: [{ to: 'ended', effect: leave, clause: 'wordguess/client/5' }],
      malformed: [{ effect: does(), clause: 'wordguess/client/9' }],
      disconnected: [{ to: 'ended', effect: giveUp, clause: 'wordguess/client/7' }],
    },
    ended: {},
  },
};

function join(_: undefined, { line }: { readonly line: string }): After {
  return [undefined, [{ type: 'send', message: { type: 'Name', name: line } }]];
}

function move(_: undefined, { line }: { readonly line: string }): After {
  // The guard has seen that it is one.
  return [undefined, [{ type: 'send', message: commandOf(line)! }]];
}

function tell(_: undefined, { text }: Say): After {
  return [undefined, [{ type: 'show', text: printableWhole(text) }]];
}

function leave(): After {
  return [undefined, [{ type: 'close' }, { type: 'exit', status: 0 }]];
}

function giveUp(): After {
  const text = 'The server has ended the connection.';
  return [undefined, [{ type: 'show', text }, { type: 'close' }, { type: 'exit', status: 1 }]];
}

function show(text: string) {
  return does({ type: 'show', text });
}
