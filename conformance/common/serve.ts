import fc from 'fast-check';
import { check, observation, type Check, type Stage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { describeExit } from '../../src/sut/Subject.js';
import { octetsOf } from '../../src/wire/octets.js';
import { FEW, SLOW } from './crowd.js';
import type { Invite } from './Guest.js';
import { concurrencyHint, nextClientHint } from './hints.js';
import { onlyConcurrent, onlyOneShot, onlySeveral, type ServiceProfile } from './ServiceProfile.js';

/** Clients of one conversation, so many that a table of them or what each leaves behind could be full. */
const MANY = 64;

/** Clients one after the other are served. */
export function servesNext<P extends ServiceProfile>(clause: string, invite: Invite<P>): Check<P> {
  return check(clause, 'serves the next client', {
    inapplicable: onlySeveral,
    examples: [2, MANY],
    given: fc.integer({ min: 2, max: 5 }),
    async run(stage: Stage<P>, clients) {
      const { server, profile } = stage;
      // With a slow program, or one that is started for each connection, so many would take too long.
      const count = profile.mortal || server.pace.late > SLOW ? Math.min(FEW, clients) : clients;
      for (let each = 0; each < count; each++) {
        const guest = await invite(stage);
        await guest.prove();
        await guest.leave();
      }
    },
    hint: nextClientHint,
  });
}

/** Two clients are served beside a third one that says nothing, or no more than the beginning of something. */
export function servesBeside<P extends ServiceProfile>(
  clause: string,
  invite: Invite<P>,
  beginning: string,
  stranger: Invite<P> = invite,
): Check<P> {
  return check(clause, 'serves several clients side by side', {
    inapplicable: onlyConcurrent,
    examples: [
      { begun: false, rounds: 1 },
      { begun: true, rounds: 3 },
    ],
    given: fc.record({ begun: fc.boolean(), rounds: fc.integer({ min: 1, max: 3 }) }),
    async run(stage: Stage<P>, { begun, rounds }) {
      const silent = await (begun ? invite : stranger)(stage);
      // The beginning of a line is no line yet, and holds up nobody.
      if (begun && stage.profile.framing !== 'chunk') await silent.peer.send(octetsOf(beginning));
      const two = [await invite(stage), await invite(stage)];
      for (let round = 0; round < rounds; round++) await Promise.all(two.map((guest) => guest.prove()));
    },
    hint: concurrencyHint,
  });
}

/** A server of one connection ends with it. */
export function endsByItself<P extends ServiceProfile>(clause: string, invite: Invite<P>): Check<P> {
  return check(clause, 'ends by itself after its connection', {
    inapplicable: onlyOneShot,
    examples: [1],
    given: fc.integer({ min: 1, max: 3 }),
    async run(stage: Stage<P>, rounds) {
      const guest = await invite(stage);
      for (let round = 0; round < rounds; round++) await guest.prove();
      await guest.leave();
      await expectSoundEnd(stage);
    },
  });
}

/** @throws Violation when the program does not end, or ends by an error */
async function expectSoundEnd<P extends ServiceProfile>({ server }: Stage<P>): Promise<void> {
  const exit = await server.ended();
  const expected = ['the end of the program, exit status 0'];
  if (!exit) throw new Violation({ kind: 'program runs', expected, actual: 'it runs on' });
  if (exit.type === 'signal' || exit.status !== 0) {
    throw new Violation({ kind: 'program ended', expected, actual: `it ended with ${describeExit(exit)}` });
  }
}

/** How many connections a server serves. */
export function concurrencyOf<P extends ServiceProfile>(clause: string): Check<P> {
  return observation(clause, 'concurrency', {
    observe: ({ profile }: Stage<P>) => Promise.resolve(SERVICE[profile.found]),
  });
}

const SERVICE = {
  'one-shot': 'serves one connection, then ends',
  sequential: 'serves one connection at a time',
  concurrent: 'serves connections side by side',
};
