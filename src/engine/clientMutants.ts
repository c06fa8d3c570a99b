import type { Sides } from '../protocols/Protocol.js';
import { framed, type Framing } from '../wire/framing.js';
import { readingMutants, writingMutants } from './codecMutants.js';
import { comparedMutants, saidBy } from './machineMutants.js';
import { clientView } from './machineViews.js';
import type { Comparison, FreeLines } from './Proof.js';

/** What is wrong with a client by its definition. */
export interface DefinedClient {
  readonly name: string;
  readonly sides: Partial<Sides>;
  readonly compare: () => Comparison;
}

/**
 * The mutants of all that a client is made of: of its machine, and of the grammar of each codec.
 *
 * @param freeLines - lines that clients may read in any way
 */
export function clientMutants(
  { client, server, clientMachine, inputs: { client: inputs } }: Sides,
  framing: Framing,
  freeLines: readonly FreeLines[] = [],
): DefinedClient[] {
  return [
    ...comparedMutants(clientMachine, inputs, clientView).map(({ machine, ...mutant }) => ({
      ...mutant,
      sides: { clientMachine: machine },
    })),
    ...readingMutants(server, framing, freeLines).map(({ codec, ...mutant }) => ({
      ...mutant,
      sides: { server: codec },
    })),
    ...writingMutants(client, saidBy(clientMachine, inputs), (line) => framed(line, framing)).map(
      ({ codec, ...mutant }) => ({ ...mutant, sides: { client: codec } }),
    ),
  ];
}
