/** What came from the other side of a connection. */
export type Received =
  | {
      readonly type: 'octets';
      /** At least one. */
      readonly octets: Uint8Array;
    }
  /** The other side sends nothing more (FIN). */
  | { readonly type: 'ended' }
  /** The other side broke the connection off (RST). */
  | { readonly type: 'reset' }
  /** Nothing came in the time given. */
  | { readonly type: 'silence' };

/** A connection to the program under test. */
export interface Connection {
  /** Nothing happens by itself: where nothing has come, nothing will. */
  readonly still?: boolean;
  /** Sends octets as one segment. To a connection that is gone, nothing is sent. */
  write(octets: Uint8Array): void;
  /**
   * Settles when the program has read what was sent, so that what is sent next arrives by itself; or when that takes too
   * long.
   *
   * @param milliseconds - how long is too long
   */
  consumed(milliseconds?: number): Promise<void>;
  /** Settles when so much of what was written has left that more may be written; where nothing ever waits, it is not there. */
  drained?(): Promise<void>;
  /** Waits for what comes next. After `ended` or `reset` it stays with that. */
  next(milliseconds: number): Promise<Received>;
  /** Sends nothing more (FIN); answers still come. */
  end(): void;
  /** Breaks the connection off (RST). */
  reset(): void;
  /** Gives the connection back, however it stands. */
  dispose(): void;
}

/** How a program ended. */
export type Exit =
  | {
      readonly type: 'status';
      /** The exit status, from 0 to 255. */
      readonly status: number;
    }
  | {
      readonly type: 'signal';
      /** The name of the signal: `SIGSEGV`. */
      readonly signal: string;
    };

/** What a program has printed, the middle left out where it is long. */
export interface Printed {
  /** To its standard output. */
  readonly output: string;
  /** To its standard error. */
  readonly errors: string;
}

/** What a program holds at one moment, with all that it has started. */
export interface Resources {
  /** Octets of memory that are its own: resident, without what files hold. */
  readonly memory: number;
  /** Open files and sockets. */
  readonly descriptors: number;
  /** Threads of the processes that run. */
  readonly threads: number;
  /** Processes, also those that have ended and that nobody has waited for. */
  readonly processes: number;
  /**
   * Octets by which its memory may grow though the program itself keeps nothing: where garbage is collected, that happens
   * now and then. Infinite where memory says nothing at all: a Java machine takes what it may before it gives anything
   * back, and AddressSanitizer keeps what was given back.
   */
  readonly slack: number;
}

/** The program under test, as a server. */
export interface Subject {
  /** How reports call it. */
  readonly name: string;
  /** How the command line names it: `-- python3 server.py`. */
  readonly invocation: string;
  /** The port on which it listens, once it is known. */
  readonly port: number | undefined;
  /** Whether it can be ended and started again. */
  readonly restartable: boolean;
  /** How it ended, while it is not running. */
  readonly exit: Exit | undefined;
  /** What it has printed since it was started last. */
  readonly printed: Printed;
  /** Whether what it prints can be seen at all. */
  readonly hasConsole: boolean;
  /** From now on, tells what it prints as it comes, over its next starts too; nobody else is told any more. */
  watch(onPrinted: (octets: Uint8Array) => void): void;
  /** Waits until something more has been printed; false when nothing comes in that time. */
  printedMore(milliseconds: number): Promise<boolean>;
  /** Waits, not for long, until what it has printed so far has come; absent where that comes at once. */
  caughtUp?(): Promise<void>;
  /**
   * Starts it unless it is running, and waits until it listens.
   *
   * @throws SubjectError when it cannot be tested
   */
  start(): Promise<void>;
  /** Opens a connection; `undefined` when it is refused, or not accepted in time. */
  connect(milliseconds: number): Promise<Connection | undefined>;
  /** Waits for the program's end; `undefined` when it still runs after that time. */
  ended(milliseconds: number): Promise<Exit | undefined>;
  /** The share of a processor that it uses during that time: 1 is all of one. What cannot be seen is 0. */
  load(milliseconds: number): Promise<number>;
  /** What it holds at this moment, with all that it has started; `undefined` where that cannot be seen. */
  resources(): Resources | undefined;
  /** Ends it for good, with all that it has started. */
  stop(): Promise<void>;
  /** Ends it at once and by force, without waiting: for a checker that ends itself. */
  kill(): void;
}

/** An exit in words. */
export function describeExit(exit: Exit): string {
  return exit.type === 'status' ? `exit status ${exit.status}` : `the signal ${exit.signal}`;
}

/** Reads what {@link describeExit} writes; `undefined` for any other words. */
export function readExit(words: string): Exit | undefined {
  const [, status, signal] = /^(?:exit status (\d+)|the signal (\S+))$/.exec(words) ?? [];
  if (status !== undefined) return { type: 'status', status: Number(status) };
  return signal === undefined ? undefined : { type: 'signal', signal };
}
