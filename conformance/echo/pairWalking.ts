import type { PairStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { blaming } from '../../src/engine/walk/blaming.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move } from '../../src/engine/walk/Walk.js';
import type { UserEvent } from '../../src/machine/Machine.js';
import { echo } from '../../src/protocols/echo/index.js';
import { pairAutomaton, type Visible } from '../../src/protocols/pairAutomaton.js';
import type { Sides } from '../../src/protocols/Protocol.js';
import { closes, comesBack, shout, type EchoPairProfile } from './PairTalk.js';

type Stage = PairStage<EchoPairProfile>;

const automaton = pairAutomaton(echo as unknown as Sides, [], (clause) =>
  clause === 'echo/client/7' ? 'echo/pair/1' : undefined,
);

/** An echo server and its clients on their way through their machines: each client says one text, and ends. */
export const pairWalking = machineWalking<EchoPairProfile, Stage, UserEvent, Visible>({
  automaton: () => automaton,
  letters: () => LETTERS,
  crowd: { peers: ({ concurrency }) => (concurrency === 'concurrent' ? 3 : 1), clause: 'echo/pair/5' },
  begin: (stage) => new Shouters(stage),
});

const LETTERS: readonly Letter<UserEvent>[] = [
  { name: 'a text', input: { type: 'typed', line: 'hello' } },
  { name: 'a text in other letters', input: { type: 'typed', line: 'привіт' } },
];

/** The users of the clients of one walk. */
class Shouters implements Walker<UserEvent, Visible> {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async give({ input }: Move<UserEvent>): Promise<void> {
    const { pair } = this.#stage;
    const client = await pair.open();
    await comesBack(this.#stage, await shout(pair, client, input.type === 'typed' ? input.line : ''));
    await blaming('echo/pair/3', async () => {
      if (await closes(pair, client)) return;
      throw new Violation({
        kind: 'not ended',
        expected: ['the end of the connection'],
        actual: 'the client kept it open after the whole answer',
      });
    });
  }
}
