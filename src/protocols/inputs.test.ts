import { describe, expect, test } from 'vitest';
import type { Input, Machine } from '../machine/Machine.js';
import { explore } from '../machine/explore.js';
import { transitionsOf } from '../machine/step.js';
import { protocols } from './index.js';
import { sidesOf } from './Protocol.js';

const all = await Promise.all(Object.values(protocols).map((load) => load()));
const variants = all.flatMap((protocol) => protocol.variants.map((variant) => ({ protocol, variant })));

describe.each(variants)('the inputs of $protocol.name, $variant.name', ({ protocol, variant }) => {
  const { serverMachine, sharedMachine, clientMachine, inputs } = sidesOf(protocol, variant.name);

  test('lead through all transitions of the machine of the server', () => {
    expect(missed(serverMachine, inputs.server)).toEqual([]);
  });

  test('lead through all transitions of the machine of the client', () => {
    expect(missed(clientMachine, inputs.client)).toEqual([]);
  });

  test.runIf(sharedMachine)('lead through all transitions of what connections share', () => {
    expect(missed(sharedMachine!, inputs.shared!)).toEqual([]);
  });
});

function missed<I extends Input, O>(machine: Machine<unknown, I, O>, inputs: readonly I[]): string[] {
  const taken = new Set(explore(machine, inputs).map(({ transition }) => transition));
  return Object.entries(machine.states).flatMap(([state, byInput]) =>
    Object.keys(byInput).flatMap((input) =>
      transitionsOf(machine, state, input)
        .filter((transition) => !taken.has(transition))
        .map(({ when = '' }) => `${state}/${input}[${when}]`),
    ),
  );
}
