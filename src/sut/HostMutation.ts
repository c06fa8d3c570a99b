import type { Reaction } from '../protocols/Session.js';
import type { Exit } from './Subject.js';

/** What a program does about what a connection brought; it may end over it. */
export interface Turn extends Reaction {
  readonly exit?: Exit;
}

/** One connection as a program plays it: what a session is, and what a mutation makes of it. */
export interface Conversation {
  connected(): Turn;
  receive(octets: Uint8Array): Turn;
  disconnected(how: 'ended' | 'reset'): Turn;
  /** Another connection has brought this about. */
  told(turn: Turn): Turn;
}

/** Does something on a connection later than what it is about. */
export type Say = (turn: Turn) => void;

/** One thing that a program does wrong around its machine: how it reads, writes, closes, serves many, or dies. */
export interface HostMutation {
  readonly name: string;
  /**
   * Called when the program starts: what its connections have in common is made there. What it returns is called for
   * each connection and makes the mutant's conversation of the sound one.
   */
  start(): (sound: Conversation, say: Say) => Conversation;
}

export const NOTHING: Turn = { octets: new Uint8Array(0), close: false };

/** A mutation that concerns each connection by itself; what it does not name stays as it is. */
export function eachByItself(
  name: string,
  mutate: (sound: Conversation, say: Say) => Partial<Conversation>,
): HostMutation {
  return {
    name,
    start: () => (sound, say) => ({ ...withTurns(sound, (turn) => turn), ...mutate(sound, say) }),
  };
}

/** The same conversation, but for what the program does in it. */
export function withTurns(sound: Conversation, change: (turn: Turn) => Turn): Conversation {
  return {
    connected: () => change(sound.connected()),
    receive: (octets) => change(sound.receive(octets)),
    disconnected: (how) => change(sound.disconnected(how)),
    told: (turn) => change(sound.told(turn)),
  };
}

/** Several of them at once: each makes its conversation of that of the one before. */
export function severalMutations(mutations: readonly HostMutation[]): HostMutation {
  return {
    name: mutations.map(({ name }) => name).join(', '),
    start() {
      const started = mutations.map((mutation) => mutation.start());
      return (sound, say) => started.reduce((conversation, mutate) => mutate(conversation, say), sound);
    },
  };
}
