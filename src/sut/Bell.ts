/** Wakes whoever waits until something happens, whatever it is. */
export interface Alarm {
  /** Nothing happens by itself: where nothing has happened, nothing will. */
  readonly still: boolean;
  ring(): void;
  /** Waits for the next ring; false when there is none in that time. */
  wait(milliseconds: number): Promise<boolean>;
}

/** An alarm for programs that run beside this one. */
export class Bell implements Alarm {
  readonly still = false;
  readonly #waiting = new Set<() => void>();

  ring(): void {
    for (const wake of this.#waiting) wake();
  }

  wait(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (rung: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve(rung);
      };
      const wake = (): void => settle(true);
      const timer = setTimeout(() => settle(false), Math.max(milliseconds, 0));
      this.#waiting.add(wake);
    });
  }
}

/** An alarm for programs in memory: whatever happens has happened before anybody can wait for it. */
export const STILL: Alarm = {
  still: true,
  ring: () => {},
  wait: () => Promise.resolve(false),
};
