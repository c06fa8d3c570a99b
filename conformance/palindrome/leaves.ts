import fc from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { describeExit, type Exit } from '../../src/sut/Subject.js';
import { expectEndWithoutServer } from '../common/loseServer.js';
import { endHint, eofHint, statusHint } from './clientHints.js';
import type { ClientProfile } from './ClientProfile.js';
import { Conversation } from './Conversation.js';
import { plainTexts } from './texts.js';

type Stage = ClientStage<ClientProfile>;

/** spec/palindrome.md, section 8: how a client ends. */
export const leaveChecks: Check<ClientProfile, Stage>[] = [
  check('palindrome/client/3', 'ends when its user types an empty line', {
    examples: [[], ['abba', 'abcd']],
    given: fc.array(plainTexts, { maxLength: 4 }),
    async run(stage: Stage, texts) {
      if (await leave(stage, texts)) return;
      throw new Violation({
        kind: 'program runs',
        expected: ['the end of the connection and of the program'],
        actual: 'the program still runs',
      });
    },
    hint: endHint,
  }),
  check('palindrome/client/4', 'ends with exit status 0', {
    inapplicable: ({ ends }) =>
      ends ? undefined : 'the program does not end on an empty line (palindrome/client/3)',
    examples: [['abba', 'abcd'], []],
    given: fc.array(plainTexts, { maxLength: 4 }),
    async run(stage: Stage, texts) {
      const exit = await leave(stage, texts);
      if (!exit || (exit.type === 'status' && exit.status === 0)) return;
      throw new Violation({
        kind: 'program ended',
        expected: ['exit status 0'],
        actual: `the program ended with ${describeExit(exit)}`,
      });
    },
    hint: statusHint,
  }),
  check('palindrome/client/5', 'ends when the server closes the connection', {
    inapplicable: ({ reconnects }) =>
      reconnects ? 'the program opens a connection for each query' : undefined,
    examples: [
      { texts: ['abba'], asks: false },
      { texts: [], asks: false },
      { texts: ['abba'], asks: true },
    ],
    given: fc.record({ texts: fc.array(plainTexts, { maxLength: 3 }), asks: fc.boolean() }),
    run: loseServer,
    hint: eofHint,
  }),
];

async function leave({ client, profile }: Stage, texts: readonly string[]): Promise<Exit | undefined> {
  const conversation = await Conversation.begin(client, profile);
  for (const text of texts) await conversation.exchange(text);
  await conversation.finish();
  return client.ended();
}

/** When a client loses its server. */
interface Loss {
  readonly texts: readonly string[];
  /** It has asked one more question, and waits for the answer. */
  readonly asks: boolean;
}

async function loseServer({ client, profile }: Stage, { texts, asks }: Loss): Promise<void> {
  const conversation = await Conversation.begin(client, profile);
  for (const text of texts) await conversation.exchange(text);
  // A program that connects only when something is typed has to have its connection.
  if (asks || (texts.length === 0 && !profile.connectsAtOnce)) await conversation.ask('abba');
  await expectEndWithoutServer(client, conversation.peer, () =>
    client.type('query', { query: 'abba', text: 'abba' }),
  );
}
