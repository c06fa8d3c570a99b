import fc from 'fast-check';
import { check, observation, type Check } from '../../src/engine/Check.js';
import { onlyEnding, onlyLines } from './applicability.js';
import { Caller, END } from './Caller.js';
import { eofHint } from '../common/hints.js';
import { endHint } from './hints.js';
import { octetsOf } from '../../src/wire/octets.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { plainTexts } from './texts.js';

/** spec/palindrome.md, section 5. */
export const endChecks: Check<PalindromeProfile>[] = [
  check('palindrome/end/1', 'ends the connection on an empty line', {
    inapplicable: onlyLines,
    examples: [
      { texts: [], together: false },
      { texts: ['abba'], together: false },
      { texts: ['abba', 'abcd'], together: true },
    ],
    given: fc.record({ texts: fc.array(plainTexts, { maxLength: 5 }), together: fc.boolean() }),
    async run({ server, profile }, { texts: some, together }) {
      const client = await Caller.connect(server, profile);
      const texts = some.map((text) => client.trusted(text));
      if (together && profile.takesSeveral) {
        await client.peer.send([...texts.map((text) => client.query(text)), END]);
        for (const text of texts) await client.answerBeforeEnd(text);
        await client.peer.readToEnd(client.query(client.trusted('aa')));
      } else {
        for (const text of texts) await client.ask(text);
        await client.finish();
      }
    },
    hint: endHint,
  }),
  check('palindrome/end/2', 'does not answer the empty line', {
    inapplicable: onlyEnding,
    examples: [[], ['abba']],
    given: fc.array(plainTexts, { maxLength: 3 }),
    async run({ server, profile }, texts) {
      const client = await Caller.connect(server, profile);
      for (const text of texts) await client.ask(client.trusted(text));
      await client.peer.send(END);
      await client.peer.expectEnd();
    },
  }),
  check('palindrome/end/3', 'ends the connection when the client closes its side', {
    examples: [[], ['abba']],
    given: fc.array(plainTexts, { maxLength: 3 }),
    async run({ server, profile }, texts) {
      const client = await Caller.connect(server, profile);
      const [last, ...others] = texts.map((text) => client.trusted(text));
      for (const text of others) await client.ask(text);
      if (last !== undefined) await client.peer.send(client.query(last));
      client.peer.end();
      if (last !== undefined) await client.answerBeforeEnd(last);
      await server.expectIdleEnd(client.peer);
    },
    hint: eofHint,
  }),
  observation('palindrome/end/4', 'a last line without line end', {
    inapplicable: onlyLines,
    async observe({ server, profile }) {
      const client = await Caller.connect(server, profile);
      await client.peer.send(octetsOf('abba'));
      client.peer.end();
      const received = await client.peer.read(server.pace.late);
      return received.type === 'octets' ? 'answered' : 'not answered';
    },
  }),
];
