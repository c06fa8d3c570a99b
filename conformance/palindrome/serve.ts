import fc from 'fast-check';
import { check, observation, type Check } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { describeExit } from '../../src/sut/Subject.js';
import { octetsOf } from '../../src/wire/octets.js';
import { isYes } from './answers.js';
import { onlyConcurrent, onlyOneShot, onlySeveral } from './applicability.js';
import { Caller } from './Caller.js';
import { FEW, SLOW } from './crowd.js';
import { concurrencyHint, nextClientHint } from './hints.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { plainTexts } from './texts.js';

/** Clients of one conversation, so many that a table of them or what each leaves behind could be full. */
const MANY = 64;
/** A palindrome where the other client asks for none, and the other way round. */
const OPPOSITE = ['aa', 'ab'];

/** spec/palindrome.md, section 6. */
export const serveChecks: Check<PalindromeProfile>[] = [
  check('palindrome/serve/1', 'serves the next client', {
    inapplicable: onlySeveral,
    examples: [['abba', 'abcd'], Array.from({ length: MANY }, () => 'a')],
    given: fc.array(plainTexts, { minLength: 2, maxLength: 5 }),
    async run({ server, profile }, texts) {
      // With a slow program, or one that is started for each connection, so many would take too long.
      const count = profile.mortal || server.pace.late > SLOW ? FEW : texts.length;
      for (const text of texts.slice(0, count)) {
        const client = await Caller.connect(server, profile);
        await client.ask(client.trusted(text));
        await client.leave();
      }
    },
    hint: nextClientHint,
  }),
  check('palindrome/serve/2', 'serves several clients side by side', {
    inapplicable: onlyConcurrent,
    examples: [
      { begun: false, texts: ['a'] },
      { begun: true, texts: ['a', 'ab', 'aa'] },
    ],
    given: fc.record({ begun: fc.boolean(), texts: fc.array(plainTexts, { minLength: 1, maxLength: 3 }) }),
    async run({ server, profile }, { begun, texts }) {
      const silent = await Caller.connect(server, profile);
      // The beginning of a line is no line yet, and holds up nobody.
      if (begun && profile.framing === 'line') await silent.peer.send(octetsOf('ab'));
      const two = [await Caller.connect(server, profile), await Caller.connect(server, profile)];
      for (const text of texts) {
        // Both ask at the same moment, for different answers.
        const asked = two.map((client, index) =>
          client.trusted(index === 0 ? text : OPPOSITE[Number(isYes(text))]!),
        );
        await Promise.all(two.map((client, index) => client.peer.send(client.query(asked[index]!))));
        await Promise.all(two.map((client, index) => client.answer(asked[index]!)));
      }
    },
    hint: concurrencyHint,
  }),
  check('palindrome/serve/3', 'ends by itself after its connection', {
    inapplicable: onlyOneShot,
    examples: ['abba'],
    given: plainTexts,
    async run({ server, profile }, text) {
      const client = await Caller.connect(server, profile);
      await client.ask(client.trusted(text));
      await client.leave();
      const exit = await server.ended();
      const expected = ['the end of the program, exit status 0'];
      if (!exit) throw new Violation({ kind: 'program runs', expected, actual: 'it runs on' });
      if (exit.type === 'signal' || exit.status !== 0) {
        throw new Violation({
          kind: 'program ended',
          expected,
          actual: `it ended with ${describeExit(exit)}`,
        });
      }
    },
  }),
  observation('palindrome/serve/4', 'concurrency', {
    observe: ({ profile }) => Promise.resolve(SERVICE[profile.found]),
  }),
];

const SERVICE = {
  'one-shot': 'serves one connection, then ends',
  sequential: 'serves one connection at a time',
  concurrent: 'serves connections side by side',
};
