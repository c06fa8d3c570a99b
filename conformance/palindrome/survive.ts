import fc, { type Arbitrary } from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { describeExit } from '../../src/sut/Subject.js';
import { onlyOneShot, onlySeveral } from './applicability.js';
import { Caller } from './Caller.js';
import { decodeHint, surviveHint } from './hints.js';
import { FEW, SLOW } from './crowd.js';
import * as bad from './misbehaviour.js';
import type { Misbehaviour } from './misbehaviour.js';
import type { PalindromeProfile } from './PalindromeProfile.js';

/** Clients that leave one after the other, so many that whatever each leaves behind adds up. */
const MANY = 20;

/** spec/palindrome.md, section 7. */
export const surviveChecks: Check<PalindromeProfile>[] = [
  survives('palindrome/survive/1', 'survives a client that just leaves', bad.closing, bad.closingExamples),
  survives('palindrome/survive/2', 'survives a client that breaks off', bad.resetting, bad.resettingExamples),
  {
    ...survives(
      'palindrome/survive/3',
      'survives octets that are not UTF-8',
      bad.notUtf8,
      bad.notUtf8Examples,
    ),
    hint: decodeHint,
  },
  survives('palindrome/survive/4', 'survives a line of 100,000 octets', bad.overlong, bad.overlongExamples),
  survives('palindrome/survive/5', 'survives NUL and control characters', bad.controls, bad.controlsExamples),
  check('palindrome/survive/6', 'does not end by an error', {
    inapplicable: onlyOneShot,
    examples: bad.anythingExamples,
    given: bad.anything,
    run: endsWell,
    hint: surviveHint,
  }),
];

function survives(
  clause: string,
  title: string,
  misbehaviour: Arbitrary<Misbehaviour>,
  examples: Misbehaviour[],
): Check<PalindromeProfile> {
  return check(clause, title, {
    inapplicable: onlySeveral,
    examples: [...examples.map((each) => [each]), Array.from({ length: MANY }, () => examples[0]!)],
    given: fc.array(misbehaviour, { minLength: 1, maxLength: 3 }),
    run: othersGoOn,
    hint: surviveHint,
  });
}

/** Whoever was served before goes on being served, and whoever comes next is served. */
async function othersGoOn(
  { server, profile }: Stage<PalindromeProfile>,
  clients: Misbehaviour[],
): Promise<void> {
  const bystander = profile.found === 'concurrent' ? await Caller.connect(server, profile) : undefined;
  await bystander?.ask(bystander.trusted('aa'));
  const bearable = clients.slice(0, server.pace.late > SLOW ? FEW : MANY);
  for (const each of bearable) await misbehave(await Caller.connect(server, profile), each);
  const next = await Caller.connect(server, profile);
  await next.ask(next.trusted('aa'));
  await bystander?.ask(bystander.trusted('ab'));
}

/** A server of one connection may give that one up, but not by an error. */
async function endsWell({ server, profile }: Stage<PalindromeProfile>, client: Misbehaviour): Promise<void> {
  await misbehave(await Caller.connect(server, profile), client);
  const exit = await server.ended(server.pace.brisk);
  if (!exit || (exit.type === 'status' && exit.status === 0)) return;
  const expected = ['an end without an error: exit status 0'];
  throw new Violation({
    kind: 'program ended',
    expected,
    actual: `the program ended with ${describeExit(exit)}`,
  });
}

async function misbehave({ peer }: Caller, { octets, leaves, atOnce }: Misbehaviour): Promise<void> {
  await peer.send(octets);
  // The program shall meet the octets, not only the end.
  if (!atOnce) await peer.consumed();
  if (leaves === 'resets') peer.reset();
  else if (leaves === 'is gone') peer.close();
  else peer.end();
}
