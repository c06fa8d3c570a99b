import fc from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { commandShownHint, showHint } from './clientHints.js';
import { leaveClient } from './clientLeaving.js';
import type { ClientProfile } from './ClientProfile.js';
import { expectShown, missingOnScreen } from './clientScreen.js';
import { ClientTalk, type Delivery } from './ClientTalk.js';
import { longText, messages } from './clientTexts.js';

type Stage = ClientStage<ClientProfile>;

/** Messages before a turn. */
interface Round {
  readonly texts: readonly string[];
  /** They come in one segment, and the turn with them. */
  readonly together: boolean;
}

/** Messages of a game, and those before its end. */
interface Told {
  readonly rounds: readonly Round[];
  readonly results: readonly string[];
}

const apart = (...texts: string[]): Round => ({ texts, together: false });
const together = (...texts: string[]): Round => ({ texts, together: true });

/** spec/wordguess.md, section 12: what a client shows. */
export const showChecks: Check<ClientProfile, Stage>[] = [
  check('wordguess/client/4', 'shows every message', {
    examples: [
      {
        rounds: [
          apart('Zorana has joined (1 of 3).', 'Богдан приєднується до гри', 'Игра начинается', '******'),
          together('Points: 0', 'It is the turn of Zorana'),
          apart('b*n*n*', 'Очки: 2 и 0'),
          together('Bertold names the letter "x": no places'),
        ],
        results: ['Results:', 'Zorana: 12', 'Bertold: 7'],
      },
      {
        rounds: [
          apart(
            'Type "/turn" to have the turn',
            'Whoever will quit may quit now: /quit',
            'a  b,  and two blanks',
          ),
          apart(longText(500), '☕ or 😀, «так» or „ні“, Γράμματα, 日本語', '17'),
        ],
        results: ['Переможець: Зоряна'],
      },
    ],
    given: fc.record({
      rounds: fc.array(
        fc.record({ texts: fc.array(messages, { minLength: 1, maxLength: 4 }), together: fc.boolean() }),
        { minLength: 1, maxLength: 3 },
      ),
      results: fc.array(messages, { maxLength: 3 }),
    }),
    run: tell,
    hint: showHint,
  }),
  check('wordguess/client/8', 'does not show the commands of the server', {
    examples: [1],
    given: fc.integer({ min: 1, max: 2 }),
    most: 3,
    run: showNoCommands,
    hint: commandShownHint,
  }),
];

async function tell(stage: Stage, { rounds, results }: Told): Promise<void> {
  const { client, profile } = stage;
  const talk = await ClientTalk.beyondName(stage);
  // Whoever finds no line behind another one in a segment is judged by wordguess/client/9.
  const delivery = (isTogether: boolean): Delivery =>
    isTogether && profile.readsLines ? { plan: { type: 'coalesced' } } : {};
  for (const { texts, together: isTogether } of rounds) {
    await expectShown(client, talk, await talk.turn(texts, delivery(isTogether)), texts);
    await talk.move();
  }
  const { mark } = client;
  const { exit } = await leaveClient(client, talk, results);
  // Whether it ends is judged by wordguess/client/5.
  const text = exit && (await missingOnScreen(client, mark, results));
  if (text === undefined) return;
  throw new Violation({
    kind: 'not shown',
    expected: [`"${text}" on the screen`],
    actual: 'it did not appear before the program ended',
  });
}

async function showNoCommands(stage: Stage, rounds: number): Promise<void> {
  const { client } = stage;
  const talk = await ClientTalk.greeted(stage);
  for (let round = 0; round < rounds; round++) {
    const mark = await talk.turn();
    await client.quiet(client.pace.late / 2);
    refuse('/turn', client.shownSince(mark));
    await talk.move();
  }
  const { mark } = client;
  await leaveClient(client, talk, [], {}, stage.profile.ends ? client.limit : client.pace.brisk);
  await client.quiet(client.pace.late / 2);
  refuse('/quit', client.shownSince(mark));
}

/** @throws Violation when a command is on the screen as it came */
function refuse(command: string, screen: string): void {
  const line = screen.split('\n').find((each) => each.includes(command));
  if (line === undefined) return;
  throw new Violation({
    kind: 'too much',
    expected: [`words for the user, and no "${command}"`],
    actual: `"${line.trim()}" appeared on the screen`,
  });
}
