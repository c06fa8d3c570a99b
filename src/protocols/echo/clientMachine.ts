import type { Octets } from '../../generated/echo.js';
import type { Output, UserOutput } from '../../machine/Machine.js';
import { charactersOf, octetsBehind, octetsOf, textOf } from '../../wire/octets.js';
import type { ClientMachine } from '../Protocol.js';

type Outputs = readonly (Output<Octets> | UserOutput)[];

/** What the client has sent, and what has come back of it: the characters stand for octets. */
interface Echo {
  readonly sent: string;
  readonly back: string;
}

/** The client's side: it sends one text, and shows what comes back when all of it is there. */
export const clientMachine: ClientMachine<Octets, Octets, Echo> = {
  id: 'echo/client',
  initial: 'connecting',
  context: { sent: '', back: '' },
  guards: {
    'is empty': (_, input) => input.type === 'typed' && input.line === '',
    'is the rest': ({ sent, back }, input) =>
      input.type === 'Octets' && back.length + input.octets.length >= sent.length,
  },
  states: {
    connecting: {
      connected: [{ to: 'asking', effect: (echo) => [echo, []], clause: 'echo/client/1' }],
    },
    asking: {
      typed: [
        {
          when: 'is empty',
          effect: (echo) => [echo, [{ type: 'show', text: 'There is nothing to send in an empty line.' }]],
          clause: 'echo/client/1',
        },
        { to: 'waiting', effect: send, clause: 'echo/client/7' },
      ],
      inputEnded: [{ to: 'ended', effect: leave(0), clause: 'echo/client/3' }],
      disconnected: [
        { to: 'ended', effect: giveUp('The server has ended the connection.'), clause: 'echo/client/6' },
      ],
    },
    waiting: {
      Octets: [
        { when: 'is the rest', to: 'ended', effect: show, clause: 'echo/client/2' },
        {
          effect: ({ sent, back }, { octets }) => [{ sent, back: back + octets }, []],
          clause: 'echo/client/5',
        },
      ],
      disconnected: [
        {
          to: 'ended',
          effect: giveUp('The server has ended the connection before all came back.'),
          clause: 'echo/client/6',
        },
      ],
    },
    ended: {},
  },
};

function send(_: Echo, { line }: { readonly line: string }): readonly [Echo, Outputs] {
  const octets = charactersOf(octetsOf(line));
  return [{ sent: octets, back: '' }, [{ type: 'send', message: { type: 'Octets', octets } }]];
}

function show({ sent, back }: Echo, { octets }: Octets): readonly [Echo, Outputs] {
  const all = back + octets;
  const text = textOf(octetsBehind(all));
  return [{ sent, back: all }, [{ type: 'show', text }, { type: 'close' }, { type: 'exit', status: 0 }]];
}

function leave(status: number) {
  return (echo: Echo): readonly [Echo, Outputs] => [echo, [{ type: 'close' }, { type: 'exit', status }]];
}

function giveUp(text: string) {
  return (echo: Echo): readonly [Echo, Outputs] => [
    echo,
    [{ type: 'show', text }, { type: 'close' }, { type: 'exit', status: 1 }],
  ];
}
