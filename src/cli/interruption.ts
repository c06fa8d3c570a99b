/**
 * Aborted when this process is interrupted. Where somebody is left to read of it, the reason is a sentence.
 *
 * From then on no signal ends the process any more: whoever asks for this ends it.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => controller.abort('The check was interrupted.'));
  }
  // Nobody reads the report any more (`| head`).
  process.stdout.on('error', () => controller.abort());
  return controller.signal;
}
