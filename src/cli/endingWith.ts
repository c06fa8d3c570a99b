/** Programs that run beside this process. */
interface Running {
  stop(): Promise<void>;
  kill(): void;
}

/**
 * Does something with programs: they end when it is interrupted, whatever it waits for then, and with this process, however
 * that ends.
 */
export async function endingWith<T>(
  programs: Running,
  signal: AbortSignal,
  body: () => Promise<T>,
): Promise<T> {
  const stop = (): void => void programs.stop();
  const kill = (): void => programs.kill();
  signal.addEventListener('abort', stop);
  process.on('exit', kill);
  try {
    return await body();
  } finally {
    signal.removeEventListener('abort', stop);
    process.off('exit', kill);
  }
}
