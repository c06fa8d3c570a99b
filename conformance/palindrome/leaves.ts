import fc from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { describeExit, type Exit } from '../../src/sut/Subject.js';
import { endHint, eofHint, statusHint } from './clientHints.js';
import type { ClientProfile } from './ClientProfile.js';
import { Conversation } from './Conversation.js';
import { plainTexts } from './texts.js';

type Stage = ClientStage<ClientProfile>;

/** Lines that the user still types when the server has gone. */
const LAST_LINES = 3;
/** Characters on the screen after the end of the connection that nobody reads any more. */
const FLOOD = 20_000;
/** Milliseconds over which the use of the processor is measured, and the share of it that is too much for waiting. */
const MEASURED = 200;
const BUSY = 0.25;

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
  const { mark } = client;
  conversation.peer.close();
  for (let lines = 0; lines <= LAST_LINES; lines++) {
    const last = lines === LAST_LINES;
    if (await goneWithin(last ? client.limit : client.pace.late)) return;
    if (!last) client.type('query', { query: 'abba', text: 'abba' });
  }
  const load = await client.subject.load(MEASURED);
  const expected = ['the end of the program'];
  throw load > BUSY
    ? new Violation({ kind: 'spin', expected, actual: 'it runs on and uses the processor without pause' })
    : new Violation({
        kind: 'program runs',
        expected,
        actual: 'it still runs, though its user has typed on',
      });

  async function goneWithin(milliseconds: number): Promise<boolean> {
    const deadline = client.now() + milliseconds;
    while (client.now() < deadline) {
      if (!(await client.printed(deadline - client.now()))) break;
      if (client.mark - mark > FLOOD) {
        throw new Violation({
          kind: 'flood',
          expected: ['the end of the program'],
          actual: 'it prints without end',
        });
      }
    }
    return (await client.ended(0)) !== undefined;
  }
}
