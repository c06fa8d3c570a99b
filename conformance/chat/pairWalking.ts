import type { PairStage } from '../../src/engine/Check.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move } from '../../src/engine/walk/Walk.js';
import type { UserEvent } from '../../src/machine/Machine.js';
import { anonymous, chat } from '../../src/protocols/chat/index.js';
import { pairAutomaton, type Visible } from '../../src/protocols/pairAutomaton.js';
import type { Sides } from '../../src/protocols/Protocol.js';
import type { ChatPairProfile } from './ChatPairProfile.js';
import type { Entry } from './entries.js';
import { leaveTypist } from './pairLeaves.js';
import { misprint } from './printed.js';
import { Typist } from './Typist.js';

type Stage = PairStage<ChatPairProfile>;

const PAIR: Readonly<Record<string, string>> = {
  'chat/client/1': 'chat/pair/1',
  'chat/client/3': 'chat/pair/5',
};
const clauseOf = (clause: string) => PAIR[clause];

const automata = {
  login: pairAutomaton(chat as unknown as Sides, [typed('anna')], clauseOf),
  anonymous: pairAutomaton(anonymous as unknown as Sides, [], clauseOf),
};

/** A chat server and its clients on their way through their machines. */
export const pairWalking = machineWalking<ChatPairProfile, Stage, UserEvent, Visible>({
  automaton: ({ variant }) => automata[variant],
  letters: () => LETTERS,
  crowd: { peers: ({ concurrency }) => (concurrency === 'concurrent' ? 3 : 1), clause: 'chat/pair/7' },
  begin: (stage) => new Typists(stage),
});

const LETTERS: readonly Letter<UserEvent>[] = [
  { name: 'a message', input: typed('hello') },
  { name: 'the end', input: typed('end') },
];

function typed(line: string): UserEvent {
  return { type: 'typed', line };
}

/** The users of the clients of one walk. */
class Typists implements Walker<UserEvent, Visible> {
  readonly #stage: Stage;
  readonly #typists = new Map<number, Typist>();
  /** How each was called for the first message. */
  readonly #senders = new Map<number, string>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async give({ peer, input }: Move<UserEvent>): Promise<void> {
    const typist = this.#typists.get(peer) ?? (await Typist.join(this.#stage));
    this.#typists.set(peer, typist);
    if (input.type === 'typed' && input.line === 'end') return leaveTypist(this.#stage, typist);
    return this.#compare(peer, await typist.say());
  }

  /** Whoever says something is called as before; how, chat/pair/2 judges. */
  #compare(peer: number, { sender, line }: Entry): void {
    const before = this.#senders.get(peer) ?? sender;
    this.#senders.set(peer, before);
    if (before === sender) return;
    throw misprint(`"${before}" before the colon, as for the message before`, [line]);
  }
}
