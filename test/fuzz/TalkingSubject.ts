import type { Resources } from '../../src/sut/Subject.js';
import type { Connection, Exit, Received } from '../../src/sut/Subject.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';
import { FakeSubject } from '../FakeSubject.js';

/** A client, as the program sees it. */
export interface Caller {
  say(text: string): void;
  /** Ends the connection. */
  hangUp(): void;
  /** The whole program ends. */
  die(exit: Exit): void;
}

/** How the program serves one client: it is told what the client says, a segment each, and that it has left. */
export interface Service {
  said(segment: string): void;
  left?(how: 'end' | 'reset' | 'dispose'): void;
}

/** A server in memory that serves each client by a function; nothing waits in it, so silence is known at once. */
export class TalkingSubject extends FakeSubject {
  /** Connections that were opened, and given back. */
  opened = 0;
  disposed = 0;
  /** It takes no more connections than so many at a time. */
  places = Infinity;
  /** What it holds, if that can be seen. */
  holds: (() => Resources) | undefined;
  readonly #program: () => (caller: Caller) => Service;
  #serve: (caller: Caller) => Service;

  /** @param program - is called when it starts, and says how clients are served */
  constructor(program: () => (caller: Caller) => Service) {
    super(() => undefined);
    this.#program = program;
    this.#serve = program();
  }

  override start(): Promise<void> {
    if (this.exit) this.#serve = this.#program();
    return super.start();
  }

  override connect(): Promise<Connection | undefined> {
    if (this.exit || this.opened - this.disposed >= this.places) return Promise.resolve(undefined);
    this.opened++;
    const queue: Received[] = [];
    let end: Received | undefined;
    let disposed = false;
    const service = this.#serve({
      say: (text) => end ?? queue.push({ type: 'octets', octets: octetsOf(text) }),
      hangUp: () => (end ??= { type: 'ended' }),
      die: (exit) => {
        this.exit = exit;
        end ??= { type: 'reset' };
      },
    });
    const left = (how: 'end' | 'reset' | 'dispose') => service.left?.(how);
    return Promise.resolve({
      still: true,
      write: (octets) => {
        if (end || this.exit || octets.length === 0) return;
        this.segments++;
        service.said(textOf(octets));
      },
      consumed: () => Promise.resolve(),
      next: () =>
        Promise.resolve(queue.shift() ?? end ?? (this.exit ? { type: 'reset' } : { type: 'silence' })),
      end: () => left('end'),
      reset: () => left('reset'),
      dispose: () => {
        if (disposed) return;
        disposed = true;
        this.disposed++;
        left('dispose');
      },
    });
  }

  override resources(): Resources | undefined {
    return this.holds?.();
  }
}
