import fc from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { segmentations } from '../../src/engine/segmentations.js';
import { octetsOf } from '../../src/wire/octets.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import { exactly } from './answers.js';
import { onlyLines, onlySeveral } from './applicability.js';
import { Client, END } from './Client.js';
import { characterHint, crlfHint, pipelineHint, segmentHint } from './hints.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { longText, plainTexts, wideTexts } from './texts.js';

interface Cut {
  readonly texts: readonly string[];
  readonly plan: Segmentation;
}

const octets: Segmentation = { type: 'octets' };
const halves: Segmentation = { type: 'cuts', at: [0.5] };

/** spec/palindrome.md, section 4. */
export const lineChecks: Check<PalindromeProfile>[] = [
  check('palindrome/line/1', 'takes CRLF for a line end', {
    inapplicable: onlyLines,
    examples: [['abba'], ['abcd', 'abba'], []],
    given: fc.array(plainTexts, { maxLength: 4 }),
    async run({ server, profile }, texts) {
      const client = await Client.connect(server, profile);
      for (const text of texts.map((each) => client.trusted(each))) {
        await client.peer.send(octetsOf(`${text}\r\n`));
        await client.answer(text);
      }
      if (profile.endsOnEmptyLine) await client.finish(octetsOf('\r\n'));
    },
    hint: crlfHint,
  }),
  check('palindrome/line/2', 'accepts a query of 1000 octets', {
    inapplicable: onlyLines,
    examples: [longText(999, true), longText(999, false), longText(998, true)],
    given: fc
      .tuple(fc.integer({ min: 400, max: 999 }), fc.boolean())
      .map(([length, yes]) => longText(length, yes)),
    async run({ server, profile }, text) {
      const client = await Client.connect(server, profile);
      await client.ask(text);
      await client.ask(client.trusted('aa'));
    },
  }),
  check('palindrome/line/3', 'answers the same however a query is cut', {
    inapplicable: onlyLines,
    examples: [
      { texts: ['abba'], plan: halves },
      { texts: ['abcba', 'abcd'], plan: octets },
      { texts: ['abba'], plan: { type: 'line ends' } },
    ],
    given: fc.record({ texts: fc.array(plainTexts, { minLength: 1, maxLength: 3 }), plan: segmentations }),
    async run({ server, profile }, { texts, plan }: Cut) {
      const client = await Client.connect(server, profile);
      for (const text of texts) await client.ask(client.trusted(text), plan);
      await client.askBoth();
    },
    hint: segmentHint,
  }),
  check('palindrome/line/4', 'answers all queries of one segment', {
    inapplicable: onlyLines,
    examples: [
      { texts: ['abba', 'abcd'], end: false },
      { texts: ['ab', 'a', 'abc'], end: true },
      { texts: Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? 'abcba' : 'abcd')), end: true },
    ],
    given: fc.record({ texts: fc.array(plainTexts, { minLength: 2, maxLength: 20 }), end: fc.boolean() }),
    async run({ server, profile }, { texts: some, end }) {
      const client = await Client.connect(server, profile);
      const texts = some.map((text) => client.trusted(text));
      const ends = end && profile.endsOnEmptyLine;
      await client.peer.send([...texts.map((text) => client.query(text)), ...(ends ? [END] : [])]);
      for (const text of texts) await (ends ? client.answerBeforeEnd(text) : client.answer(text));
      if (ends) await client.peer.readToEnd();
    },
    hint: pipelineHint,
  }),
  check('palindrome/line/5', 'answers the same when a character is cut', {
    inapplicable: onlyLines,
    examples: [
      { text: 'дід', plan: { type: 'characters' } },
      { text: 'αβ', plan: octets },
    ],
    given: fc.record({
      text: wideTexts,
      plan: fc.constantFrom<Segmentation>({ type: 'characters' }, octets),
    }),
    run: sameWhenCut,
    hint: characterHint,
  }),
  check('palindrome/line/6', 'finds the end of a query by its line end', {
    inapplicable: onlySeveral,
    examples: ['abba'],
    given: plainTexts.filter((text) => text.length > 1),
    async run({ server, profile }, some) {
      const client = await Client.connect(server, profile);
      const text = client.trusted(some);
      await client.peer.send(octetsOf(`${text}\n`), halves);
      await client.answer(text);
    },
    hint: segmentHint,
  }),
];

/** What the text is worth is another clause's affair: it is asked whole first, then in pieces. */
async function sameWhenCut(
  { server, profile }: Stage<PalindromeProfile>,
  { text, plan }: { text: string; plan: Segmentation },
): Promise<void> {
  const client = await Client.connect(server, profile);
  await client.peer.send(client.query(text));
  const whole = await client.peer.readLine(server.limit);
  if (whole.at(-1) !== 0x0a) return;
  await client.peer.send(client.query(text), plan);
  await client.peer.expect(exactly(whole));
  await client.askBoth();
}
