import type { Event } from '../src/engine/Event.js';
import type { Reporter, Style } from '../src/report/Reporter.js';

/** What a reporter writes about a run. */
export function written(reporter: Reporter, events: readonly Event[], style: Partial<Style> = {}): string {
  let text = '';
  const listen = reporter(
    { write: (piece) => void (text += piece) },
    { color: false, width: 100, progress: false, quiet: false, coverage: false, ...style },
  );
  for (const event of events) listen(event);
  return text;
}
