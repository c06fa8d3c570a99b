import fc from 'fast-check';
import { check, observation, type Check, type Stage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { entriesOf } from './entries.js';
import { expectOnceInOrder } from './inOrder.js';
import { misprint } from './printed.js';
import { concat, octetsOf } from '../../src/wire/octets.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import { withCrlf } from '../../src/wire/framing.js';
import { onlyLines, type ChatProfile } from './ChatProfile.js';
import { characterHint, crlfHint, longHint, mergeHint, segmentHint, silenceHint } from './hints.js';
import { numberOf, Speaker } from './Speaker.js';
import { words } from './texts.js';

/** Octets of the longest line that every program takes, line end included. */
const LONGEST = 1000;
const octetByOctet: Segmentation = { type: 'octets' };

/** spec/chat.md, section 5. */
export const wireChecks: Check<ChatProfile>[] = [
  check('chat/wire/1', 'finds the end of a message by its line end', {
    examples: [2],
    given: fc.integer({ min: 2, max: 3 }),
    async run(stage, messages) {
      const { console } = stage.server;
      const speaker = await Speaker.join(stage);
      const { mark } = console;
      const texts = Array.from({ length: messages }, () => speaker.next());
      // As lines, whatever this program takes for a message; in one segment, or in two for whoever can split one.
      const lines = texts.flatMap((text) => stage.profile.spoken.each(speaker.login, text));
      const inOne = stage.profile.framing === 'chunk';
      await speaker.peer.send(
        inOne ? lines : lines.slice(0, lines.length / messages),
        inOne ? { type: 'coalesced' } : { type: 'cuts', at: [0.6] },
      );
      for (const text of inOne ? texts : texts.slice(0, 1)) await expectEnded(speaker, mark, text);
    },
    hint: mergeHint,
  }),
  check('chat/wire/2', 'takes CRLF for a line end', {
    inapplicable: onlyLines,
    examples: [1],
    given: fc.integer({ min: 1, max: 3 }),
    async run(stage, messages) {
      const { console } = stage.server;
      const { spoken, variant } = stage.profile;
      const speaker = await Speaker.connect(stage);
      if (variant === 'login') await speaker.peer.send(spoken.first(speaker.login).map(withCrlf));
      await speaker.peer.consumed();
      for (let each = 0; each < messages; each++) {
        const { mark } = console;
        const text = speaker.next();
        await speaker.peer.send(spoken.each(speaker.login, text).map(withCrlf));
        const { raw } = await speaker.printed(mark, text);
        const plain = speaker.next();
        await speaker.say(plain);
        const other = await speaker.printed(mark, plain);
        // A program may end its own lines with CRLF.
        const [ends, plainly] = [behind(raw, text), behind(other.raw, plain)];
        if (ends === plainly) continue;
        throw new Violation({
          kind: 'wrong octets',
          expected: ['the same line, whether CRLF or LF ended the message'],
          actual: 'CR was printed',
          octets: octetsOf(raw),
          offset: octetsOf(raw).length - octetsOf(ends).length,
        });
      }
    },
    hint: crlfHint,
  }),
  check('chat/wire/3', `accepts a line of ${LONGEST} octets`, {
    inapplicable: onlyLines,
    examples: [LONGEST, 600],
    given: fc.integer({ min: 400, max: LONGEST }),
    async run(stage, length) {
      const { console } = stage.server;
      const speaker = await Speaker.join(stage);
      const { mark } = console;
      const start = speaker.next();
      const end = speaker.next();
      const empty = Math.max(...speaker.octets(`${start} ${end}`).map((octets) => octets.length));
      const filling = 'lorem ipsum '
        .repeat(LONGEST)
        .slice(0, length - empty - 1)
        .replace(/ $/, 's');
      await speaker.say(`${start} ${filling} ${end}`);
      const fence = speaker.next();
      await speaker.say(fence);
      await speaker.printed(mark, fence);
      const { line } = await speaker.printed(mark, start);
      if (endsWith(line, `${filling} ${end}`)) return;
      throw misprint(`one line that ends with "${end}"`, [line], 'a part of it is missing');
    },
    hint: longHint,
  }),
  check('chat/wire/4', 'shows the same however a line is cut', {
    inapplicable: onlyLines,
    examples: [
      { plan: octetByOctet, together: false },
      { plan: { type: 'line ends' }, together: false },
      { plan: { type: 'cuts', at: [0.5] }, together: false },
      { plan: { type: 'cuts', at: [0.7] }, together: true },
    ],
    given: fc.record({
      plan: fc.constantFrom<Segmentation>(
        octetByOctet,
        { type: 'line ends' },
        { type: 'cuts', at: [0.5] },
        { type: 'cuts', at: [0.2, 0.9] },
      ),
      together: fc.boolean(),
    }),
    run: sameWhenCut,
    hint: segmentHint,
  }),
  check('chat/wire/5', 'shows every message of a segment', {
    inapplicable: onlyLines,
    // So many fill more than one read of most programs.
    examples: [2, 100],
    given: fc.integer({ min: 2, max: 10 }),
    async run(stage, messages) {
      const { console } = stage.server;
      const { spoken, variant } = stage.profile;
      const speaker = await Speaker.connect(stage);
      const { mark } = console;
      const texts = Array.from({ length: messages }, () => speaker.next());
      const first = variant === 'login' ? spoken.first(speaker.login) : [];
      await speaker.peer.send([...first, ...texts.flatMap((text) => speaker.octets(text))]);
      for (const text of texts) await speaker.printed(mark, text);
    },
    hint: mergeHint,
  }),
  check('chat/wire/6', 'shows the same when a character is cut', {
    inapplicable: onlyLines,
    examples: ['привіт', '日本', '😀'],
    given: words,
    async run(stage, word) {
      const speaker = await Speaker.join(stage);
      const { mark } = stage.server.console;
      const text = `${speaker.next()} ${word}`;
      await speaker.peer.send(speaker.octets(text), { type: 'characters' });
      const { line } = await speaker.printed(mark, text);
      if (endsWith(line, text)) return;
      throw misprint(`a line that ends with "${text}"`, [line]);
    },
    hint: characterHint,
  }),
  check('chat/wire/7', 'sends nothing to its clients', {
    examples: [1, 3],
    given: fc.integer({ min: 1, max: 3 }),
    async run(stage, messages) {
      const speaker = await Speaker.join(stage);
      const other = stage.profile.concurrency === 'concurrent' ? await Speaker.join(stage) : undefined;
      for (let each = 0; each < messages; each++) await speaker.prove();
      for (const { peer } of other ? [speaker, other] : [speaker]) {
        peer.end();
        const octets = await readAll(peer, stage);
        if (octets.length === 0) continue;
        throw new Violation({
          kind: 'too much',
          expected: ['nothing'],
          actual: 'something was sent',
          octets,
          offset: 0,
        });
      }
    },
    hint: silenceHint,
  }),
  observation('chat/wire/8', 'dialect', {
    observe: ({ profile }: Stage<ChatProfile>) =>
      Promise.resolve(`${profile.spoken.name}: ${profile.spoken.template}`),
  }),
];

/** Something is printed for that message, and nothing of another one in the same line. */
async function expectEnded(speaker: Speaker, mark: number, text: string): Promise<void> {
  const { rest, line } = await speaker.printed(mark, text);
  if (!/\d{6}/.test(rest)) return;
  throw misprint('a line for each message', [line], 'two messages stand in one line');
}

/** How two messages are cut. */
interface Cut {
  readonly plan: Segmentation;
  /** Both together: a segment may hold the end of the one and the beginning of the other. */
  readonly together: boolean;
}

async function sameWhenCut(stage: Stage<ChatProfile>, { plan, together }: Cut): Promise<void> {
  const speaker = await Speaker.join(stage);
  const { console } = stage.server;
  const { mark } = console;
  const both = [speaker.next(), speaker.next()];
  for (const texts of together ? [both] : both.map((text) => [text])) {
    await speaker.peer.send(
      texts.flatMap((text) => speaker.octets(text)),
      plan,
    );
    for (const text of texts) {
      const { line } = await speaker.printed(mark, text);
      if (!endsWith(line, text)) throw misprint(`a line that ends with "${text}"`, [line]);
    }
  }
  const fence = speaker.next();
  await speaker.say(fence);
  await speaker.printed(mark, fence);
  const lines = console.linesSince(mark);
  const { stamped } = stage.profile;
  // A server that prints each message twice is the affair of chat/log/5.
  expectOnceInOrder(lines, both, { stamped, most: entriesOf(lines, fence, stamped).length });
}

/** All that comes until the server ends the connection, or is quiet for a while. */
async function readAll(peer: Speaker['peer'], { server }: Stage<ChatProfile>): Promise<Uint8Array> {
  const pieces = [await peer.readSome(server.pace.late)];
  while (pieces.at(-1)!.length > 0 && pieces.length < MOST)
    pieces.push(await peer.readSome(server.pace.late));
  return concat(pieces);
}

/** Pieces of what a server says that are read at the most. */
const MOST = 20;

/** What stands behind a message in a line; what a program does to its letters is the affair of chat/log/4. */
function behind(raw: string, text: string): string {
  const number = numberOf(text);
  return raw.slice(raw.lastIndexOf(number) + number.length);
}

/** Whether a line ends with a text, whatever its letters have become. */
function endsWith(line: string, text: string): boolean {
  return line.toLowerCase().endsWith(text.toLowerCase());
}
