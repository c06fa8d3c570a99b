import fc from 'fast-check';
import { check, type Check } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { octetsOf } from '../../src/wire/octets.js';
import { onlyWithConsole, type EchoProfile } from './EchoProfile.js';
import { addressHint, controlHint, printHint } from './hints.js';
import { Shouter } from './Shouter.js';
import { plainTexts } from './texts.js';

/** The addresses from which the checker comes. */
const ADDRESS = /127\.0\.0\.1|::1|(?:0:){7}1|localhost/;

/** spec/echo.md, section 4. */
export const consoleChecks: Check<EchoProfile>[] = [
  check('echo/console/1', 'prints the address of a client', {
    inapplicable: onlyWithConsole,
    examples: ['Hello'],
    given: plainTexts,
    async run(stage, text) {
      const { console, limit } = stage.server;
      const { mark } = console;
      const client = await Shouter.connect(stage);
      await client.peer.send(client.shout(text));
      await client.hearAnything(1);
      const found = await console.until(
        mark,
        (lines) => lines.find((line) => ADDRESS.test(line.text)),
        limit,
      );
      if (found) return;
      throw notPrinted('a line that holds the address of the client, as 127.0.0.1', console.linesSince(mark));
    },
    hint: addressHint,
  }),
  check('echo/console/2', 'prints each message as text', {
    inapplicable: onlyWithConsole,
    examples: [['Hello'], ['привіт', 'hello']],
    given: fc.array(plainTexts, { minLength: 1, maxLength: 3 }),
    async run(stage, some) {
      const { console, limit } = stage.server;
      const client = await Shouter.connect(stage);
      for (const text of some) {
        const { mark } = console;
        await client.peer.send(client.shout(text));
        await client.hearAnything(1);
        const found = await console.until(
          mark,
          (lines) => lines.find((line) => line.text.includes(text)),
          limit,
        );
        if (!found) throw notPrinted(`a line that holds "${text}"`, console.linesSince(mark));
      }
    },
    hint: printHint,
  }),
  check('echo/console/3', 'prints no control characters that it has received', {
    inapplicable: onlyWithConsole,
    examples: ['\u001b[35m', '\u001b[2J', '\u0007\u0008'],
    given: fc
      .array(fc.constantFrom('\u001b[35m', '\u001b]0;x\u0007', '\u0008', '\u0007', '\u009b1m'), {
        minLength: 1,
        maxLength: 3,
      })
      .map((pieces) => pieces.join('')),
    async run(stage, controls) {
      const { console, pace } = stage.server;
      const client = await Shouter.connect(stage);
      const { mark } = console;
      await client.peer.send(client.shout(`before${controls}after`));
      await client.hearAnything(1);
      const raw = `before${controls}`;
      const isRaw = () => (console.rawSince(mark).includes(raw) ? true : undefined);
      const isShown = () => (console.rawSince(mark).includes('after') ? false : undefined);
      if (!(await console.until(mark, () => isRaw() ?? isShown(), pace.late))) return;
      throw new Violation({
        kind: 'wrong octets',
        expected: ['the control characters escaped, or none of them'],
        actual: 'they were printed as they came',
        octets: octetsOf(console.rawSince(mark).trimEnd()),
        offset: octetsOf(console.rawSince(mark).slice(0, console.rawSince(mark).indexOf(raw) + 6)).length,
      });
    },
    hint: controlHint,
  }),
];

function notPrinted(wanted: string, lines: readonly { readonly text: string }[]): Violation {
  return new Violation({
    kind: 'not shown',
    expected: [wanted],
    actual: lines.length > 0 ? 'something else was printed' : 'nothing was printed',
    ...(lines.length > 0 && { octets: octetsOf(lines.map(({ text }) => text).join('\n')) }),
  });
}
