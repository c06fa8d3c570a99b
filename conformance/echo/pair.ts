import fc from 'fast-check';
import { check, type Check, type PairStage } from '../../src/engine/Check.js';
import type { PairClient } from '../../src/engine/PairClient.js';
import { erasePair, type PairSuite } from '../../src/engine/Suite.js';
import { Violation } from '../../src/engine/Violation.js';
import { echo } from '../../src/protocols/echo/index.js';
import { DEFAULT_START } from '../../src/sut/startQuestions.js';
import { textOf } from '../../src/wire/octets.js';
import { probePair } from '../common/probePair.js';
import { onlyConcurrent, onlySeveral } from '../common/ServiceProfile.js';
import { closeHint } from './clientHints.js';
import { printHint } from './hints.js';
import { besideHint, echoHint, nextHint } from './pairHints.js';
import {
  closes,
  comesBack,
  expectShown,
  isShown,
  shout,
  shoutTyped,
  type EchoPairProfile,
  type Shout,
} from './PairTalk.js';
import { plainTexts } from './texts.js';
import { pairWalking } from './pairWalking.js';

type Stage = PairStage<EchoPairProfile>;

const TEXT = 'hello';
/** Texts for the checks that are about something else than texts. */
const words = fc.constantFrom('hello', 'one', 'two', 'three');

/** spec/echo.md, section 8. */
const checks: Check<EchoPairProfile, Stage>[] = [
  check('echo/pair/1', 'shows the text that has come back', {
    inapplicable: onlyKnown,
    examples: [TEXT, 'привіт світ', 'a: "b", c\\d 100%'],
    given: plainTexts,
    async run(stage: Stage, text) {
      await expectShown(await begin(stage, await stage.pair.open(), text));
    },
    hint: echoHint,
  }),
  check('echo/pair/2', 'prints the text on the console of the server', {
    inapplicable: onlyKnown,
    examples: [TEXT, 'привіт'],
    given: plainTexts,
    async run(stage: Stage, given) {
      const { console, limit } = stage.pair;
      const { mark } = console;
      const shouted = await begin(stage, await stage.pair.open(), given);
      // Whether the text arrives at all is the affair of echo/pair/1.
      if (!(await isShown(shouted))) return;
      const wanted = textOf(shouted.text!).trim();
      const found = await console.until(
        mark,
        (lines) => lines.find((line) => line.text.includes(wanted)),
        limit,
      );
      if (found) return;
      const lines = console.linesSince(mark);
      throw new Violation({
        kind: 'not shown',
        expected: [`a line of the server that holds "${wanted}"`],
        actual: lines.length > 0 ? 'something else was printed' : 'nothing was printed',
      });
    },
    hint: printHint,
  }),
  check('echo/pair/3', 'closes the connection when it has the answer', {
    examples: [TEXT],
    given: words,
    async run(stage: Stage, text) {
      const { client } = await begin(stage, await stage.pair.open(), text);
      if (await closes(stage.pair, client)) return;
      throw new Violation({
        kind: 'not ended',
        expected: ['the end of the connection'],
        actual: 'the client left it open',
      });
    },
    hint: closeHint,
  }),
  check('echo/pair/4', 'serves the next client', {
    inapplicable: onlySeveral,
    examples: [['one', 'two']],
    given: fc.tuple(words, words),
    most: 2,
    async run(stage: Stage, texts) {
      for (const text of texts) {
        const shouted = await begin(stage, await stage.pair.open(), text);
        await comesBack(stage, shouted);
        await shouted.client.leave(stage.pair.pace.brisk);
      }
    },
    hint: nextHint,
  }),
  check('echo/pair/5', 'serves three clients side by side', {
    inapplicable: (profile) =>
      onlyConcurrent(profile) ??
      (profile.typed ? undefined : 'the client has a text of its own, and does not wait for its user'),
    examples: [['one', 'two', 'three']],
    given: fc.tuple(words, words, words),
    most: 2,
    async run(stage: Stage, texts) {
      const clients = await Promise.all(texts.map(() => stage.pair.open()));
      // The last one first: whoever serves in order holds it up.
      for (const [index, client] of [...clients.entries()].toReversed())
        await comesBack(stage, shoutTyped(client, texts[index]!));
    },
    hint: besideHint,
  }),
];

/** The checks of echo pairs, one for each clause of spec/echo.md that binds a pair. */
export const suite: PairSuite = erasePair<EchoPairProfile>({
  protocol: echo as unknown as PairSuite['protocol'],
  role: 'pair',
  showsConsole: true,
  keyboard: { start: DEFAULT_START, lines: { text: ['{text}'], end: [''] } },
  probe: (laboratory) =>
    probePair(laboratory, {
      lasts: false,
      say: (_pair, client) => {
        const { heard } = client;
        client.type('text', { text: TEXT });
        return async (milliseconds) =>
          (await client.until(() => (client.heard > heard ? true : undefined), milliseconds)) ?? false;
      },
      async look(pair, client) {
        const shouted = await shout(pair, client, TEXT);
        const shows = await isShown(shouted);
        const { typed, text } = shouted;
        return { answers: client.heard > 0, typed, known: text !== undefined, shows, frame: undefined };
      },
    }),
  checks,
  walking: pairWalking,
  basic: ['echo/pair/1'],
});

function onlyKnown({ known }: EchoPairProfile): string | undefined {
  return known ? undefined : 'the client has a text of its own, and the wire does not show which';
}

function begin({ pair, profile }: Stage, client: PairClient, text: string): Promise<Shout> | Shout {
  return profile.typed ? shoutTyped(client, text) : shout(pair, client, text);
}
