import type { ClientLine, Letter, Name, ServerLine, Word } from '../../generated/wordguess.js';
import type { Output, Share } from '../../machine/Machine.js';
import { does } from '../../machine/does.js';
import type { ConnectionMachine } from '../Protocol.js';
import type { GameInput } from './gameMachine.js';
import type { Texts } from './texts.js';

type Outputs = readonly (Output<ServerLine> | Share<GameInput>)[];
type After = readonly [undefined, Outputs];

/** The server's side of one connection: whoever has said a name plays. */
export function serverMachine(texts: Texts): ConnectionMachine<ClientLine, ServerLine, undefined> {
  return {
    id: 'wordguess/server',
    initial: 'arriving',
    context: undefined,
    guards: {},
    states: {
      arriving: {
        connected: [{ effect: does(), clause: 'wordguess/join/1' }],
        Name: [{ to: 'named', effect: enter, clause: 'wordguess/join/1' }],
        Letter: [{ effect: say(texts.nameFirst), clause: 'wordguess/rules/2' }],
        Word: [{ effect: say(texts.nameFirst), clause: 'wordguess/rules/2' }],
        malformed: [{ effect: say(texts.nameFirst), clause: 'wordguess/join/3' }],
        disconnected: [{ to: 'gone', effect: does({ type: 'close' }), clause: 'wordguess/leave/4' }],
      },
      named: {
        Name: [{ effect: say(texts.unknown), clause: 'wordguess/rules/2' }],
        Letter: [{ effect: nameLetter, clause: 'wordguess/turn/1' }],
        Word: [{ effect: nameWord, clause: 'wordguess/turn/1' }],
        malformed: [{ effect: say(texts.unknown), clause: 'wordguess/rules/2' }],
        disconnected: [
          {
            to: 'gone',
            effect: does({ type: 'share', input: { type: 'leave' } }, { type: 'close' }),
            clause: 'wordguess/leave/1',
          },
        ],
      },
      gone: {},
    },
  };
}

function enter(_: undefined, { name }: Name): After {
  return act({ type: 'enter', name });
}

function nameLetter(_: undefined, { letter }: Letter): After {
  return act({ type: 'letter', letter });
}

function nameWord(_: undefined, { word }: Word): After {
  return act({ type: 'word', word });
}

function act(input: GameInput): After {
  return [undefined, [{ type: 'share', input }]];
}

function say(text: string) {
  return does({ type: 'send', message: { type: 'Say', text } });
}
