import { concat, CR, LF, octetsOf } from '../../wire/octets.js';
import {
  eachByItself,
  NOTHING,
  withTurns,
  type Conversation,
  type HostMutation,
  type Say,
  type Turn,
} from '../HostMutation.js';
import { splitLines } from './splitLines.js';

const GREETING = octetsOf('Hello!\n');
const PROMPT = octetsOf('> ');
const FAREWELL = octetsOf('bye\n');

/** Programs that send something else than what their machine says. */
export const sendingMutations: readonly HostMutation[] = [
  sends('ends its lines with CRLF', (octets) =>
    concat(linesOf(octets).flatMap((line) => [line.subarray(0, -1), CRLF])),
  ),
  sends('sends no LF', (octets) => octets.filter((octet) => octet !== LF)),
  eachByItself('greets', (sound) => ({ connected: () => first(GREETING, sound.connected()) })),
  sends('prompts after each answer', (octets) => concat([octets, PROMPT])),
  eachByItself('says good-bye', (sound) => ({
    receive(octets) {
      const turn = sound.receive(octets);
      return turn.close ? { ...turn, octets: concat([turn.octets, FAREWELL]) } : turn;
    },
  })),
  sends('answers only the last line of a segment', (octets) => linesOf(octets).at(-1)!),
  sends('answers the lines of a segment in the wrong order', (octets) =>
    concat(linesOf(octets).toReversed()),
  ),
  eachByItself('sends each answer only when there is another one', holdBack),
  eachByItself('sends its answers only when the client has closed', waitForEnd),
  eachByItself('sends each octet by itself', sendPieces),
  { name: 'answers whoever has connected last', start: answerLast },
];

const CRLF = Uint8Array.of(CR, LF);

/** A program that sends other octets wherever it sends some. */
function sends(name: string, change: (octets: Uint8Array) => Uint8Array): HostMutation {
  const say = (turn: Turn) => (turn.octets.length > 0 ? { ...turn, octets: change(turn.octets) } : turn);
  return eachByItself(name, (sound) => withTurns(sound, say));
}

function first(octets: Uint8Array, turn: Turn): Turn {
  return { ...turn, octets: concat([octets, turn.octets]) };
}

function linesOf(octets: Uint8Array): Uint8Array[] {
  const { lines, rest } = splitLines(octets);
  return rest.length > 0 ? [...lines, rest] : lines;
}

/** Keeps the last answer in a buffer until another one pushes it out. */
function holdBack(sound: Conversation): Partial<Conversation> {
  let held = NOTHING.octets;
  return {
    receive(octets) {
      const turn = sound.receive(octets);
      const lines = linesOf(concat([held, turn.octets]));
      if (turn.close) return { ...turn, octets: concat(lines) };
      held = lines.pop() ?? held;
      return { ...turn, octets: concat(lines) };
    },
    disconnected: (how) => first(held, sound.disconnected(how)),
  };
}

function waitForEnd(sound: Conversation): Partial<Conversation> {
  let held = NOTHING.octets;
  return {
    receive(octets) {
      const turn = sound.receive(octets);
      held = concat([held, turn.octets]);
      return { ...turn, octets: turn.close ? held : NOTHING.octets };
    },
    disconnected: (how) => first(held, sound.disconnected(how)),
  };
}

function sendPieces(sound: Conversation, say: Say): Partial<Conversation> {
  return {
    receive(octets) {
      const turn = sound.receive(octets);
      for (const octet of turn.octets) say({ octets: Uint8Array.of(octet), close: false });
      return { ...turn, octets: NOTHING.octets };
    },
  };
}

/** One variable for all connections holds the one that is answered. */
function answerLast(): (sound: Conversation, say: Say) => Conversation {
  let open: Say[] = [];
  return (sound, say) => {
    const send = (turn: Turn): Turn => {
      const last = open.at(-1) ?? say;
      if (turn.close) open = open.filter((each) => each !== say);
      if (last === say) return turn;
      last({ octets: turn.octets, close: false });
      return { ...turn, octets: NOTHING.octets };
    };
    open.push(say);
    return withTurns(sound, send);
  };
}
