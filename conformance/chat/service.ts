import fc from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { octetsOf } from '../../src/wire/octets.js';
import { eofHint, surviveHint } from '../common/hints.js';
import { overlong } from '../common/misbehaviour.js';
import { concurrencyOf, servesBeside, servesNext } from '../common/serve.js';
import { survives, survivesDecoding } from '../common/survive.js';
import type { ChatProfile } from './ChatProfile.js';
import { closing, malformed, notUtf8, resetting } from './misbehaviour.js';
import { Speaker } from './Speaker.js';

/** Characters after a client's end that nobody reads any more. */
const FLOOD = 2000;
const invite = (stage: Stage<ChatProfile>) => Speaker.join(stage);
/** Whoever has not said a login yet. */
const stranger = (stage: Stage<ChatProfile>) => Speaker.connect(stage);

/** spec/chat.md, sections 6 and 7. */
export const serviceChecks: Check<ChatProfile>[] = [
  {
    ...servesNext('chat/serve/1', invite),
    inapplicable: ({ demanded }) =>
      demanded.variant === 'one-shot'
        ? 'the program has to serve one connection (--variant one-shot)'
        : undefined,
  },
  servesBeside('chat/serve/2', invite, 'an', stranger),
  concurrencyOf('chat/serve/3'),
  check('chat/end/1', 'ends the connection when its client has ended its side', {
    examples: [1, 0],
    given: fc.integer({ min: 0, max: 3 }),
    async run(stage, messages) {
      const { console, pace } = stage.server;
      const speaker = await Speaker.join(stage);
      await speaker.prove();
      for (let each = 1; each < messages; each++) await speaker.prove();
      const { mark } = console;
      speaker.peer.end();
      await stage.server.expectIdleEnd(speaker.peer);
      await console.quiet(pace.late / 4, pace.late);
      if (console.mark - mark < FLOOD) return;
      throw new Violation({
        kind: 'flood',
        expected: ['the end of the connection, and nothing printed over and over'],
        actual: 'it prints without end',
        octets: octetsOf(console.rawSince(mark).slice(0, FLOOD)),
      });
    },
    hint: eofHint,
  }),
  survives(
    'chat/survive/1',
    'survives a client that leaves in the middle',
    closing,
    invite,
    surviveHint,
    stranger,
  ),
  survives('chat/survive/2', 'survives a client that breaks off', resetting, invite, surviveHint, stranger),
  survivesDecoding('chat/survive/3', 'survives octets that are not UTF-8', notUtf8, invite),
  survives('chat/survive/4', 'survives a line of 100,000 octets', overlong, invite),
  survives('chat/survive/5', 'survives lines that are no lines of the protocol', malformed, invite),
];
