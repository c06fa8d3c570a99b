import type { ClientLine, ServerLine } from '../../src/generated/wordguess.js';
import { hideContext } from '../../src/machine/hideContext.js';
import type { Output, UserOutput } from '../../src/machine/Machine.js';
import type { Protocol } from '../../src/protocols/Protocol.js';
import { clientMachine } from '../../src/protocols/wordguess/clientMachine.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { clientMutation, type ClientMutation } from '../../src/sut/ClientMutation.js';
import { concat, LF, octetsOf, textOf } from '../../src/wire/octets.js';

/** A client that is wrong in a way in which no client of another protocol can be. */
export interface WordgameClientMutant {
  readonly name: string;
  readonly protocol?: Protocol<ClientLine, ServerLine>;
  readonly mutation?: ClientMutation;
}

type Outputs = readonly (Output<ClientLine> | UserOutput)[];
type Machine = typeof clientMachine;

/** Word-game clients that are wrong in ways of their own. */
export const wordgameClientMutants: readonly WordgameClientMutant[] = [
  saying('sends its name twice', (said) => (said.startsWith('/') ? said : said + said)),
  saying('sends no name', (said) => (said.startsWith('/') ? said : '')),
  saying('sends its name as a command', (said) => (said.startsWith('/') ? said : `/name ${said}`)),
  late('sends its name when the server has said something', ''),
  late('sends its name when it has the turn', '/turn'),
  saying('sends commands without a blank', (said) => said.replace(/^(\/\w+) /, '$1')),
  saying('sends what is typed without a command', (said) => said.replace(/^\/\w+ /, '')),
  saying('sends words as letters', (said) => said.replace('/word', '/letter')),
  saying('sends commands in capital letters and two blanks', (said) => said.replace(/^(\/\w+) /, '$1  ')),
  saying('sends each command twice', (said) => (said.startsWith('/') ? said + said : said)),
  saying('sends command and letter on two lines', (said) => said.replace(/^(\/\w+) /, '$1\n')),
  saying('cuts words after 12 letters', (said) => said.replace(/^(\/word .{12}).*/u, '$1')),
  saying('ends its name with a line end, and no command', (said) =>
    said.startsWith('/') ? said.trimEnd() : said,
  ),
  hearing('moves where the turn is spoken of', (text) => /.\/turn/.test(text), '/turn'),
  hearing('ends where the end is spoken of', (text) => /.quit/.test(text), '/quit'),
  hearing('shows only what is short', (text) => text.length > 100, ''),
  hearing('takes two blanks for one', (text) => / {2}/.test(text), 'a blank'),
  told('confirms each message', '/ok\n'),
  told('says its move again where the word is shown', '/letter b\n', /\*/),
  changed('sends what is typed out of turn', (states) => ({
    ...states,
    waiting: { ...states['waiting'], typed: states['moving']!.typed! },
  })),
  telling('shows the turn as text', 'Turn', '/turn'),
  telling('shows the end as text', 'Quit', '/quit'),
];

/** A client that sends other lines. */
function saying(name: string, change: (said: string) => string): WordgameClientMutant {
  const mutation = clientMutation(name, (sound) => ({
    typed: (line) => {
      const turn = sound.typed(line);
      return turn.octets.length > 0 ? { ...turn, octets: octetsOf(change(textOf(turn.octets))) } : turn;
    },
  }));
  return { name, mutation };
}

/** A client that keeps its name until it hears something. */
function late(name: string, what: string): WordgameClientMutant {
  const mutation = clientMutation(name, (sound) => {
    let kept: Uint8Array | undefined;
    let isSaid = false;
    return {
      typed: (line) => {
        const turn = sound.typed(line);
        if (isSaid || turn.octets.length === 0) return turn;
        [kept, isSaid] = [turn.octets, true];
        return { ...turn, octets: new Uint8Array(0) };
      },
      receive: (octets) => {
        const turn = sound.receive(octets);
        if (!kept || !textOf(octets).includes(what)) return turn;
        const said = concat([kept, turn.octets]);
        kept = undefined;
        return { ...turn, octets: said };
      },
    };
  });
  return { name, mutation };
}

/** A client that takes some messages for something else, where it gets them whole. */
function hearing(name: string, isIt: (text: string) => boolean, other: string): WordgameClientMutant {
  const mutation = clientMutation(name, (sound) => ({
    receive: (octets) => {
      const text = textOf(octets);
      const isWhole = octets.at(-1) === LF && Buffer.compare(octetsOf(text), octets) === 0;
      const lines = text.split('\n').map((line) => (isIt(line) ? other : line));
      return sound.receive(isWhole ? octetsOf(lines.join('\n')) : octets);
    },
  }));
  return { name, mutation };
}

/** A client that answers messages. */
function told(name: string, answer: string, which = /./): WordgameClientMutant {
  const mutation = clientMutation(name, (sound) => ({
    receive: (octets) => {
      const turn = sound.receive(octets);
      const isMessage = textOf(octets)
        .split('\n')
        .some((line) => !line.startsWith('/') && which.test(line));
      return isMessage ? { ...turn, octets: concat([turn.octets, octetsOf(answer)]) } : turn;
    },
  }));
  return { name, mutation };
}

/** A client that shows a command of the server before it obeys. */
function telling(name: string, input: 'Turn' | 'Quit', text: string): WordgameClientMutant {
  const [sound] = clientMachine.states['waiting']![input] as readonly Obeying[];
  const effect: Obeying['effect'] = (...given) => {
    const [context, outputs] = sound!.effect(...given);
    return [context, [{ type: 'show', text }, ...outputs]];
  };
  return changed(name, (states) => ({
    ...states,
    waiting: { ...states['waiting'], [input]: [{ ...sound!, effect }] },
  }));
}

/** A transition that a command of the server leads through. */
interface Obeying {
  readonly effect: (...given: readonly unknown[]) => readonly [undefined, Outputs];
}

function changed(
  name: string,
  change: (states: Machine['states']) => Machine['states'],
): WordgameClientMutant {
  const machine: Machine = { ...clientMachine, states: change(clientMachine.states) };
  return { name, protocol: { ...wordguess, clientMachine: hideContext(machine) } };
}
