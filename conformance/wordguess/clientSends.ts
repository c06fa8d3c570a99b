import fc from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { LF } from '../../src/wire/octets.js';
import { commandHint, framingHint, nameHint, silenceHint } from './clientHints.js';
import type { ClientProfile } from './ClientProfile.js';
import { ClientTalk, GREETING, SOME_MOVE } from './ClientTalk.js';
import { letter, messages, moves, names, word } from './clientTexts.js';
import { linesOf, type Move } from './clientWire.js';

type Stage = ClientStage<ClientProfile>;

/** spec/wordguess.md, section 12: what a client sends. */
export const sendChecks: Check<ClientProfile, Stage>[] = [
  check('wordguess/client/1', 'says its name first, and once', {
    examples: ['Zorana', 'Богдана', '0la', 'Z'.repeat(64)],
    given: names,
    run: sayName,
    hint: nameHint,
  }),
  check('wordguess/client/2', 'sends one command for each turn', {
    examples: [
      [letter('a'), word('banana'), letter('n')],
      [letter('ж'), word('hippopotami'), letter('Є'), word('перпендикуляр')],
      [word('pneumonoultramicroscopicsilico'), letter('S'), word('Черепаха')],
    ],
    given: fc.array(moves, { minLength: 1, maxLength: 4 }),
    run: makeMoves,
    hint: commandHint,
  }),
  check('wordguess/client/3', 'says nothing out of turn', {
    inapplicable: ({ answers }) => (answers ? undefined : 'the program sends no command at all'),
    examples: [
      {
        before: ['Bertold has joined (2 of 3).', '******'],
        after: ['b*n*n*', 'It is your turn soon'],
        types: true,
      },
      { before: [], after: ['*a*a*a', 'Points: Zorana 3', 'Ходить Богдан'], types: false },
      { before: ['The game begins', '*****'], after: undefined, types: true },
    ],
    given: fc.record({
      before: fc.array(messages, { maxLength: 3 }),
      after: fc.option(fc.array(messages, { maxLength: 4 }), { nil: undefined }),
      types: fc.boolean(),
    }),
    run: wait,
    hint: silenceHint,
  }),
  check('wordguess/client/10', 'ends the lines that it sends', {
    examples: [[letter('a'), word('banana')]],
    given: fc.array(moves, { minLength: 1, maxLength: 3 }),
    most: 3,
    run: endLines,
    hint: framingHint,
  }),
];

async function sayName(stage: Stage, name: string): Promise<void> {
  const { client } = stage;
  const talk = await ClientTalk.begin(stage, name);
  await talk.expectName();
  await talk.expectSilence(client.pace.late, 'before the server has said anything');
  await talk.say([GREETING]);
  const octets = await talk.peer.readSome(client.pace.late);
  // What else it says then is the affair of wordguess/client/3.
  if (!linesOf(octets).some((line) => talk.isItsName(line))) return;
  throw new Violation({
    kind: 'too much',
    expected: ['the name once'],
    actual: 'it came once more',
    octets,
    offset: 0,
  });
}

async function makeMoves(stage: Stage, list: readonly Move[]): Promise<void> {
  const { client } = stage;
  const talk = await ClientTalk.greeted(stage);
  for (const move of list) {
    await talk.turn();
    await talk.expectSilence(0, 'before the user has typed');
    await talk.type(move);
    await talk.expectCommand(move);
  }
  await talk.expectSilence(client.pace.late, 'more than one command for each turn');
}

/** What a client hears while it does not have the turn. */
interface Wait {
  readonly before: readonly string[];
  /** After its move; `undefined` where it has none. */
  readonly after: readonly string[] | undefined;
  /** The user types something. */
  readonly types: boolean;
}

async function wait(stage: Stage, { before, after, types }: Wait): Promise<void> {
  const { client, profile } = stage;
  const talk = await ClientTalk.beyondName(stage);
  await talk.say(before);
  await talk.expectSilence(client.pace.late, 'before it has the turn');
  if (after) {
    await talk.round();
    await talk.say(after);
    await talk.expectSilence(client.pace.late, 'after its move');
  }
  // Whoever goes on asking after a move is judged by wordguess/client/2.
  if (!types || (profile.waitsInTurn && (await client.subject.waitsForUser(0)))) return;
  for (const line of talk.linesFor(SOME_MOVE)) client.typeLine(line);
  await talk.expectSilence(client.pace.brisk, 'of what is typed out of turn');
}

async function endLines(stage: Stage, list: readonly Move[]): Promise<void> {
  const { client } = stage;
  const talk = await ClientTalk.begin(stage);
  const name = await talk.peer.readSome(stage.profile.namesFirst ? client.limit : 0);
  await expectEnd(stage, talk, name);
  await talk.say([GREETING]);
  if (stage.profile.confirms) await talk.peer.readSome(client.pace.late);
  for (const move of list) {
    await talk.turn();
    await expectEnd(stage, talk, await talk.move(move));
  }
}

/** @throws Violation when octets came, and no line end at theirs */
async function expectEnd({ client }: Stage, { peer }: ClientTalk, octets: Uint8Array): Promise<void> {
  if (octets.length === 0 || octets.at(-1) === LF) return;
  const rest = await peer.readLine(client.pace.brisk);
  if (rest.at(-1) === LF) return;
  throw new Violation({
    kind: 'wrong octets',
    expected: ['a line, with LF or CRLF at its end'],
    actual: 'there was no line end',
    octets,
    offset: octets.length,
  });
}
