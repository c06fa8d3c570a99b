import fc from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { describeExit } from '../../src/sut/Subject.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { concat, equal, octetsOf } from '../../src/wire/octets.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import { expectEndWithoutServer } from '../common/loseServer.js';
import { closeHint, pieceHint, showHint, statusHint, utf8Hint } from './clientHints.js';
import type { EchoClientProfile } from './EchoClientProfile.js';
import { Echoing } from './Echoing.js';
import { compact, formsOf, lieAbout } from './lie.js';
import { eofHint } from '../common/hints.js';
import { plainTexts } from './texts.js';

type Stage = ClientStage<EchoClientProfile>;

const halves: Segmentation = { type: 'cuts', at: [0.5] };

/** spec/echo.md, section 7. */
export const clientChecks: Check<EchoClientProfile, Stage>[] = [
  check('echo/client/1', 'sends one text', {
    examples: ['hello'],
    given: plainTexts,
    async run({ client }: Stage, text) {
      const { peer, sent } = await Echoing.beginSurely(client, text);
      await peer.send(sent);
      const more = await peer.readSome(client.pace.late);
      if (more.length === 0) return;
      throw new Violation({
        kind: 'too much',
        expected: ['one text, and the end of the connection'],
        actual: 'more came after the answer',
        octets: more,
        offset: 0,
      });
    },
  }),
  check('echo/client/2', 'shows what the server sends back', {
    examples: ['hello', 'привіт'],
    given: plainTexts,
    async run(stage: Stage, text) {
      const echoing = await Echoing.beginSurely(stage.client, text);
      const mark = stage.client.mark;
      const lie = lieAbout(echoing.sent);
      await echoing.peer.send(lie);
      await expectShown(stage, mark, lie, echoing);
    },
    hint: showHint,
  }),
  check('echo/client/3', 'closes the connection when it has the answer', {
    examples: ['hello'],
    given: plainTexts,
    async run({ client }: Stage, text) {
      const echoing = await Echoing.beginSurely(client, text);
      await echoing.peer.send(echoing.sent);
      await expectClosed(echoing);
    },
    hint: closeHint,
  }),
  check('echo/client/4', 'ends with exit status 0', {
    examples: ['hello'],
    given: plainTexts,
    async run({ client }: Stage, text) {
      const echoing = await Echoing.beginSurely(client, text);
      await echoing.peer.send(echoing.sent);
      // A client that does not even close is the affair of echo/client/3.
      if (!(await echoing.closed())) return;
      echoing.peer.end();
      if (!(await echoing.ended()))
        throw new Violation({ kind: 'program runs', expected: ['exit status 0'], actual: 'it runs on' });
      const exit = await client.ended(0);
      if (!exit || (exit.type === 'status' && exit.status === 0)) return;
      throw new Violation({
        kind: 'program ended',
        expected: ['exit status 0'],
        actual: `the program ended with ${describeExit(exit)}`,
      });
    },
    hint: statusHint,
  }),
  check('echo/client/5', 'waits for as much as it has sent', {
    examples: [{ text: 'hello', plan: halves }],
    given: fc.record({
      text: plainTexts,
      plan: fc.constantFrom<Segmentation>(halves, { type: 'cuts', at: [0.1, 0.9] }, { type: 'octets' }),
    }),
    async run(stage: Stage, { text, plan }) {
      const echoing = await Echoing.beginSurely(stage.client, text);
      const mark = stage.client.mark;
      // What of the answer is shown is compared with what was sent; whether it is the answer is echo/client/2.
      await echoing.peer.send(echoing.sent, plan);
      await expectShown(stage, mark, echoing.sent, echoing);
    },
    hint: pieceHint,
  }),
  check('echo/client/6', 'ends when the server closes without an answer', {
    examples: ['hello'],
    given: plainTexts,
    async run({ client }: Stage, text) {
      const echoing = await Echoing.beginSurely(client, text);
      await expectEndWithoutServer(client, echoing.peer, () => client.type('end'));
    },
    hint: eofHint,
  }),
  check('echo/client/7', 'sends what its user types', {
    inapplicable: ({ typed }) => (typed ? undefined : 'the program has a text of its own'),
    examples: ['hello', 'q', 'привіт світ', 'a: "b", c\\d', 'e\u0301'],
    given: plainTexts,
    async run({ client }: Stage, text) {
      const { sent } = await Echoing.beginSurely(client, text);
      const ends = ['', '\n', '\r\n'].map((end) => concat([octetsOf(text), octetsOf(end)]));
      if (ends.some((each) => equal(each, sent))) return;
      throw new Violation({
        kind: 'wrong octets',
        expected: [escapeOctets(octetsOf(text))],
        actual: 'other octets came',
        octets: sent,
        offset: offsetOf(octetsOf(text), sent),
      });
    },
    hint: utf8Hint,
  }),
];

/** @throws Violation when the client does not close its connection when it has the answer */
export async function expectClosed(echoing: Echoing): Promise<void> {
  if (await echoing.closed()) return;
  throw new Violation({
    kind: 'not ended',
    expected: ['the end of the connection'],
    actual: 'it stayed open after the whole answer',
  });
}

/** @throws Violation when the octets do not appear on the screen, in whatever form */
async function expectShown(
  { client }: Stage,
  mark: number,
  octets: Uint8Array,
  echoing: Echoing,
): Promise<void> {
  const forms = formsOf(octets);
  const isShown = () => {
    const shown = compact(client.shownSince(mark));
    return forms.some((form) => shown.includes(form));
  };
  const deadline = client.now() + client.limit;
  while (!isShown() && client.now() < deadline) if (!(await client.printed(client.pace.late))) break;
  // What is in a buffer comes when the program ends.
  if (!isShown() && (await echoing.closed())) await echoing.ended();
  while (!isShown() && (await client.printed(client.pace.late))) continue;
  if (isShown()) return;
  const shown = client.shownSince(mark).trim();
  throw new Violation({
    kind: 'not shown',
    expected: [`"${escapeOctets(octets)}" on the screen`],
    actual: shown === '' ? 'nothing appeared' : `there appeared "${shown.slice(0, 60)}"`,
  });
}

function offsetOf(expected: Uint8Array, actual: Uint8Array): number {
  const index = actual.findIndex((octet, at) => octet !== expected[at]);
  return index < 0 ? actual.length : index;
}
