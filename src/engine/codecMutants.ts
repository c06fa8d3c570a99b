import { isDeepStrictEqual } from 'node:util';
import { Codec } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import { createInterpreter } from '../grammar/interpret.js';
import { CodecSamples, type Read } from '../grammar/mutants/CodecSamples.js';
import { grammarMutants } from '../grammar/mutants/grammarMutants.js';
import { explore } from '../machine/explore.js';
import type { Input, Machine, Snapshot } from '../machine/Machine.js';
import { step } from '../machine/step.js';
import type { Framing } from '../wire/framing.js';
import type { Comparison } from './Proof.js';

/** A codec of a grammar in which one thing is changed, and what tells it from the sound one. */
export interface ComparedCodec<M extends Message> {
  /** `grammar RULE, read: CHANGE`, or `written`. */
  readonly name: string;
  readonly codec: Codec<M>;
  readonly compare: () => Comparison;
}

/**
 * The mutants of a codec by which a program reads.
 *
 * @param inputs - inputs that lead through all transitions of the machine that is given what is read
 */
export function readingMutants<M extends Message, I extends Input, O>(
  codec: Codec<M>,
  framing: Framing,
  machine: Machine<unknown, I, O>,
  inputs: readonly I[],
): ComparedCodec<M>[] {
  const samples = new CodecSamples(codec, arrivesIn(framing));
  const makesNone = indifferenceOf(machine, inputs);
  return mutantsOf(codec, 'read').map((mutant) => ({
    ...mutant,
    compare: () => comparisonBy(samples.readOtherwise(mutant.codec, makesNone), 'No line is read otherwise.'),
  }));
}

/**
 * The mutants of a codec by which a program writes.
 *
 * @param types - the messages that are ever written
 * @param sent - what goes over the wire of a line
 * @param spared - fields that are none of its messages' affair: what they hold is filled in when it is written
 */
export function writingMutants<M extends Message>(
  codec: Codec<M>,
  types: ReadonlySet<string>,
  sent: (line: Uint8Array) => Uint8Array,
  spared?: ReadonlySet<string>,
): ComparedCodec<M>[] {
  const samples = new CodecSamples(codec, () => true);
  return mutantsOf(codec, 'written', spared).map((mutant) => ({
    ...mutant,
    compare: () =>
      comparisonBy(samples.writtenOtherwise(mutant.codec, types, sent), 'No message is written otherwise.'),
  }));
}

function mutantsOf<M extends Message>(
  codec: Codec<M>,
  use: 'read' | 'written',
  spared?: ReadonlySet<string>,
): { name: string; codec: Codec<M> }[] {
  const { startRule, encoding } = codec;
  return grammarMutants(codec.rules, startRule, spared).map(({ rule, change, rules }) => ({
    name: `grammar ${rule}, ${use}: ${change}`,
    codec: new Codec<M>(createInterpreter(rules).parse, rules, startRule, encoding),
  }));
}

function comparisonBy(shortest: string | undefined, reason: string): Comparison {
  return shortest === undefined ? { type: 'equivalent', reason } : { type: 'different', shortest };
}

/** Whether a text can come to a program in one piece. */
function arrivesIn(framing: Framing): (text: string) => boolean {
  return framing === 'stream' ? (text) => text !== '' : (text) => text.indexOf('\n') === text.length - 1;
}

/** Whether it makes no difference to a machine, wherever it is, which of two things is read. */
function indifferenceOf<M extends Message, I extends Input, O>(
  machine: Machine<unknown, I, O>,
  inputs: readonly I[],
): (a: Read<M>, b: Read<M>) => boolean {
  let snapshots: readonly Snapshot<unknown>[] | undefined;
  return (a, b) => {
    snapshots ??= explore(machine, inputs).map(({ state, before }) => ({ state, context: before }));
    return snapshots.every((snapshot) => {
      const [mine, its] = [a, b].map((read) => step(machine, snapshot, inputOf(read) as unknown as I));
      return (
        mine!.state === its!.state &&
        isDeepStrictEqual([mine!.context, mine!.outputs], [its!.context, its!.outputs])
      );
    });
  };
}

/** What a machine is given for what has been read (see `Receiver`). */
function inputOf<M extends Message>(read: Read<M>): Input {
  return read.type === 'malformed' ? ({ type: 'malformed', reason: '' } as Input) : read;
}
