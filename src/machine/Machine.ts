/** Anything that a machine can be given: a message, or an event of the connection. */
export interface Input {
  readonly type: string;
}

/** What happens to a connection besides its messages. */
export type ConnectionEvent =
  | {
      readonly type: 'connected';
      /** Where the other side is: an address, a colon, a port. */
      readonly address?: string;
    }
  /** A line that the grammar does not know, or that passed the length limit. */
  | { readonly type: 'malformed'; readonly reason: string }
  /** The other side has closed or reset the connection. */
  | { readonly type: 'disconnected' };

/** What the user of a program does. */
export type UserEvent =
  /** A line, without its line end. */
  | { readonly type: 'typed'; readonly line: string }
  /** The keyboard is at its end of file. */
  | { readonly type: 'inputEnded' };

/** What a machine does on one connection. */
export type Output<Message> =
  { readonly type: 'send'; readonly message: Message } | { readonly type: 'close' };

/** What a server's machine does for whoever reads its console. */
export interface ConsoleOutput<Line> {
  readonly type: 'print';
  /** A line of the console. Machines know no clock: what it says of the time is filled in when it is printed. */
  readonly line: Line;
}

/** What the machine of one connection hands to the machine that all connections of a server share. */
export interface Share<I extends Input = Input> {
  readonly type: 'share';
  readonly input: I;
}

/** An input of a shared machine: from the connection of that number. */
export type From<I extends Input> = I & { readonly peer: number };

/** What a shared machine does on the connections of these numbers. */
export type SharedOutput<Message> = { readonly to: readonly number[] } & Output<Message>;

/** What a machine does for its user. */
export type UserOutput =
  /** A line to read. */
  | { readonly type: 'show'; readonly text: string }
  /** The program ends with this status. */
  | { readonly type: 'exit'; readonly status: number };

/** A pure function that a transition runs: the context after it, and what it sends out. */
export type Effect<Context, I, O> = (context: Context, input: I) => readonly [Context, readonly O[]];

/** One way on from a state. The first transition whose guard holds is taken. */
export interface Transition<Context, I, O> {
  /** The name of a guard of the machine; without it the transition is always open. */
  readonly when?: string;
  /** The next state; without it the machine stays. */
  readonly to?: string;
  readonly effect: Effect<Context, I, O>;
  /** The id of the sentence that demands it. */
  readonly clause: string;
}

/** The transitions of a state for each type of input, in order. */
export type State<Context, I extends Input, O> = {
  readonly [T in I['type']]?: readonly Transition<Context, Extract<I, { type: T }>, O>[];
};

/**
 * A state machine as data. Nothing in it runs by itself: `step` takes a snapshot and an input and returns the next
 * snapshot, the graph is read off the data.
 */
export interface Machine<Context, I extends Input, O> {
  readonly id: string;
  readonly initial: string;
  readonly context: Context;
  readonly guards: Readonly<Record<string, (context: Context, input: I) => boolean>>;
  /** A state without transitions is final. */
  readonly states: Readonly<Record<string, State<Context, I, O>>>;
}

/** Where a machine is. */
export interface Snapshot<Context> {
  readonly state: string;
  readonly context: Context;
}
