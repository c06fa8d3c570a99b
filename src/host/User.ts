/** What a client is told by whoever sits before it. */
export interface Typist {
  /** A line, without its line end. */
  typed(line: string): void;
  inputEnded(): void;
  /** Nothing more can be read: the client ends in order, and by an error. */
  failed(reason: string): void;
  /** The client ends at once, with this status. */
  stopped(status: number): void;
}

/** Whoever sits before a client, at a terminal or behind pipes. */
export interface User {
  show(line: string): void;
  /** Shows what has gone wrong. */
  complain(line: string): void;
  /** Whether a line is taken now. What is typed earlier is not lost. */
  want(line: boolean): void;
  /** Nothing is read any more. */
  close(): void;
}

/** Begins to read what a user types. */
export type OpenUser = (typist: Typist) => User;

/** The streams of a program. */
export interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
}
