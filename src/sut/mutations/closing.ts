import { concat, LF } from '../../wire/octets.js';
import {
  eachByItself,
  NOTHING,
  withTurns,
  type Conversation,
  type HostMutation,
  type Turn,
} from '../HostMutation.js';

/** Programs that end their connections otherwise than their machine says. */
export const closingMutations: readonly HostMutation[] = [
  closes('forgets to close', (turn) => ({ ...turn, close: false })),
  closes('closes after its first answer', (turn) => ({
    ...turn,
    close: turn.close || turn.octets.length > 0,
  })),
  closes('loses the answers that it has not sent when it closes', (turn) =>
    turn.close ? { ...turn, octets: NOTHING.octets } : turn,
  ),
  eachByItself('answers what stands behind the last line end', answerRest),
];

function closes(name: string, change: (turn: Turn) => Turn): HostMutation {
  return eachByItself(name, (sound) => withTurns(sound, change));
}

function answerRest(sound: Conversation): Partial<Conversation> {
  let last = LF;
  return {
    receive(octets) {
      last = octets.at(-1) ?? last;
      return sound.receive(octets);
    },
    disconnected(how) {
      if (last === LF) return sound.disconnected(how);
      const { octets, close } = sound.receive(Uint8Array.of(LF));
      const end = close ? NOTHING : sound.disconnected(how);
      return { close: close || end.close, octets: concat([octets, end.octets]) };
    },
  };
}
