import fc from 'fast-check';
import { check, observation, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { describeExit, type Exit } from '../../src/sut/Subject.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';
import { expectEndWithoutServer } from '../common/loseServer.js';
import { onlyWhoEnds, type ChatClientProfile } from './ChatClientProfile.js';
import { endHint, lossHint, statusHint } from './clientHints.js';
import { locate } from './MessageReader.js';
import { Talk } from './Talk.js';

type Stage = ClientStage<ChatClientProfile>;

/** What a user types to leave. */
const END = 'end';
/** Messages of which every program knows what to do with them. */
const PLAIN = ['meadow', 'brook', 'acorn'] as const;
const few = fc.integer({ min: 0, max: PLAIN.length });
/** What a server says that has nothing to say. */
const NOTICE = 'willow';

/** spec/chat.md, section 8: how a client ends, and what it does about its server. */
export const leaveChecks: Check<ChatClientProfile, Stage>[] = [
  check('chat/client/3', `ends when its user types "${END}"`, {
    examples: [1, 0, 3],
    given: few,
    async run(stage: Stage, messages) {
      await leave(stage, messages, true);
    },
    hint: endHint,
  }),
  check('chat/client/4', 'ends with exit status 0', {
    inapplicable: onlyWhoEnds,
    examples: [2, 0],
    given: few,
    async run(stage: Stage, messages) {
      const exit = await leave(stage, messages, false);
      if (!exit || (exit.type === 'status' && exit.status === 0)) return;
      throw new Violation({
        kind: 'program ended',
        expected: ['exit status 0'],
        actual: `the program ended with ${describeExit(exit)}`,
      });
    },
    hint: statusHint,
  }),
  check('chat/client/5', 'ends when the server closes the connection', {
    inapplicable: ({ reconnects }) =>
      reconnects ? 'the program opens a connection for each message' : undefined,
    examples: [1, 0],
    given: few,
    async run(stage: Stage, messages) {
      const talk = await talkALittle(stage, messages);
      const { peer } = talk;
      // Without a connection there is none that could be lost.
      if (!peer) return;
      const [text] = PLAIN;
      await expectEndWithoutServer(stage.client, peer, () =>
        stage.client.type('message', { text, login: talk.login }),
      );
    },
    hint: lossHint,
  }),
  observation('chat/client/9', 'what the server says', {
    async observe(stage: Stage) {
      const { client } = stage;
      const talk = await talkALittle(stage, 1);
      const { mark } = client;
      await talk.peer?.send(octetsOf(`${NOTICE}\n`));
      const isShown = () => client.shownSince(mark).includes(NOTICE);
      for (let round = 0; round < ROUNDS && !isShown(); round++)
        if (!(await client.printed(client.pace.brisk))) break;
      if (isShown()) return 'is shown';
      await talk.exchange(PLAIN[1]);
      await client.quiet(client.pace.late);
      return isShown() ? 'is shown when the user has typed on' : 'is not shown';
    },
  }),
];

/** Pieces on a screen among which something is looked for. */
const ROUNDS = 50;

/** Some messages. A client that connects only for a message has to have one. */
async function talkALittle(stage: Stage, messages: number): Promise<Talk> {
  const talk = await Talk.beyondFirst(stage);
  const needed = talk.peer || stage.profile.connectsAtOnce ? messages : Math.max(messages, 1);
  for (const text of PLAIN.slice(0, needed)) await talk.exchange(text);
  return talk;
}

/** Some messages, and the end. */
async function leave(stage: Stage, messages: number, judged: boolean): Promise<Exit | undefined> {
  return leaveTalk(stage, await talkALittle(stage, messages), judged);
}

/**
 * The user types the end.
 *
 * @param judged - whether it has to be a sound end
 * @throws Violation when it is none
 */
export async function leaveTalk(stage: Stage, talk: Talk, judged: boolean): Promise<Exit | undefined> {
  const { client, profile } = stage;
  const patience = profile.ends ? client.limit : client.pace.brisk;
  client.type('end');
  const rest = await talk.rest(patience);
  if (judged && isSaid(rest, profile, talk.login)) throw said(rest);
  const closed = !talk.peer || talk.peer.over !== undefined;
  if (judged && !closed && !client.subject.exit) {
    throw new Violation({
      kind: 'not ended',
      expected: ['the end of the connection'],
      actual: 'it stayed open',
    });
  }
  talk.peer?.end();
  const exit = await helped(stage, patience);
  if (judged && !exit) {
    throw new Violation({
      kind: 'program runs',
      expected: ['the end of the program'],
      actual: 'it runs on, though its connection is closed',
    });
  }
  return exit;
}

/** Waits for the end of a program; some wait for Enter before. */
async function helped({ client }: Stage, milliseconds: number): Promise<Exit | undefined> {
  const exit = await client.ended(client.pace.late);
  if (exit) return exit;
  if (await client.subject.waitsForUser(0)) client.subject.type('');
  return client.ended(milliseconds);
}

/** Whether the word for the end was sent. What else a client may say when it leaves is free. */
function isSaid(rest: Uint8Array, { speech }: ChatClientProfile, login: string): boolean {
  return (
    locate(rest, speech.message, speech.framing, { text: END, login }) !== undefined ||
    textOf(rest).trim() === END
  );
}

function said(octets: Uint8Array): Violation {
  return new Violation({
    kind: 'too much',
    expected: ['the end of the connection'],
    actual: `"${END}" was sent`,
    octets,
    offset: 0,
  });
}
