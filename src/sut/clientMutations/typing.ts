import { concat, LF, octetsOf } from '../../wire/octets.js';
import {
  clientMutation,
  IDLE,
  withClientTurns,
  type ClientMutation,
  type ClientTurn,
} from '../ClientMutation.js';
import { NOTHING } from '../HostMutation.js';

/** Characters of a buffer for what is typed, and octets of one for what is sent. */
const TYPED = 10;
const GREETING = octetsOf('Hello!\n');
const HEAD = octetsOf('text: ');

/** Clients that send something else than what their users type. */
export const typingMutations: readonly ClientMutation[] = [
  takes('sends in capital letters', (line) => line.toUpperCase()),
  takes(`cuts what is typed after ${TYPED} characters`, (line) => [...line].slice(0, TYPED).join('')),
  takes('takes only the first word that is typed', (line) => line.split(/\s/)[0]!),
  takes('takes only letters and digits', (line) => line.replaceAll(/[^\p{L}\p{N}]/gu, '')),
  takes('composes what is typed', (line) => line.normalize('NFC')),
  takes('takes what is typed for Latin-1', (line) => Buffer.from(line).toString('latin1')),
  takes('sends quotes around what is typed', (line) => (line === '' ? line : `"${line}"`)),
  sends('sends characters beyond ASCII as question marks', (octets) =>
    octetsOf(new TextDecoder().decode(octets).replaceAll(/[^\0-\x7f]/gu, '?')),
  ),
  sends('sends in Latin-1', (octets) => Buffer.from(new TextDecoder().decode(octets), 'latin1')),
  sends('sends no line ends', (octets) => octets.filter((octet) => octet !== LF)),
  sends('sends each query twice', (octets) => concat([octets, octets])),
  sends('sends other words before a query', (octets) => (isEnd(octets) ? octets : concat([HEAD, octets]))),
  sends('sends an empty line after each query', (octets) => concat([octets, Uint8Array.of(LF)])),
  sends('sends NUL after each query', (octets) => concat([octets, Uint8Array.of(0)])),
  clientMutation('greets the server', (sound) => ({
    connected: () => {
      const turn = sound.connected();
      return { ...turn, octets: concat([GREETING, turn.octets]) };
    },
  })),
  clientMutation('loses the first line that is typed', (sound) => {
    let first = true;
    return {
      typed(line) {
        const lost = first;
        first = false;
        return lost ? IDLE : sound.typed(line);
      },
    };
  }),
  clientMutation('sends each line only when the next one is typed', (sound) => {
    let held = NOTHING.octets;
    return {
      typed(line) {
        const turn = sound.typed(line);
        const octets = held;
        held = turn.octets;
        return turn.close ? { ...turn, octets: concat([octets, held]) } : { ...turn, octets };
      },
    };
  }),
  clientMutation('sends what is typed only at its end', (sound) => {
    let held = NOTHING.octets;
    return {
      typed(line) {
        const turn = sound.typed(line);
        held = concat([held, turn.octets]);
        return { ...turn, octets: turn.close ? held : NOTHING.octets };
      },
    };
  }),
];

/** A client that takes something else for what was typed. */
function takes(name: string, change: (line: string) => string): ClientMutation {
  return clientMutation(name, (sound) => ({ typed: (line) => sound.typed(change(line)) }));
}

/** A client that sends other octets wherever it sends some. */
function sends(name: string, change: (octets: Uint8Array) => Uint8Array): ClientMutation {
  const say = (turn: ClientTurn) =>
    turn.octets.length > 0 ? { ...turn, octets: change(turn.octets) } : turn;
  return clientMutation(name, (sound) => withClientTurns(sound, say));
}

function isEnd(octets: Uint8Array): boolean {
  return octets.length === 1 && octets[0] === LF;
}
