import fc from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import { Violation } from '../../src/engine/Violation.js';
import { misprint } from './printed.js';
import { octetsOf } from '../../src/wire/octets.js';
import { onlyConcurrent } from '../common/ServiceProfile.js';
import { onlyStamped, type ChatProfile } from './ChatProfile.js';
import { clockHint, controlHint, mixedHint } from './hints.js';
import { stampIn } from './entries.js';
import { isPlausible } from './clock.js';
import { numberOf, Speaker } from './Speaker.js';

/** Messages that several clients send at the same time, each. */
const MANY = 20;

const controls = fc
  .array(fc.constantFrom('\u001b[35m', '\u001b]0;x\u0007', '\u0008', '\u0007', '\u009b1m'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) => pieces.join(''));

/** spec/chat.md, section 3: how it is printed. */
export const mannerChecks: Check<ChatProfile>[] = [
  check('chat/log/7', 'prints the time of the message', {
    inapplicable: onlyStamped,
    examples: [1, 2],
    given: fc.integer({ min: 1, max: 2 }),
    most: 2,
    async run(stage, messages) {
      const speaker = await Speaker.join(stage);
      for (let each = 0; each < messages; each++) {
        const { mark } = stage.server.console;
        const text = speaker.next();
        // A program that takes the time of its start, or of the connection, is late by now.
        if (each > 0) await later(stage);
        const sent = Date.now();
        await speaker.say(text);
        const { stamp, line } = await speaker.printed(mark, text);
        if (isPlausible(stamp!, sent, Date.now())) continue;
        throw misprint('the date and the time of now, in any time zone', [line]);
      }
    },
    hint: clockHint,
  }),
  check('chat/log/8', 'prints no control characters that it has received', {
    examples: ['\u001b[35m', '\u001b[2J', '\u0007\u0008', '\u009b1m'],
    given: controls,
    async run(stage, some) {
      const { console } = stage.server;
      const speaker = await Speaker.join(stage);
      const { mark } = console;
      await speaker.say(`before${some}after`);
      await speaker.prove();
      const raw = console.rawSince(mark);
      if (!raw.includes(`before${some}`)) return;
      throw new Violation({
        kind: 'wrong octets',
        expected: ['the control characters escaped, or none of them'],
        actual: 'they were printed as they came',
        octets: octetsOf(raw.trimEnd()),
        offset: octetsOf(raw.slice(0, raw.indexOf(`before${some}`) + 'before'.length)).length,
      });
    },
    hint: controlHint,
  }),
  check('chat/log/9', 'prints each line whole', {
    inapplicable: onlyConcurrent,
    examples: [3],
    given: fc.integer({ min: 2, max: 4 }),
    most: 4,
    run: shout,
    hint: mixedHint,
  }),
];

/** Several clients say much at the same time. */
async function shout(stage: Stage<ChatProfile>, clients: number): Promise<void> {
  const { console } = stage.server;
  const { mark } = console;
  const speakers = await Promise.all(Array.from({ length: clients }, () => Speaker.join(stage)));
  const said = speakers.map((speaker) => Array.from({ length: MANY }, () => speaker.next()));
  await Promise.all(speakers.map((speaker, index) => speaker.sayAll(said[index]!)));
  const numbers = new Set(said.flat().map(numberOf));
  const wholeIn = (line: string) => wholeMessage(line, numbers, stage.profile);
  const areWhole = (some: readonly ConsoleLine[]) =>
    new Set(some.flatMap(({ text }) => wholeIn(text.trimEnd()) ?? [])).size === numbers.size
      ? true
      : undefined;
  if (await console.until(mark, areWhole, stage.server.limit)) return;
  const lines = console.linesSince(mark).map(({ text }) => text.trimEnd());
  for (const text of said.flat()) {
    const number = numberOf(text);
    const holding = lines.filter((line) => line.includes(number));
    // That one is lost is the affair of chat/log/5.
    if (holding.length === 0 || holding.some((line) => wholeIn(line) === number)) continue;
    throw misprint(`a line with "${text}", and nothing else in it`, holding, 'lines were mixed');
  }
}

/** The number of the message that stands in a line by itself and whole, behind one stamp if there are any. */
function wholeMessage(
  line: string,
  known: ReadonlySet<string>,
  { stamped }: ChatProfile,
): string | undefined {
  // What a program does to a text is the affair of chat/log/4: here the number of the message has to do.
  const numbers = (line.match(/\d{6,}/g) ?? []).filter((number) => known.has(number));
  if (numbers.length !== 1 || !line.endsWith(numbers[0]!)) return undefined;
  if (!stamped) return numbers[0];
  const stamp = stampIn(line);
  return stamp && stampIn(`${line.slice(stamp.end)} `) === undefined ? numbers[0] : undefined;
}

/** Waits until what was the time when the client connected is the time no more. */
async function later({ server }: Stage<ChatProfile>): Promise<void> {
  await server.console.quiet(LATER, LATER);
}

/** Milliseconds. */
const LATER = 3_200;
