/** The middle one of several numbers. */
export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Milliseconds that an action takes, each of several times; the first time does not count. */
export function measure(times, action) {
  action();
  return Array.from({ length: times }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
}
