import type { Codec } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import type { Machine } from '../machine/Machine.js';
import type { Clause } from '../spec/Spec.js';

/** What a machine says of a trace that it does not accept; the clause is that of the transition. */
export interface Refusal {
  readonly type: 'refuse';
  /** What would have been right, in words. */
  readonly expected: string;
  /** What came instead, in words. */
  readonly actual: string;
}

/** What happens to a trace besides its lines. */
export type TraceEvent =
  /** A line in which pieces of several lines of the trace stand. */
  | { readonly type: 'mixed'; readonly pieces: string }
  /** The program has ended, or does nothing more for ever. */
  | { readonly type: 'over' };

/** A machine that accepts or refuses traces. It goes on after a refusal as if what it has refused had been right. */
export type TraceMachine<Line extends Message, Context = unknown> = Machine<
  Context,
  Line | TraceEvent,
  Refusal
>;

/** A kind of program that the specification knows. */
export interface TraceVariant<Line extends Message = Message> {
  readonly name: string;
  /** What such programs do, in a few words. */
  readonly summary: string;
  /** The lines of its trace. */
  readonly lines: Codec<Line>;
  readonly machine: TraceMachine<Line>;
  /** They lead through all transitions of the machine. */
  readonly inputs: readonly (Line | TraceEvent)[];
  /** The thread that a line is about. */
  readonly threadOf: (line: Line) => string | undefined;
}

/** The definition of a protocol that programs speak to whoever reads what they print: there is no other side. */
export interface TraceProtocol {
  readonly name: string;
  readonly summary: string;
  readonly clauses: readonly Clause[];
  /** SHA-256 of its grammar, in hexadecimal. */
  readonly grammarHash: string;
  readonly variants: readonly [TraceVariant, ...TraceVariant[]];
}

/** A variant with its own kind of lines forgotten: whoever reads a trace reads it with the variant's own codec. */
export function eraseVariant<Line extends Message>(variant: TraceVariant<Line>): TraceVariant {
  return variant as unknown as TraceVariant;
}
