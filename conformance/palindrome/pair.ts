import fc from 'fast-check';
import { check, type Check, type PairStage } from '../../src/engine/Check.js';
import { erasePair, type PairSuite } from '../../src/engine/Suite.js';
import { Violation } from '../../src/engine/Violation.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { DEFAULT_START } from '../../src/sut/startQuestions.js';
import { concat } from '../../src/wire/octets.js';
import { frameOf } from '../common/frameOf.js';
import { onlyFramed } from '../common/PairProfile.js';
import { probePair } from '../common/probePair.js';
import { onlyConcurrent, onlySeveral } from '../common/ServiceProfile.js';
import { isYes } from './answers.js';
import { endHint } from './clientHints.js';
import { haste } from './haste.js';
import { answerHint, besideHint, hasteHint, nextHint } from './pairHints.js';
import {
  ask,
  askAll,
  exchange,
  FAMILIAR,
  judge,
  judgeFamiliar,
  NO,
  tells,
  type Answer,
  type PalindromePairProfile,
  YES,
} from './PairTalk.js';
import { letterTexts, digitTexts } from './texts.js';
import { pairWalking } from './pairWalking.js';

type Stage = PairStage<PalindromePairProfile>;

const texts = fc.oneof(letterTexts, digitTexts);
const palindromes = texts.filter(isYes);
const others = texts.filter((text) => !isYes(text));
/** Palindromes and other texts, as many of the ones as of the others. */
const mixtures = fc
  .array(fc.tuple(palindromes, others, fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((pairs) => pairs.flatMap(([yes, no, yesFirst]) => (yesFirst ? [yes, no] : [no, yes])));

/** spec/palindrome.md, section 9. */
const checks: Check<PalindromePairProfile, Stage>[] = [
  check('palindrome/pair/1', 'shows the right answer for each text', {
    examples: [FAMILIAR, ['дід', 'рік', '121', '122', 'xyzzyx', 'xyzzxy']],
    given: mixtures,
    async run({ pair }: Stage, given) {
      const client = await pair.open();
      judge(client, await askAll(pair, client, given));
    },
    hint: answerHint,
  }),
  check('palindrome/pair/2', 'ends when the user types an empty line', {
    examples: [[YES, NO], []],
    given: fc.array(fc.constantFrom(...FAMILIAR), { maxLength: 3 }),
    async run(stage: Stage, given) {
      const client = await stage.pair.open();
      for (const text of given) await exchange(stage, client, text);
      client.type('end');
      if (await client.ended()) return;
      throw new Violation({
        kind: 'program runs',
        expected: ['the end of the client'],
        actual: 'the client still runs',
      });
    },
    hint: endHint,
  }),
  check('palindrome/pair/3', 'shows all answers to texts in quick succession', {
    inapplicable: (profile) =>
      onlyFramed(profile) ??
      (profile.tells ? undefined : 'the answers cannot be told from each other (palindrome/pair/1)'),
    examples: [
      ['abba', 'abcd'],
      [...FAMILIAR, 'abba', 'abc'],
    ],
    given: fc.array(fc.constantFrom(...FAMILIAR), { minLength: 2, maxLength: 8 }),
    run: haste,
    hint: hasteHint,
  }),
  check('palindrome/pair/4', 'serves the next client', {
    inapplicable: onlySeveral,
    examples: [FAMILIAR],
    given: fc.shuffledSubarray(FAMILIAR, { minLength: FAMILIAR.length }),
    most: 2,
    async run(stage: Stage, given) {
      for (const _ of [1, 2]) {
        const client = await stage.pair.open();
        const answers: Answer[] = [];
        for (const text of given) answers.push(await exchange(stage, client, text));
        judgeFamiliar(stage, client, answers);
        await client.leave(stage.pair.pace.brisk);
      }
    },
    hint: nextHint,
  }),
  check('palindrome/pair/5', 'serves three clients side by side', {
    inapplicable: onlyConcurrent,
    examples: [FAMILIAR],
    given: fc.shuffledSubarray(FAMILIAR, { minLength: FAMILIAR.length }),
    most: 2,
    async run(stage: Stage, given) {
      const { pair } = stage;
      const clients = await Promise.all([1, 2, 3].map(() => pair.open()));
      const answers = clients.map((): Answer[] => []);
      // In turn, each with another text than its neighbours.
      for (const index of given.keys()) {
        for (const [place, client] of clients.entries())
          answers[place]!.push(await exchange(stage, client, given[(index + place) % given.length]!));
      }
      for (const [place, client] of clients.entries()) judgeFamiliar(stage, client, answers[place]!);
    },
    hint: besideHint,
  }),
];

/** The checks of palindrome pairs, one for each clause of spec/palindrome.md that binds a pair. */
export const suite: PairSuite = erasePair<PalindromePairProfile>({
  protocol: palindrome as unknown as PairSuite['protocol'],
  role: 'pair',
  keyboard: { start: DEFAULT_START, lines: { query: ['{query}'], end: [''] } },
  probe: (laboratory) =>
    probePair(laboratory, {
      lasts: true,
      say: (_pair, client) => {
        const { heard } = client;
        client.type('query', { query: YES, text: YES });
        return async (milliseconds) =>
          (await client.until(() => (client.heard > heard ? true : undefined), milliseconds)) ?? false;
      },
      async look(pair, client) {
        const messages: Uint8Array[] = [];
        const answers: Answer[] = [];
        try {
          for (const text of FAMILIAR) {
            const before = client.connections.flatMap(({ sent }) => sent).length;
            answers.push(await ask(pair, client, text));
            messages.push(concat(client.connections.flatMap(({ sent }) => sent).slice(before)));
          }
        } catch (problem) {
          if (!(problem instanceof Violation)) throw problem;
        }
        return {
          answers: client.heard > 0,
          tells: answers.length === FAMILIAR.length && tells(client, answers),
          frame: frameOf(messages),
        };
      },
    }),
  checks,
  walking: pairWalking,
  basic: ['palindrome/pair/1'],
});
