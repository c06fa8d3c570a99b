import { once } from 'node:events';
import { relative } from 'node:path';
import type { Event, Listener } from '../engine/Event.js';
import { isWrong } from '../report/verdicts.js';
import { CliError } from './CliError.js';
import { WatchedFiles } from './WatchedFiles.js';

/** One run among others. */
export interface Round {
  /** The ids of the clauses that were wrong when they were last checked. */
  readonly first: readonly string[];
  /** Ends the run; the reason is what is reported. */
  readonly signal: AbortSignal;
  /** Has to be told of all that happens. */
  readonly note: Listener;
}

/**
 * `assay check --watch`: runs again whenever a file of the program changes, until it is interrupted. A run that is under
 * way then is ended.
 *
 * @param interrupted - ends all
 * @returns the exit status of the last run that came to its end
 */
export async function watch(
  command: readonly string[],
  interrupted: AbortSignal,
  run: (round: Round) => Promise<number>,
): Promise<number> {
  const files = new WatchedFiles(command);
  if (files.named.length === 0)
    throw new CliError('There is nothing to watch: no word of the command is a file.');
  const wrong = new Set<string>();
  const note = (event: Event): void => {
    if (event.type !== 'checked') return;
    if (isWrong(event.result)) wrong.add(event.result.id);
    else wrong.delete(event.result.id);
  };
  let change = new AbortController();
  let status = 2;
  try {
    files.watch(() => change.abort('A file of the program has changed.'));
    while (!interrupted.aborted) {
      change = new AbortController();
      const signal = AbortSignal.any([interrupted, change.signal]);
      const ran = await run({ first: [...wrong], signal, note });
      if (!signal.aborted) {
        status = ran;
        announce(files.named);
        await once(signal, 'abort');
      }
      if (!interrupted.aborted) clearScreen();
    }
  } finally {
    files.close();
  }
  return status;
}

/** To standard error: the report may be for a program. */
function announce(files: readonly string[]): void {
  const names = files.map((file) => relative('.', file)).join(', ');
  process.stderr.write(`\nwaiting for a change of ${names} or what belongs to it; Ctrl-C ends this\n`);
}

function clearScreen(): void {
  // The screen, what has been scrolled away, and to the upper left corner (ECMA-48; the second is xterm's).
  if (process.stdout.isTTY) process.stdout.write('\x1b[2J\x1b[3J\x1b[H');
}
