import fc from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { misprint } from './printed.js';
import { onlyAnonymous, onlyStamped, onlyWithLogin, type ChatProfile } from './ChatProfile.js';
import {
  addressHint,
  colonHint,
  formHint,
  loginHint,
  orderHint,
  parenthesesHint,
  textHint,
} from './hints.js';
import { entriesOf, holds, names, namesAddress, type Entry } from './entries.js';
import { expectOnceInOrder } from './inOrder.js';
import { Speaker } from './Speaker.js';
import { logins, texts } from './texts.js';

/** Characters of a login at the most. */
const LONGEST = 64;
/** Messages of one client, of which none may be missing, doubled or in another place. */
const rounds = fc.integer({ min: 1, max: 8 });

/** spec/chat.md, section 3: what is printed for a message. */
export const logChecks: Check<ChatProfile>[] = [
  check('chat/log/1', 'prints date, time, who has said it, a colon and the text', {
    examples: [1],
    given: fc.integer({ min: 1, max: 3 }),
    async run(stage, messages) {
      const speaker = await Speaker.join(stage);
      for (let each = 0; each < messages; each++) {
        const entry = await speak(stage, speaker);
        if (!entry.stamp) throw wrong(entry, `YYYY.MM.DD HH:MM:SS before "${entry.sender}"`);
        if (!entry.hasColon) throw wrong(entry, 'a colon before the text');
        if (entry.sender === '') throw wrong(entry, 'who has said it, before the colon');
      }
    },
    hint: (difference) =>
      difference.expected[0]?.startsWith('a colon') ? colonHint(difference) : formHint(difference),
  }),
  check('chat/log/2', "names the sender by the client's IP address", {
    inapplicable: onlyAnonymous,
    examples: [1],
    given: fc.integer({ min: 1, max: 3 }),
    async run(stage, messages) {
      const speaker = await Speaker.join(stage);
      for (let each = 0; each < messages; each++) {
        const entry = await speak(stage, speaker);
        if (!namesAddress(entry.sender)) throw wrong(entry, 'the address of the client, as 127.0.0.1');
      }
    },
    hint: addressHint,
  }),
  check('chat/log/3', 'names the sender by its login', {
    inapplicable: onlyWithLogin,
    examples: [['anna', 'bert'], ['Оля'], ['q'], ['d'.repeat(LONGEST)]],
    given: fc.uniqueArray(logins, { minLength: 1, maxLength: 3 }),
    async run(stage, some) {
      const speakers: Speaker[] = [];
      const join = async (login: string) => {
        speakers.push(await Speaker.join(stage, login));
        return expectSender(stage, speakers.at(-1)!);
      };
      // Where one comes after the other, each scenario is another one's turn.
      for (const login of stage.profile.concurrency === 'concurrent' ? some : some.slice(0, 1))
        await join(login);
      // Each is still called by its own login when others have come.
      if (stage.profile.concurrency === 'concurrent')
        for (const speaker of speakers) await expectSender(stage, speaker);
    },
    hint: loginHint,
  }),
  check('chat/log/4', 'shows the text as it was sent', {
    examples: [
      'hello',
      'q',
      'привіт, world',
      'a: b: c',
      '12:30 "quoted" \'text\'',
      '{"a": [1, 2]} 100%',
      '日本 😀',
      'a  b',
      '100%s %d %n',
      String.raw`C:\new\table`,
      '12345',
      'anna: anna: anna',
    ],
    given: texts,
    async run(stage, text) {
      const { console } = stage.server;
      const speaker = await Speaker.join(stage);
      const { mark } = console;
      await speaker.say(text);
      // What is printed for the next message comes after what is printed for this one.
      const fence = speaker.next();
      await speaker.say(fence);
      await speaker.printed(mark, fence);
      const entries = entriesOf(console.linesSince(mark), text, stage.profile.stamped);
      if (entries.some(({ rest, line }) => rest === '' && line.endsWith(text))) return;
      const others = console.linesSince(mark).filter((line) => !holds(line, fence));
      throw misprint(
        `a line that ends with "${text}"`,
        others.map((line) => line.text),
      );
    },
    hint: textHint,
  }),
  check('chat/log/5', 'shows each message once, in order', {
    examples: [3, 8],
    given: rounds,
    async run(stage, messages) {
      const { console } = stage.server;
      const clients = stage.profile.concurrency === 'concurrent' ? 2 : 1;
      const { mark } = console;
      const speakers: Speaker[] = [];
      for (let each = 0; each < clients; each++) speakers.push(await Speaker.join(stage));
      // The last one is said twice: that is two messages.
      const said = speakers.map((speaker) => {
        const some = Array.from({ length: messages }, () => speaker.next());
        return [...some, some.at(-1)!];
      });
      for (const [index, speaker] of speakers.entries()) {
        const fence = speaker.next();
        for (const text of [...said[index]!, fence]) await speaker.say(text);
        await speaker.printed(mark, fence);
      }
      for (const each of said) expectOnceInOrder(console.linesSince(mark), each, stage.profile);
    },
    hint: orderHint,
  }),
  check('chat/log/6', 'puts the address into parentheses', {
    inapplicable: (profile) => onlyAnonymous(profile) ?? onlyStamped(profile),
    examples: [1],
    given: fc.constant(1),
    most: 1,
    async run(stage) {
      const entry = await speak(stage, await Speaker.join(stage));
      if (!/^\(.*\)$/.test(entry.sender)) throw wrong(entry, `(${entry.sender})`);
    },
    hint: parenthesesHint,
  }),
];

/** A client says something, and the server prints it. */
async function speak({ server }: Stage<ChatProfile>, speaker: Speaker): Promise<Entry> {
  const { mark } = server.console;
  const text = speaker.next();
  await speaker.say(text);
  return speaker.printed(mark, text);
}

async function expectSender(stage: Stage<ChatProfile>, speaker: Speaker): Promise<void> {
  const entry = await speak(stage, speaker);
  if (!names(entry.sender, speaker.login)) throw wrong(entry, `"${speaker.login}" before the colon`);
}

/** A line that is not as it has to be. */
function wrong(entry: Entry, expected: string): Violation {
  return misprint(expected, [entry.line]);
}
