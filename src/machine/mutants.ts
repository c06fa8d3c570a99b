import { isDeepStrictEqual } from 'node:util';
import { explore, type Taken } from './explore.js';
import type { Input, Machine, State, Transition } from './Machine.js';
import { transitionsOf } from './step.js';

/** A machine that differs from another one in a single place. */
export interface MachineMutant<Context, I extends Input, O> {
  /** Where and how it differs: `STATE/INPUT[GUARD]: CHANGE`. */
  readonly name: string;
  readonly machine: Machine<Context, I, O>;
}

/**
 * The mutants of a machine, read off its data: each transition dropped, redirected, with its guard negated or removed,
 * with its context kept and with other outputs.
 *
 * What a transition puts out shows only when it is taken. So the machine is walked through first, and of the outputs
 * only those changes are made that can be seen on that walk.
 *
 * @param inputs - inputs that lead through all transitions; each of them is tried in each state
 * @param nameOf - what an output is called; outputs of one name are of one kind
 * @param address - an output as it is sent instead of another one, or beside others, to whom it may concern then
 * @throws RangeError when the inputs leave a transition out
 */
export function* mutantsOf<Context, I extends Input, O extends { readonly type: string }>(
  machine: Machine<Context, I, O>,
  inputs: readonly I[],
  nameOf: (output: O) => string = ({ type }) => type,
  address: Address<I, O> = (output) => output,
): Generator<MachineMutant<Context, I, O>> {
  const walk = explore(machine, inputs);
  const kinds = kindsOf(walk, nameOf);
  for (const place of placesOf(machine)) {
    const taken = walk.filter(
      ({ state, transition }) => state === place.state && transition === place.transition,
    );
    if (taken.length === 0) throw new RangeError(`None of the inputs leads through ${place.name}.`);
    yield* redirected(machine, place);
    yield* otherwiseGuarded(machine, place);
    for (const rewrite of rewritesOf(kinds, kindsOf(taken, nameOf), nameOf, address)) {
      if (taken.some((each) => changes(rewrite, each))) yield rewritten(machine, place, rewrite);
    }
  }
}

/** Makes an output one that could have been sent: in place of another one, if there is one, and because of an input. */
type Address<I, O> = (output: O, instead: O | undefined, input: I) => O;

/** A transition, and where it stands. */
interface Place<Context, I, O> {
  readonly name: string;
  readonly state: string;
  readonly input: string;
  readonly transition: Transition<Context, I, O>;
}

function placesOf<Context, I extends Input, O>(machine: Machine<Context, I, O>): Place<Context, I, O>[] {
  return Object.entries(machine.states).flatMap(([state, inputs]) =>
    Object.keys(inputs).flatMap((input) =>
      transitionsOf(machine, state, input).map((transition) => {
        const guard = transition.when === undefined ? '' : `[${transition.when}]`;
        return { name: `${state}/${input}${guard}`, state, input, transition };
      }),
    ),
  );
}

/** The first output of each name. */
function kindsOf<Context, I, O>(
  taken: readonly Taken<Context, I, O>[],
  nameOf: (output: O) => string,
): Map<string, O> {
  const kinds = new Map<string, O>();
  for (const output of taken.flatMap(({ outputs }) => outputs)) {
    if (!kinds.has(nameOf(output))) kinds.set(nameOf(output), output);
  }
  return kinds;
}

function* redirected<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  place: Place<Context, I, O>,
): Generator<MachineMutant<Context, I, O>> {
  const { name, state, transition } = place;
  yield { name: `${name}: dropped`, machine: replace(machine, place, []) };
  for (const to of Object.keys(machine.states)) {
    if (to === (transition.to ?? state)) continue;
    const change = to === state ? 'stays' : `goes to ${to}`;
    yield { name: `${name}: ${change}`, machine: replace(machine, place, [{ ...transition, to }]) };
  }
}

function* otherwiseGuarded<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  place: Place<Context, I, O>,
): Generator<MachineMutant<Context, I, O>> {
  const { when, ...open } = place.transition;
  if (when === undefined) return;
  yield { name: `${place.name}: guard removed`, machine: replace(machine, place, [open]) };
  const guard = machine.guards[when]!;
  const negation = `not ${when}`;
  const guards = { ...machine.guards, [negation]: (context: Context, input: I) => !guard(context, input) };
  const negated = replace({ ...machine, guards }, place, [{ ...open, when: negation }]);
  yield { name: `${place.name}: guard negated`, machine: negated };
}

/** Another effect, made of what the transition would have led to. */
interface Rewrite<I, O> {
  readonly change: string;
  readonly outputs?: (outputs: readonly O[], input: I) => readonly O[];
  readonly keepsContext?: true;
}

function* rewritesOf<I, O>(
  kinds: ReadonlyMap<string, O>,
  own: ReadonlyMap<string, O>,
  nameOf: (output: O) => string,
  address: Address<I, O>,
): Generator<Rewrite<I, O>> {
  yield { change: 'context kept', keepsContext: true };
  yield { change: 'outputs dropped', outputs: () => [] };
  yield { change: 'outputs doubled', outputs: (outputs) => [...outputs, ...outputs] };
  yield { change: 'outputs reversed', outputs: (outputs) => outputs.toReversed() };
  for (const name of own.keys()) {
    const isIt = (output: O) => nameOf(output) === name;
    if (own.size > 1) {
      yield { change: `${name} dropped`, outputs: (outputs) => outputs.filter((each) => !isIt(each)) };
    }
    for (const [other, output] of kinds) {
      if (other === name) continue;
      yield {
        change: `${name} replaced by ${other}`,
        outputs: (outputs, input) =>
          outputs.map((each) => (isIt(each) ? address(output, each, input) : each)),
      };
    }
  }
  for (const [name, output] of kinds) {
    if (own.has(name)) continue;
    yield {
      change: `${name} added`,
      outputs: (outputs, input) => [address(output, outputs[0], input), ...outputs],
    };
  }
}

function rewritten<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  place: Place<Context, I, O>,
  rewrite: Rewrite<I, O>,
): MachineMutant<Context, I, O> {
  const { transition } = place;
  const effect = (before: Context, input: I) => {
    const [after, outputs] = transition.effect(before, input);
    return apply(rewrite, before, after, outputs, input);
  };
  const mutant = replace(machine, place, [{ ...transition, effect }]);
  return { name: `${place.name}: ${rewrite.change}`, machine: mutant };
}

function apply<Context, I, O>(
  { keepsContext, outputs: change }: Rewrite<I, O>,
  before: Context,
  after: Context,
  outputs: readonly O[],
  input: I,
): readonly [Context, readonly O[]] {
  return [keepsContext ? before : after, change ? change(outputs, input) : outputs];
}

function changes<Context, I, O>(
  rewrite: Rewrite<I, O>,
  { before, after, outputs, input }: Taken<Context, I, O>,
): boolean {
  return !isDeepStrictEqual(apply(rewrite, before, after, outputs, input), [after, outputs]);
}

/** The machine with other transitions in the place of one. */
function replace<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
  { state, input, transition }: Place<Context, I, O>,
  transitions: readonly Transition<Context, I, O>[],
): Machine<Context, I, O> {
  const { [input]: _, ...others } = machine.states[state] as Record<string, unknown>;
  const all = transitionsOf(machine, state, input).flatMap((each) =>
    each === transition ? transitions : [each],
  );
  // The transitions stay under the type of input that they were made for.
  const mutated = (all.length > 0 ? { ...others, [input]: all } : others) as State<Context, I, O>;
  return { ...machine, states: { ...machine.states, [state]: mutated } };
}
