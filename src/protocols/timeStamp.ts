/** What a line of a console can say of the time: the values of its fields `date` and `time`. */
export interface Stamp {
  /** `2026.03.09` */
  readonly date: string;
  /** `14:05:07` */
  readonly time: string;
}

/** A clock that makes a new stamp each second only, however often it is asked; `now` as `Date.now`. */
export function wallClock(now: () => number): () => Stamp {
  let second = Number.NaN;
  let stamp = timeStamp(new Date(0));
  return () => {
    const passed = Math.floor(now() / 1000);
    if (passed !== second) {
      second = passed;
      stamp = timeStamp(new Date(passed * 1000));
    }
    return stamp;
  };
}

/** A time as a clock on the wall shows it. */
export function timeStamp(at: Date): Stamp {
  return {
    date: [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())].join('.'),
    time: [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':'),
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
