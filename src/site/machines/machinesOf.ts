import type { Input, Machine } from '../../machine/Machine.js';
import { sidesOf, type Protocol } from '../../protocols/Protocol.js';
import { isTraced, type SourceProtocol } from '../../protocols/SourceProtocol.js';
import type { TraceProtocol } from '../../protocols/TraceProtocol.js';

/** Whose behaviour a machine is. That of a program is seen by its trace, which the machine accepts or refuses. */
export type Part = 'server' | 'client' | 'shared' | 'program';

/** A machine that has a page. */
export interface ShownMachine {
  readonly part: Part;
  readonly machine: Machine<unknown, Input, unknown>;
  /** They lead through all of its transitions. */
  readonly inputs: readonly Input[];
  /** The variants of the protocol that have it. */
  readonly variants: readonly string[];
  /** What it is about, where the protocol itself says so. */
  readonly summary?: string;
}

/** The machines of a protocol in all its variants, each once. */
export function machinesOf(protocol: SourceProtocol): readonly ShownMachine[] {
  return isTraced(protocol) ? ofPrograms(protocol) : ofSides(protocol);
}

function ofPrograms({ variants }: TraceProtocol): readonly ShownMachine[] {
  return variants.map(({ name, summary, machine, inputs }) => ({
    part: 'program',
    machine: asShown(machine),
    inputs,
    variants: [name],
    summary,
  }));
}

function ofSides(protocol: Protocol): readonly ShownMachine[] {
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
      shown.set(id, { ...each, machine: asShown(each.machine), variants });
    }
  }
  return [...shown.values()];
}

/** Its inputs are those that it was made for. */
function asShown(machine: { readonly id: string }): ShownMachine['machine'] {
  return machine as unknown as ShownMachine['machine'];
}
