import fc from 'fast-check';
import { check, type Check, type Hint, type Stage } from '../../src/engine/Check.js';
import type { Peer } from '../../src/engine/Peer.js';
import { Violation, type Difference } from '../../src/engine/Violation.js';
import { describeExit } from '../../src/sut/Subject.js';
import { FEW, SLOW } from './crowd.js';
import type { Invite } from './Guest.js';
import { decodeHint, surviveHint } from './hints.js';
import type { Kind, Misbehaviour } from './misbehaviour.js';
import { onlyOneShot, onlySeveral, type ServiceProfile } from './ServiceProfile.js';

/** Clients that leave one after the other, so many that whatever each leaves behind adds up. */
const MANY = 20;

/**
 * Whoever was served before a client misbehaves goes on being served, and whoever comes next is served.
 *
 * @param stranger - connects a client that leaves without a word
 */
export function survives<P extends ServiceProfile>(
  clause: string,
  title: string,
  { examples, given }: Kind,
  invite: Invite<P>,
  hint: (difference: Difference) => Hint | undefined = surviveHint,
  stranger: Invite<P> = invite,
): Check<P> {
  return check(clause, title, {
    inapplicable: onlySeveral,
    examples: [...examples.map((each) => [each]), Array.from({ length: MANY }, () => examples[0]!)],
    given: fc.array(given, { minLength: 1, maxLength: 3 }),
    async run(stage: Stage<P>, clients) {
      const { server, profile } = stage;
      const bystander = profile.found === 'concurrent' ? await invite(stage) : undefined;
      await bystander?.prove();
      const bearable = clients.slice(0, server.pace.late > SLOW ? FEW : MANY);
      for (const each of bearable)
        await misbehave((await (each.octets.length > 0 ? invite : stranger)(stage)).peer, each);
      const next = await invite(stage);
      await next.prove();
      await bystander?.prove();
    },
    hint,
  });
}

/** As {@link survives}, of octets that a program cannot decode. */
export function survivesDecoding<P extends ServiceProfile>(
  clause: string,
  title: string,
  kind: Kind,
  invite: Invite<P>,
): Check<P> {
  return survives(clause, title, kind, invite, decodeHint);
}

/** A server of one connection may give that one up, but not by an error. */
export function endsWell<P extends ServiceProfile>(
  clause: string,
  { examples, given }: Kind,
  invite: Invite<P>,
): Check<P> {
  return check(clause, 'does not end by an error', {
    inapplicable: onlyOneShot,
    examples,
    given,
    async run(stage: Stage<P>, client) {
      await misbehave((await invite(stage)).peer, client);
      const exit = await stage.server.ended(stage.server.pace.brisk);
      if (!exit || (exit.type === 'status' && exit.status === 0)) return;
      throw new Violation({
        kind: 'program ended',
        expected: ['an end without an error: exit status 0'],
        actual: `the program ended with ${describeExit(exit)}`,
      });
    },
    hint: surviveHint,
  });
}

/** Does what no sensible client does. */
export async function misbehave(peer: Peer, { octets, leaves, atOnce }: Misbehaviour): Promise<void> {
  await peer.send(octets);
  // The program shall meet the octets, not only the end.
  if (!atOnce) await peer.consumed();
  if (leaves === 'resets') peer.reset();
  else if (leaves === 'is gone') peer.close();
  else peer.end();
}
