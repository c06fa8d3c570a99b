import fc from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { describeExit } from '../../src/sut/Subject.js';
import { expectEndWithoutServer } from '../common/loseServer.js';
import { endHint, lossHint, statusHint } from './clientHints.js';
import { leaveClient, type Leaving } from './clientLeaving.js';
import type { ClientProfile } from './ClientProfile.js';
import { ClientTalk, SOME_MOVE } from './ClientTalk.js';

type Stage = ClientStage<ClientProfile>;
const few = fc.integer({ min: 0, max: 2 });

/** spec/wordguess.md, section 12: how a client ends. */
export const leaveChecks: Check<ClientProfile, Stage>[] = [
  check('wordguess/client/5', 'ends when the server says so', {
    examples: [1, 0, 2],
    given: few,
    async run(stage: Stage, rounds) {
      const { closed, exit } = await leave(stage, rounds);
      if (!closed) {
        throw new Violation({
          kind: 'not ended',
          expected: ['the end of the connection'],
          actual: 'it stayed open',
        });
      }
      if (exit) return;
      throw new Violation({
        kind: 'program runs',
        expected: ['the end of the program'],
        actual: 'it runs on, though its connection is closed',
      });
    },
    hint: endHint,
  }),
  check('wordguess/client/6', 'ends with exit status 0', {
    inapplicable: ({ ends }) =>
      ends ? undefined : 'the program does not end after "/quit" (wordguess/client/5)',
    examples: [1, 0],
    given: few,
    async run(stage: Stage, rounds) {
      const { closed, exit } = await leave(stage, rounds);
      // Whoever ends only because its server has gone is judged by wordguess/client/5.
      if (!closed || !exit || (exit.type === 'status' && exit.status === 0)) return;
      throw new Violation({
        kind: 'program ended',
        expected: ['exit status 0'],
        actual: `the program ended with ${describeExit(exit)}`,
      });
    },
    hint: statusHint,
  }),
  check('wordguess/client/7', 'ends when the server closes the connection', {
    examples: [
      { rounds: 1, inTurn: false },
      { rounds: 0, inTurn: false },
      { rounds: 1, inTurn: true },
    ],
    given: fc.record({ rounds: few, inTurn: fc.boolean() }),
    run: loseServer,
    hint: lossHint,
  }),
];

async function leave(stage: Stage, rounds: number): Promise<Leaving> {
  const talk = await ClientTalk.greeted(stage);
  for (let round = 0; round < rounds; round++) await talk.round();
  return leaveClient(stage.client, talk);
}

/** When a client loses its server. */
interface Loss {
  readonly rounds: number;
  /** It has the turn, and asks its user. */
  readonly inTurn: boolean;
}

async function loseServer(stage: Stage, { rounds, inTurn }: Loss): Promise<void> {
  const { client } = stage;
  const talk = await ClientTalk.greeted(stage);
  for (let round = 0; round < rounds; round++) await talk.round();
  if (inTurn) await talk.turn();
  await expectEndWithoutServer(client, talk.peer, () => {
    for (const line of talk.linesFor(SOME_MOVE)) client.typeLine(line);
  });
}
