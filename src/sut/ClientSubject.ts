import type { Answered } from './answerQuestions.js';
import type { Connection, Exit, Printed, Received } from './Subject.js';

/** The program under test, as a client: it connects to the checker, and the checker is its user. */
export interface ClientSubject {
  /** How reports call it. */
  readonly name: string;
  /** How the command line names it: `-- python3 client.py`. */
  readonly invocation: string;
  /** The port to which it connected last, or is expected to. */
  readonly port: number | undefined;
  /** How it ended, while it is not running. */
  readonly exit: Exit | undefined;
  /** What it has printed since it was started last. */
  readonly printed: Printed;
  /** What it asked when it started, and what was typed. */
  readonly answered: readonly Answered[];
  /**
   * Starts it anew. Connections of the start before are gone.
   *
   * @param onPrinted - told what the program prints, as it comes
   * @throws SubjectError when it cannot be tested
   */
  start(onPrinted: (octets: Uint8Array) => void): Promise<void>;
  /** Waits for the next connection that it opens; `undefined` when none comes in time, or the program ends before. */
  accept(milliseconds: number): Promise<Connection | undefined>;
  /** Whether it has said that it wants a terminal to read from, and has none. */
  readonly insistsOnTerminal: boolean;
  /** Whether a question of the start may be about to be answered, or an answer has not been read yet: it is not the user's turn. */
  readonly isBeingAnswered: boolean;
  /** From the next start on, what it asks when it has connected is no question of the start. */
  answerNoneWhenConnected(): void;
  /** In this start, nothing that it asks from now on is a question of the start. */
  answerNoMore(): void;
  /** From the next start on, the keyboard is that of a terminal. */
  useTerminal(): void;
  /** Types a line, and Enter. */
  type(line: string): void;
  /** Waits for what comes next on its screen; `ended` when the program has ended and all has been read. */
  read(milliseconds: number): Promise<Received>;
  /** Waits until it waits for its user, as far as that can be seen; false when it does not in that time. */
  waitsForUser(milliseconds: number): Promise<boolean>;
  /** The share of a processor that it uses during that time: 1 is all of one. */
  load(milliseconds: number): Promise<number>;
  /** Waits for the program's end; `undefined` when it still runs after that time. */
  ended(milliseconds: number): Promise<Exit | undefined>;
  /** Ends it, with all that it has started. */
  end(): Promise<void>;
  /** Ends it for good, with all that it has started, and listens no more. */
  stop(): Promise<void>;
  /** Ends it at once and by force, without waiting: for a checker that ends itself. */
  kill(): void;
}
