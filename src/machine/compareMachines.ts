import { isDeepStrictEqual } from 'node:util';
import type { Input, Machine, Snapshot } from './Machine.js';
import { begin, step, transitionsOf } from './step.js';

/** What can be seen of a machine from outside, and what can come to it. */
export interface View<I, O, History> {
  /** Before anything has come. */
  readonly start: History;
  /** Whether an input can come after all that. */
  admits(history: History, input: I): boolean;
  /** What is seen of outputs; what nobody can tell apart is the same value. */
  see(
    history: History,
    input: I,
    outputs: readonly O[],
  ): { readonly seen: unknown; readonly history: History };
  /** The type of inputs that are kept until a state has transitions for them, and those that are kept with them. */
  readonly kept?: { readonly until: string; readonly types: readonly string[] };
}

/** What a walk through two machines side by side has shown. */
export type Comparison<I, O> =
  /** After these inputs they are seen to do different things; what each of the two puts out for the last one. */
  | {
      readonly type: 'different';
      readonly inputs: readonly I[];
      readonly outputs: readonly [readonly O[], readonly O[]];
    }
  /** They are bisimilar: the walk has been everywhere where these inputs lead. */
  | { readonly type: 'same' }
  /** The walk has met no difference, and has not been everywhere. */
  | { readonly type: 'unknown' };

/** Pairs of snapshots from which inputs are tried: contexts may grow without end. */
const PAIRS = 300;

/**
 * Looks for the fewest inputs that show a difference between two machines, by walking through both side by side. Where it
 * finds that they are the same, no check that gives them these inputs can tell them apart.
 */
export function compareMachines<Context, I extends Input, O, History>(
  a: Machine<Context, I, O>,
  b: Machine<Context, I, O>,
  inputs: readonly I[],
  view: View<I, O, History>,
): Comparison<I, O> {
  const first: Pair<Context, I, History> = { a: begin(a), b: begin(b), history: view.start, inputs: [] };
  const pairs = [first];
  const isNew = memory<Context, History>();
  isNew(first);
  let isWhole = true;
  // What is pushed while the walk goes on is walked from too.
  for (const pair of pairs) {
    for (const input of inputs) {
      if (!view.admits(pair.history, input) || !takes(a, pair.a, input, view)) continue;
      const [after, other] = [step(a, pair.a, input), step(b, pair.b, input)];
      const [mine, its] = [after, other].map(({ outputs }) => view.see(pair.history, input, outputs));
      const word = [...pair.inputs, input];
      const next: Pair<Context, I, History> = {
        a: { state: after.state, context: after.context },
        b: { state: other.state, context: other.context },
        history: mine!.history,
        inputs: word,
      };
      if (!isDeepStrictEqual(mine!.seen, its!.seen) || !isAlikeReady(a, b, next, inputs, view)) {
        return { type: 'different', inputs: word, outputs: [after.outputs, other.outputs] };
      }
      if (!isNew(next)) continue;
      if (pairs.length === PAIRS) isWhole = false;
      else pairs.push(next);
    }
  }
  return { type: isWhole ? 'same' : 'unknown' };
}

/** Two machines, each where the same inputs have led it. */
interface Pair<Context, I, History> {
  readonly a: Snapshot<Context>;
  readonly b: Snapshot<Context>;
  readonly history: History;
  readonly inputs: readonly I[];
}

/** Whether an input reaches the machine now, and is not kept. */
function takes<Context, I extends Input, O, History>(
  machine: Machine<Context, I, O>,
  { state }: Snapshot<Context>,
  { type }: I,
  { kept }: View<I, O, History>,
): boolean {
  return !kept?.types.includes(type) || transitionsOf(machine, state, kept.until).length > 0;
}

/** Whether both take now what is kept, or neither, as far as anything can still come. */
function isAlikeReady<Context, I extends Input, O, History>(
  a: Machine<Context, I, O>,
  b: Machine<Context, I, O>,
  pair: Pair<Context, I, History>,
  inputs: readonly I[],
  view: View<I, O, History>,
): boolean {
  return inputs
    .filter((input) => view.admits(pair.history, input))
    .every((input) => takes(a, pair.a, input, view) === takes(b, pair.b, input, view));
}

/** Remembers pairs: tells whether one has not been there before. */
function memory<Context, History>(): (pair: Omit<Pair<Context, unknown, History>, 'inputs'>) => boolean {
  const known = new Map<string, unknown[]>();
  return ({ a, b, history }) => {
    const both = [a, b, history];
    // Only those that look alike are compared: sets and maps look all the same.
    const key = JSON.stringify(both);
    const alike = known.get(key) ?? [];
    if (alike.some((each) => isDeepStrictEqual(each, both))) return false;
    known.set(key, [...alike, both]);
    return true;
  };
}
