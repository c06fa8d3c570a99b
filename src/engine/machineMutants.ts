import { explore } from '../machine/explore.js';
import { compareMachines, type View } from '../machine/compareMachines.js';
import type { Input, Machine } from '../machine/Machine.js';
import { mutantsOf } from '../machine/mutants.js';
import type { Refusal } from '../protocols/TraceProtocol.js';
import { outputName } from './outputName.js';
import type { Comparison } from './Proof.js';
import { described, describedOutputs } from './described.js';

type Named = Exclude<Parameters<typeof outputName>[0], Refusal>;

/** A machine that is wrong in one place, and what tells it from the sound one. */
export interface ComparedMachine<M> {
  readonly name: string;
  readonly machine: M;
  readonly compare: () => Comparison;
}

/**
 * The mutants of a machine, each compared with it by what is seen of both.
 *
 * @param inputs - inputs that lead through all transitions
 * @param address - as for `mutantsOf`
 */
export function comparedMutants<I extends Input, O extends Named, History>(
  machine: Machine<unknown, I, O>,
  inputs: readonly I[],
  view: View<I, O, History>,
  address?: (output: O, instead: O | undefined, input: I) => O,
): ComparedMachine<Machine<unknown, I, O>>[] {
  return [...mutantsOf(machine, inputs, outputName, address)].map((mutant) => ({
    ...mutant,
    compare: () => comparisonOf(machine, mutant.machine, inputs, view),
  }));
}

const CONNECTED: Input = { type: 'connected' };

function comparisonOf<I extends Input, O extends Named, History>(
  sound: Machine<unknown, I, O>,
  mutant: Machine<unknown, I, O>,
  inputs: readonly I[],
  view: View<I, O, History>,
): Comparison {
  // Whoever runs a machine says that somebody has connected, whether the machine cares or not.
  const all = inputs.some(({ type }) => type === 'connected') ? inputs : [CONNECTED as I, ...inputs];
  const found = compareMachines(sound, mutant, all, view);
  switch (found.type) {
    case 'same':
      return { type: 'equivalent', reason: 'No inputs show a difference, whatever is looked at.' };
    case 'unknown':
      return { type: 'different', shortest: 'no difference is near' };
    case 'different': {
      const [expected, actual] = found.outputs.map(describedOutputs);
      const word = found.inputs.map(described).join(', ');
      return { type: 'different', shortest: `after ${word}: ${actual}, not ${expected}` };
    }
  }
}

/** The types of all messages that a machine sends, and of all lines that it prints. */
export function saidBy<I extends Input, O extends Named>(
  machine: Machine<unknown, I, O>,
  inputs: readonly I[],
): ReadonlySet<string> {
  const outputs: readonly Named[] = explore(machine, inputs).flatMap((taken) => taken.outputs);
  return new Set(
    outputs.flatMap((output) => {
      if (output.type === 'send') return [output.message.type];
      return output.type === 'print' ? [output.line.type] : [];
    }),
  );
}
