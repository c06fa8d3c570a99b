import type { Input, Machine } from '../../machine/Machine.js';
import { sidesOf, type Protocol } from '../../protocols/Protocol.js';

/** Whose behaviour a machine is. */
export type Part = 'server' | 'client' | 'shared';

/** A machine that has a page. */
export interface ShownMachine {
  readonly part: Part;
  readonly machine: Machine<unknown, Input, unknown>;
  /** They lead through all of its transitions. */
  readonly inputs: readonly Input[];
  /** The variants of the protocol that have it. */
  readonly variants: readonly string[];
}

/** The machines of a protocol in all its variants, each once. */
export function machinesOf(protocol: Protocol): readonly ShownMachine[] {
  const shown = new Map<string, ShownMachine>();
  for (const { name } of protocol.variants) {
    const { serverMachine, sharedMachine, clientMachine, inputs } = sidesOf(protocol, name);
    for (const each of [
      { part: 'server', machine: serverMachine, inputs: inputs.server },
      ...(sharedMachine
        ? [{ part: 'shared', machine: sharedMachine, inputs: inputs.shared ?? [] } as const]
        : []),
      { part: 'client', machine: clientMachine, inputs: inputs.client },
    ] as const) {
      const { id } = each.machine;
      const variants = [...(shown.get(id)?.variants ?? []), name];
      // Its inputs are those that it was made for.
      shown.set(id, { ...each, machine: each.machine as unknown as ShownMachine['machine'], variants });
    }
  }
  return [...shown.values()];
}
