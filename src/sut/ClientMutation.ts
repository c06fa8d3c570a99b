import { NOTHING, type Conversation, type Turn } from './HostMutation.js';

/** What a client does about what its server or its user did. */
export interface ClientTurn extends Turn {
  /** What appears on its screen. */
  readonly printed: string;
  /** From now on it uses the processor without pause. */
  readonly spins?: boolean;
}

/** One start of a client: its connection, and its user. */
export interface ClientConversation extends Omit<Conversation, 'told'> {
  connected(): ClientTurn;
  receive(octets: Uint8Array): ClientTurn;
  disconnected(how: 'ended' | 'reset'): ClientTurn;
  /** The user has typed a line, given without its line end. */
  typed(line: string): ClientTurn;
}

/** One thing that a client does wrong around its machine: how it reads, types on, prints, or ends. */
export interface ClientMutation {
  readonly name: string;
  /** Called when the program starts: makes the mutant's conversation of the sound one. */
  start(sound: ClientConversation): ClientConversation;
}

export const IDLE: ClientTurn = { ...NOTHING, printed: '' };

/** A mutation of a client; what it does not name stays as it is. */
export function clientMutation(
  name: string,
  mutate: (sound: ClientConversation) => Partial<ClientConversation>,
): ClientMutation {
  return { name, start: (sound) => ({ ...withClientTurns(sound, (turn) => turn), ...mutate(sound) }) };
}

/** The same conversation, but for what the client does in it. */
export function withClientTurns(
  sound: ClientConversation,
  change: (turn: ClientTurn) => ClientTurn,
): ClientConversation {
  return {
    connected: () => change(sound.connected()),
    receive: (octets) => change(sound.receive(octets)),
    disconnected: (how) => change(sound.disconnected(how)),
    typed: (line) => change(sound.typed(line)),
  };
}

/** Several of them at once: each makes its conversation of that of the one before. */
export function severalClientMutations(mutations: readonly ClientMutation[]): ClientMutation {
  return {
    name: mutations.map(({ name }) => name).join(', '),
    start: (sound) => mutations.reduce((conversation, mutation) => mutation.start(conversation), sound),
  };
}
