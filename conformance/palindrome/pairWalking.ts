import fc from 'fast-check';
import type { PairStage } from '../../src/engine/Check.js';
import type { PairClient } from '../../src/engine/PairClient.js';
import { Violation } from '../../src/engine/Violation.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move } from '../../src/engine/walk/Walk.js';
import type { UserEvent } from '../../src/machine/Machine.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { pairAutomaton, type Visible } from '../../src/protocols/pairAutomaton.js';
import type { Sides } from '../../src/protocols/Protocol.js';
import { isYes } from './answers.js';
import { exchange, FAMILIAR, judgeFamiliar, type Answer, type PalindromePairProfile } from './PairTalk.js';

type Stage = PairStage<PalindromePairProfile>;

const automaton = pairAutomaton(
  palindrome as unknown as Sides,
  [],
  (clause) =>
    ({ 'palindrome/client/1': 'palindrome/pair/1', 'palindrome/client/3': 'palindrome/pair/2' })[clause],
);

/** A palindrome server and its clients on their way through their machines. */
export const pairWalking = machineWalking<PalindromePairProfile, Stage, UserEvent, Visible>({
  automaton: () => automaton,
  letters: () => LETTERS,
  crowd: {
    peers: ({ concurrency }) => (concurrency === 'concurrent' ? 3 : 1),
    clause: 'palindrome/pair/5',
  },
  begin: (stage) => new Askers(stage),
});

const LETTERS: readonly Letter<UserEvent>[] = [
  ...texts('a palindrome', FAMILIAR.filter(isYes)),
  ...texts(
    'another text',
    FAMILIAR.filter((text) => !isYes(text)),
  ),
  { name: 'an empty line', input: typed('') },
];

function texts(name: string, known: readonly string[]): Letter<UserEvent>[] {
  const inputs = known.map(typed);
  return [{ name, input: inputs[0]!, inputs: fc.constantFrom(...inputs) }];
}

function typed(line: string): UserEvent {
  return { type: 'typed', line };
}

/** The users of the clients of one walk. */
class Askers implements Walker<UserEvent, Visible> {
  readonly #stage: Stage;
  readonly #clients = new Map<number, { readonly client: PairClient; readonly answers: Answer[] }>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async give({ peer, input }: Move<UserEvent>): Promise<void> {
    const asker = this.#clients.get(peer) ?? { client: await this.#stage.pair.open(), answers: [] };
    this.#clients.set(peer, asker);
    const { client, answers } = asker;
    if (input.type === 'typed' && input.line !== '') {
      answers.push(await exchange(this.#stage, client, input.line));
      const kinds = new Set(answers.map(({ text }) => isYes(text)));
      // With both kinds of answers they can be told from each other.
      return kinds.size > 1 ? judgeFamiliar(this.#stage, client, answers) : undefined;
    }
    client.type('end');
    if (await client.ended()) return;
    throw new Violation({
      kind: 'program runs',
      expected: ['the end of the client'],
      actual: 'the client still runs',
    });
  }
}
