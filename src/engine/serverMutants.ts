import type { Codec } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import type { From, Input, SharedOutput } from '../machine/Machine.js';
import { sidesOf, type Protocol, type Sides, type Variant } from '../protocols/Protocol.js';
import { timeStamp } from '../protocols/timeStamp.js';
import { withoutLineEnd } from '../wire/framing.js';
import { readingMutants, writingMutants, type ComparedCodec } from './codecMutants.js';
import { comparedMutants, saidBy } from './machineMutants.js';
import { serverView, sharedView } from './machineViews.js';
import { playing } from './playing.js';
import type { Comparison, FreeLines } from './Proof.js';

/** A server that is wrong by its definition. */
export interface DefinedServer<C extends Message, S extends Message> {
  readonly name: string;
  readonly protocol: Protocol<C, S>;
  readonly compare: () => Comparison;
}

/**
 * The mutants of all that a server is made of, in one variant: of its machines, and of the grammar of each codec.
 *
 * @param freeLines - lines that it may read in any way
 */
export function serverMutants<C extends Message, S extends Message>(
  protocol: Protocol<C, S>,
  variant: Variant,
  freeLines: readonly FreeLines[] = [],
): DefinedServer<C, S>[] {
  const sides = sidesOf<Message, Message>(protocol as unknown as Protocol, variant.name);
  const { serverMachine, sharedMachine } = sides;
  const { server: inputs, shared: sharedInputs = [] } = sides.inputs;
  const own = comparedMutants(serverMachine, inputs, serverView).map(({ machine, ...mutant }) =>
    defined(mutant, { serverMachine: machine }),
  );
  const shared = sharedMachine
    ? comparedMutants(sharedMachine, sharedInputs, sharedView, addressAnew).map(({ machine, ...mutant }) =>
        defined(mutant, { sharedMachine: machine }),
      )
    : [];
  return [...own, ...shared, ...grammars(sides)];

  function defined({ name, compare }: Omit<DefinedServer<C, S>, 'protocol'>, others: Partial<Sides>) {
    return { name, compare, protocol: playing(protocol, variant, others) };
  }

  function grammars({ client, server, console }: Sides): DefinedServer<C, S>[] {
    const said = new Set([
      ...saidBy(serverMachine, inputs),
      ...(sharedMachine ? saidBy(sharedMachine, sharedInputs) : []),
    ]);
    return [
      ...readingMutants(client, variant.framing, freeLines).map((mutant) =>
        defined(mutant, { client: mutant.codec }),
      ),
      ...writingMutants(server, said, (line) => line).map((mutant) =>
        defined(mutant, { server: mutant.codec }),
      ),
      ...(console ? printing(console, said) : []).map((mutant) => defined(mutant, { console: mutant.codec })),
    ];
  }
}

/** What a clock fills in differs from day to day: no check can be asked to catch what is wrong with it today. */
const OF_CLOCK: ReadonlySet<string> = new Set(Object.keys(timeStamp(new Date(0))));

function printing(console: Codec<Message>, said: ReadonlySet<string>): ComparedCodec<Message>[] {
  return writingMutants(console, said, withoutLineEnd, OF_CLOCK);
}

/** Connections have other numbers each time: whoever it concerns is who would have been told otherwise. */
function addressAnew<S>(
  output: SharedOutput<S>,
  instead: SharedOutput<S> | undefined,
  { peer }: From<Input>,
): SharedOutput<S> {
  return { ...output, to: instead?.to ?? [peer] };
}
