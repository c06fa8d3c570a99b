import type { Resources } from '../src/sut/Subject.js';
import type { Connection, Exit, Received, Subject } from '../src/sut/Subject.js';
import { octetsOf } from '../src/wire/octets.js';

/** A server that is a function: what it says to each segment, and whether it lives on. */
export class FakeSubject implements Subject {
  readonly name = 'fake';
  readonly invocation = '';
  readonly port = undefined;
  readonly restartable = true;
  readonly printed = { output: '', errors: '' };
  readonly hasConsole = false;
  exit: Exit | undefined = { type: 'status', status: 0 };
  starts = 0;
  stops = 0;
  segments = 0;
  readonly #answer: (segment: string, subject: FakeSubject) => string | undefined;

  constructor(answer: (segment: string, subject: FakeSubject) => string | undefined) {
    this.#answer = answer;
  }

  watch(): void {
    // It prints nothing.
  }

  printedMore(): Promise<boolean> {
    return Promise.resolve(false);
  }

  start(): Promise<void> {
    if (this.exit) this.starts++;
    this.exit = undefined;
    return Promise.resolve();
  }

  connect(): Promise<Connection | undefined> {
    if (this.exit) return Promise.resolve(undefined);
    const queue: Received[] = [];
    return Promise.resolve({
      write: (octets: Uint8Array) => {
        if (this.exit) return;
        this.segments++;
        const answer = this.#answer(Buffer.from(octets).toString(), this);
        if (answer !== undefined) queue.push({ type: 'octets', octets: octetsOf(answer) });
        if (this.exit) queue.push({ type: 'reset' });
      },
      consumed: () => Promise.resolve(),
      next: () => Promise.resolve(queue.shift() ?? { type: 'silence' }),
      end: () => queue.push({ type: 'ended' }),
      reset: () => {},
      dispose: () => {},
    });
  }

  ended(): Promise<Exit | undefined> {
    return Promise.resolve(this.exit);
  }

  kill(): void {
    void this.stop();
  }

  load(): Promise<number> {
    return Promise.resolve(0);
  }

  resources(): Resources | undefined {
    return undefined;
  }

  stop(): Promise<void> {
    this.stops++;
    this.exit ??= { type: 'signal', signal: 'SIGTERM' };
    return Promise.resolve();
  }
}

/** A server that takes its time: milliseconds of a clock of its own for each segment. */
export class SlowSubject extends FakeSubject {
  time = 0;
  readonly #delay: (segment: string) => number;

  constructor(delay: (segment: string) => number) {
    super(() => 'ok\n');
    this.#delay = delay;
  }

  override async connect(): Promise<Connection | undefined> {
    const connection = await super.connect();
    let left = 0;
    return (
      connection && {
        ...connection,
        write: (octets) => {
          const segment = Buffer.from(octets).toString();
          left += segment === 'ping' ? 0 : this.#delay(segment);
          connection.write(octets);
        },
        next: (milliseconds) => {
          const waited = Math.min(left, milliseconds);
          left -= waited;
          this.time += waited;
          return left > 0 ? Promise.resolve({ type: 'silence' }) : connection.next(milliseconds);
        },
      }
    );
  }
}
