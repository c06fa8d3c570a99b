import fc from 'fast-check';
import { check, type Check } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { concat, equal, octetsOf } from '../../src/wire/octets.js';
import { SLOW } from '../common/crowd.js';
import type { EchoProfile } from './EchoProfile.js';
import { cutHint, echoHint, longHint, waitHint } from './hints.js';
import { Shouter } from './Shouter.js';
import { anyOctets, longText, plainTexts, texts } from './texts.js';

/** Octets of a long text, and for a slow program. */
const LONG = 200_000;
const SHORT = 10_000;
const LINE_END = octetsOf('\n');

/** spec/echo.md, section 2. */
export const answerChecks: Check<EchoProfile>[] = [
  check('echo/answer/1', 'sends back exactly what it receives', {
    examples: [['Hello, world'], ['до зустрічі\n', '1\r\n2\r\n\r\n'], ['\n'], ['  two  \t blanks  ']],
    given: fc.array(texts, { minLength: 1, maxLength: 5 }),
    async run(stage, some) {
      const client = await Shouter.connect(stage);
      for (const text of some) await client.hear(client.shout(text));
    },
    hint: echoHint,
  }),
  check('echo/answer/2', 'sends nothing else', {
    examples: [[], ['Hello, world', 'bye']],
    given: fc.array(texts, { maxLength: 3 }),
    async run(stage, some) {
      const client = await Shouter.connectStrictly(stage);
      for (const text of [...some, 'end of all']) {
        const octets = client.shout(text);
        await client.peer.send(octets);
        const came = await client.hearAnything(octets.length);
        // What is sent back instead of the octets is the affair of echo/answer/1.
        if (came.length > octets.length) throw tooMuch(came, octets);
      }
      client.peer.end();
      const rest = await client.peer.readSome(stage.server.pace.late);
      if (rest.length > 0) throw tooMuch(rest, octetsOf(''));
    },
    hint: echoHint,
  }),
  check('echo/answer/3', 'sends back all of a long text', {
    inapplicable: onlyFaithful,
    examples: [LONG],
    given: fc.integer({ min: LONG / 2, max: LONG }),
    most: 3,
    async run(stage, length) {
      const client = await Shouter.connect(stage);
      const octets = octetsOf(longText(stage.server.pace.late > SLOW ? SHORT : length));
      await client.peer.send(octets);
      let came = 0;
      while (came < octets.length) {
        const more = await client.peer.readSome(stage.server.limit);
        if (more.length === 0) throw lost(came, octets.length, client);
        came += more.length;
      }
    },
    hint: longHint,
  }),
  check('echo/answer/4', 'sends back before its client has ended', {
    examples: ['Hello, world'],
    given: plainTexts,
    async run(stage, text) {
      const client = await Shouter.connect(stage);
      await client.peer.send(octetsOf(`${text}\n`));
      await client.hearAnything(1);
    },
    hint: waitHint,
  }),
  check('echo/answer/5', 'does not wait for a line end', {
    examples: ['Hello, world'],
    given: plainTexts,
    async run(stage, text) {
      const client = await Shouter.connect(stage);
      await client.peer.send(octetsOf(text));
      await client.hearAnything(1);
    },
    hint: waitHint,
  }),
  check('echo/answer/6', 'sends back octets that are no text', {
    inapplicable: onlyFaithful,
    examples: [[0xff, 0xfe], [0x61, 0x00, 0x62], [0x80], [0xd0], [0xff, 0x20]].map((octets) =>
      Uint8Array.from(octets),
    ),
    given: anyOctets,
    async run(stage, some) {
      const client = await Shouter.connect(stage);
      const octets = stage.profile.framing === 'line' ? concat([some, LINE_END]) : some;
      try {
        await client.hear(octets);
      } catch (problem) {
        // That it gives up over them is judged by echo/survive.
        if (!client.peer.over) throw problem;
      }
    },
    hint: cutHint,
  }),
];

function onlyFaithful({ faithful }: EchoProfile): string | undefined {
  return faithful ? undefined : 'the program sends other octets back (echo/answer/1)';
}

function tooMuch(octets: Uint8Array, expected: Uint8Array): Violation {
  const offset = equal(octets.subarray(0, expected.length), expected) ? expected.length : 0;
  return new Violation({
    kind: 'too much',
    expected: ['what was sent, and nothing else'],
    actual: 'more came',
    octets,
    offset,
  });
}

function lost(came: number, sent: number, { peer }: Shouter): Violation {
  return new Violation({
    kind: peer.over ? 'ended' : 'silence',
    expected: [`all ${sent} octets`],
    actual: `${came} of them came, and ${peer.over ? 'then the connection ended' : 'no more'}`,
  });
}
