import { expect, test } from 'vitest';
import type { Input, Machine } from '../machine/Machine.js';
import { explore } from '../machine/explore.js';
import { transitionsOf } from '../machine/step.js';
import { protocols, traceProtocols } from './index.js';
import { sidesOf } from './Protocol.js';

const all = await Promise.all(Object.values(protocols).map((load) => load()));
const traced = await Promise.all(Object.values(traceProtocols).map((load) => load()));
const ofTraces = traced.flatMap(({ variants }) =>
  variants.map(({ machine, inputs }) => ({ id: machine.id, missed: () => missed(machine, inputs) })),
);
const machines = all.flatMap((protocol) =>
  protocol.variants.flatMap(({ name }) => {
    const { serverMachine, sharedMachine, clientMachine, inputs } = sidesOf(protocol, name);
    return [
      { id: serverMachine.id, missed: () => missed(serverMachine, inputs.server) },
      { id: clientMachine.id, missed: () => missed(clientMachine, inputs.client) },
      ...(sharedMachine
        ? [{ id: sharedMachine.id, missed: () => missed(sharedMachine, inputs.shared ?? []) }]
        : []),
    ];
  }),
);

test.each([...machines, ...ofTraces])('the inputs of $id lead through all of its transitions', (machine) => {
  expect(machine.missed()).toEqual([]);
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
