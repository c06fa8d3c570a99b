import type { ClientLine, ServerLine } from '../../generated/palindrome.js';
import type { Output, UserOutput } from '../../machine/Machine.js';
import { does } from '../../machine/does.js';
import type { ClientMachine } from '../Protocol.js';

type Outputs = readonly (Output<ClientLine> | UserOutput)[];

/** The client's side: it asks one line at a time. Its context is the text that was asked last. */
export const clientMachine: ClientMachine<ClientLine, ServerLine, string> = {
  id: 'palindrome/client',
  initial: 'connecting',
  context: '',
  guards: {
    'is empty': (_, input) => input.type === 'typed' && input.line === '',
  },
  states: {
    connecting: {
      connected: [{ to: 'asking', effect: does(), clause: 'palindrome/client/1' }],
    },
    asking: {
      typed: [
        { when: 'is empty', to: 'ending', effect: end, clause: 'palindrome/client/3' },
        { to: 'waiting', effect: ask, clause: 'palindrome/client/1' },
      ],
      inputEnded: [{ to: 'ending', effect: end, clause: 'palindrome/client/3' }],
      Yes: [{ to: 'ended', effect: refuse, clause: 'palindrome/client/2' }],
      OtherYes: [{ to: 'ended', effect: refuse, clause: 'palindrome/client/2' }],
      No: [{ to: 'ended', effect: refuse, clause: 'palindrome/client/2' }],
      malformed: [{ to: 'ended', effect: complain, clause: 'palindrome/client/2' }],
      disconnected: [
        {
          to: 'ended',
          effect: does(...giveUp('The server has ended the connection.')),
          clause: 'palindrome/client/5',
        },
      ],
    },
    waiting: {
      Yes: [{ to: 'asking', effect: tell('is a palindrome'), clause: 'palindrome/client/2' }],
      OtherYes: [{ to: 'asking', effect: tell('is a palindrome'), clause: 'palindrome/client/2' }],
      No: [{ to: 'asking', effect: tell('is not a palindrome'), clause: 'palindrome/client/2' }],
      malformed: [{ to: 'ended', effect: complain, clause: 'palindrome/client/2' }],
      disconnected: [{ to: 'ended', effect: miss, clause: 'palindrome/client/5' }],
    },
    // An answer to the empty line is no news for the user (palindrome/end/2).
    ending: {
      disconnected: [
        { to: 'ended', effect: does({ type: 'exit', status: 0 }), clause: 'palindrome/client/4' },
      ],
    },
    ended: {},
  },
};

function ask(_: string, { line }: { readonly line: string }): readonly [string, Outputs] {
  return [line, [{ type: 'send', message: { type: 'Query', text: line } }]];
}

function end(asked: string): readonly [string, Outputs] {
  return [asked, [{ type: 'send', message: { type: 'End' } }, { type: 'close' }]];
}

function tell(what: string) {
  return (asked: string): readonly [string, Outputs] => [
    asked,
    [{ type: 'show', text: `"${asked}" ${what}` }],
  ];
}

function refuse(asked: string): readonly [string, Outputs] {
  return [asked, giveUp('The server broke the protocol. It sent an answer before anything was asked.')];
}

function complain(asked: string, { reason }: { readonly reason: string }): readonly [string, Outputs] {
  return [asked, giveUp(`The server broke the protocol. ${reason}`)];
}

function miss(asked: string): readonly [string, Outputs] {
  return [asked, giveUp(`The server has ended the connection without an answer to "${asked}".`)];
}

function giveUp(text: string): Outputs {
  return [{ type: 'show', text }, { type: 'close' }, { type: 'exit', status: 1 }];
}
