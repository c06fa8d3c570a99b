import fc from 'fast-check';
import type { Action, Script } from '../../src/fuzz/script/Action.js';

/**
 * Any script at all, whether it makes sense or not.
 *
 * @param most - numbers of connections, of repetitions, and milliseconds of a pause, at the most
 */
export function scriptsUpTo(most: {
  readonly peer: number;
  readonly times: number;
  readonly pause: number;
}): fc.Arbitrary<Script> {
  const peer = fc.integer({ min: 1, max: most.peer });
  const times = fc.integer({ min: 1, max: most.times });
  const simple: fc.Arbitrary<Action> = fc.oneof(
    fc.record({
      type: fc.constantFrom('connect', 'settle', 'taken', 'prove', 'end', 'close', 'reset'),
      peer,
    }),
    fc.record({ type: fc.constantFrom('send', 'time'), peer, octets }),
    fc.record({ type: fc.constant('pause'), milliseconds: fc.integer({ min: 0, max: most.pause }) }),
    fc.record({ type: fc.constant('do'), what: fc.stringMatching(/^[a-z]( ?[a-z0-9="]){0,8}$/) }),
    fc.record({ type: fc.constant('crowd'), times, octets }),
    fc.record({ type: fc.constant('flood'), peer, times, octets }),
    fc.record({ type: fc.constantFrom('disperse', 'measure', 'over') }),
  );
  return fc.letrec<{ script: Script; action: Action }>((tie) => ({
    script: fc.array(tie('action'), { maxLength: 6 }),
    action: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 8, arbitrary: simple },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('repeat'), times, actions: tie('script') }) },
    ),
  })).script;
}

const octets = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .array(fc.constantFrom(0x20, 0x5c, 0x0a, 0x0d, 0x61, 0x23), { maxLength: 6 })
    .map((some) => Uint8Array.from(some)),
);

/** Any script that can be written down. */
export const anyScript: fc.Arbitrary<Script> = scriptsUpTo({
  peer: 999_999,
  times: 9_999_999,
  pause: 999_999,
});
