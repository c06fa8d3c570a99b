import fc from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { exactly } from '../../src/engine/Expectation.js';
import { segmentations } from '../../src/engine/segmentations.js';
import { octetsOf } from '../../src/wire/octets.js';
import { segment, type Segmentation } from '../../src/wire/segmentation.js';
import { onlySeveral } from '../common/ServiceProfile.js';
import { onlyLines, onlyWithPieces } from './applicability.js';
import { Caller } from './Caller.js';
import { characterHint, crlfHint, longHint, pipelineHint, segmentHint } from './hints.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { longText, longTexts, plainTexts, wideTexts } from './texts.js';

interface Cut {
  readonly texts: readonly string[];
  readonly plan: Segmentation;
  /** What another client asks between the segments, where the server serves several at once. */
  readonly between?: string | undefined;
}

const octets: Segmentation = { type: 'octets' };
const halves: Segmentation = { type: 'cuts', at: [0.5] };
const apart: Segmentation = { type: 'line ends' };

/** spec/palindrome.md, section 4. */
export const lineChecks: Check<PalindromeProfile>[] = [
  check('palindrome/line/1', 'takes CRLF for a line end', {
    inapplicable: onlyLines,
    examples: [
      { texts: ['abba'], cut: false },
      { texts: [], cut: false },
      { texts: ['abba', 'abcd'], cut: true },
    ],
    given: fc.record({ texts: fc.array(plainTexts, { maxLength: 4 }), cut: fc.boolean() }),
    async run({ server, profile }, { texts, cut }) {
      const client = await Caller.connect(server, profile);
      const plan = cut && profile.takesPieces ? apart : undefined;
      for (const text of texts.map((each) => client.trusted(each))) {
        await client.peer.send(octetsOf(`${text}\r\n`), plan);
        await client.answer(text);
      }
      if (profile.endsOnEmptyLine) await client.finish(octetsOf('\r\n'), plan);
    },
    hint: crlfHint,
  }),
  check('palindrome/line/2', 'accepts a query of 1000 octets', {
    inapplicable: onlyLines,
    examples: [longText(999, true), longText(999, false), longText(998, true)],
    given: longTexts,
    async run({ server, profile }, text) {
      const client = await Caller.connect(server, profile);
      await client.ask(text);
      await client.ask(client.trusted('aa'));
    },
    hint: longHint,
  }),
  check('palindrome/line/3', 'answers the same however a query is cut', {
    inapplicable: onlyLines,
    examples: [
      { texts: ['abba'], plan: halves },
      { texts: ['abcba', 'abcd'], plan: octets },
      { texts: ['abba'], plan: apart },
      { texts: ['abba'], plan: halves, between: 'xyx' },
    ],
    given: fc.record({
      texts: fc.array(plainTexts, { minLength: 1, maxLength: 3 }),
      plan: segmentations,
      between: fc.option(plainTexts, { nil: undefined }),
    }),
    run: askInPieces,
    hint: segmentHint,
  }),
  check('palindrome/line/4', 'answers all queries of one segment', {
    inapplicable: onlyLines,
    examples: [
      ['abba', 'abcd'],
      ['ab', 'a', 'abc'],
      Array.from({ length: 14 }, (_, index) => longText(90, index % 3 === 0)),
    ],
    given: fc.array(plainTexts, { minLength: 2, maxLength: 20 }),
    async run({ server, profile }, texts) {
      const client = await Caller.connect(server, profile);
      const asked = texts.map((text) => (text.length > 20 ? text : client.trusted(text)));
      await client.peer.send(asked.map((text) => client.query(text)));
      for (const text of asked) await client.answer(text);
    },
    hint: pipelineHint,
  }),
  check('palindrome/line/5', 'answers the same when a character is cut', {
    inapplicable: onlyWithPieces,
    examples: [
      { text: 'дід', plan: { type: 'characters' } },
      { text: 'діід', plan: octets },
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
    inapplicable: (profile) =>
      onlySeveral(profile) ?? (profile.framing === 'line' ? onlyWithPieces(profile) : undefined),
    examples: ['abba'],
    given: plainTexts.filter((text) => text.length > 1),
    async run({ server, profile }, some) {
      const client = await Caller.connect(server, profile);
      const text = client.trusted(some);
      await client.peer.send(octetsOf(`${text}\n`), halves);
      await client.answer(text);
    },
    hint: segmentHint,
  }),
];

async function askInPieces(
  { server, profile }: Stage<PalindromeProfile>,
  { texts, plan, between }: Cut,
): Promise<void> {
  const client = await Caller.connect(server, profile);
  const other =
    between !== undefined && profile.found === 'concurrent'
      ? await Caller.connect(server, profile)
      : undefined;
  // Both are served for certain before one of them asks in pieces.
  if (other) for (const each of [client, other]) await each.ask(each.trusted('aa'));
  for (const text of texts.map((each) => client.trusted(each))) {
    const [first, ...rest] = segment([client.query(text)], plan);
    await client.peer.send(first!);
    if (rest.length > 0) await client.peer.consumed();
    await other?.ask(other.trusted(between!));
    if (rest.length > 0) await client.peer.send(rest, { type: 'whole' });
    await client.answer(text);
  }
  await client.askBoth();
}

/** What the text is worth is another clause's affair: it is asked whole first, then in pieces. */
async function sameWhenCut(
  { server, profile }: Stage<PalindromeProfile>,
  { text, plan }: { text: string; plan: Segmentation },
): Promise<void> {
  const client = await Caller.connect(server, profile);
  await client.peer.send(client.query(text));
  const whole = await client.peer.readLine(server.limit);
  if (whole.at(-1) !== 0x0a) return;
  await client.peer.send(client.query(text), plan);
  await client.peer.expect(exactly(whole));
  await client.askBoth();
}
