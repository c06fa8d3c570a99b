import fc from 'fast-check';
import { check, type Check } from '../../src/engine/Check.js';
import { octetsOf } from '../../src/wire/octets.js';
import { FEW, SLOW } from '../common/crowd.js';
import { concurrencyHint, nextClientHint } from '../common/hints.js';
import { concurrencyOf, endsByItself } from '../common/serve.js';
import { onlyConcurrent, onlySeveral } from '../common/ServiceProfile.js';
import { isYes } from './answers.js';
import { Caller } from './Caller.js';
import { invite } from './invite.js';
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
  endsByItself('palindrome/serve/3', invite),
  concurrencyOf('palindrome/serve/4'),
];
