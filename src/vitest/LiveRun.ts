import type { Event } from '../engine/Event.js';
import type { ClauseResult } from '../engine/Result.js';
import { checkClient } from '../library/checkClient.js';
import type { Checked } from '../library/Checked.js';
import { checkServer } from '../library/checkServer.js';
import type { ConformanceOptions } from './conformance.js';

type Started = Extract<Event, { type: 'started' }>;

/** What was found out about a clause, and in which run. */
export interface Found {
  readonly result: ClauseResult;
  readonly started: Started;
}

/** A check that goes on while others wait for what it finds. */
export class LiveRun {
  /** Settles when it is known what kind of program it is; fails when it cannot be checked. */
  readonly profiled: Promise<unknown>;
  readonly #interruption = new AbortController();
  readonly #finds = new Map<string, Arrival<Found>>();
  readonly #checked: Promise<Checked>;
  #started: Started | undefined;
  /** Not between two clauses: the next one's turn comes at once, unless there is none. */
  #busy = true;

  /** @param only - ids or prefixes of the clauses that are checked; without it, all are */
  constructor(options: ConformanceOptions, only: readonly string[] | undefined) {
    const profiled = new Arrival<void>();
    const onEvent = (event: Event): void => {
      if (event.type === 'started') this.#started = event;
      if (event.type === 'profiled') profiled.come();
      if (event.type === 'checking') this.#busy = true;
      if (event.type === 'checked') {
        this.#busy = false;
        this.#arrivalOf(event.result.id).come(this.#found(event.result));
      }
    };
    this.#checked = check(options, { ...options, only, onEvent, signal: this.#interruption.signal });
    // Whoever waits for something hears of it.
    this.#checked.catch(() => {});
    this.profiled = Promise.race([profiled.promise, this.#checked]);
  }

  /** Waits for what is found out about a clause. */
  async find(id: string): Promise<Found> {
    const found = await Promise.race([this.#arrivalOf(id).promise, this.#checked]);
    if ('started' in found) return found;
    throw new Error(`${id} was not checked`);
  }

  /**
   * Ends it, unless all has been checked and only the sum is drawn, and waits until the program has ended; what came out,
   * if it was not ended.
   */
  async end(): Promise<Checked | undefined> {
    if (this.#busy) this.#interruption.abort();
    return this.#checked.catch(() => undefined);
  }

  #found(result: ClauseResult): Found {
    // It is the first event of all.
    return { result, started: this.#started! };
  }

  #arrivalOf(id: string): Arrival<Found> {
    const arrival = this.#finds.get(id) ?? new Arrival<Found>();
    this.#finds.set(id, arrival);
    return arrival;
  }
}

function check(options: ConformanceOptions, settings: Parameters<typeof checkServer>[2]): Promise<Checked> {
  return options.role === 'client'
    ? checkClient(options.protocol, options, settings)
    : checkServer(options.protocol, options, settings);
}

/** Something that somebody waits for. */
class Arrival<T> {
  come!: (value: T) => void;
  readonly promise = new Promise<T>((resolve) => {
    this.come = resolve;
  });
}
