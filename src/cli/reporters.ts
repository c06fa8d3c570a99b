import { closeSync, openSync, writeSync } from 'node:fs';
import type { Event, Listener } from '../engine/Event.js';
import { json } from '../report/json.js';
import type { Output, Reporter, Style } from '../report/Reporter.js';
import { terminal } from '../report/terminal.js';
import { CliError } from './CliError.js';
import { didYouMean } from './suggest.js';

const REPORTERS: Readonly<Record<string, Reporter>> = { terminal, json };

/** The reporters of a run, all told the same. */
export interface OpenReporters {
  readonly tell: Listener;
  close(): void;
}

/** Opens the reporters that `--reporter NAME[=FILE]` names. */
export function openReporters(names: readonly string[], quiet: boolean): OpenReporters {
  const files: number[] = [];
  const listeners = names.map((text) => {
    const [name, ...file] = text.split('=');
    const reporter = Object.hasOwn(REPORTERS, name!) ? REPORTERS[name!]! : undefined;
    if (!reporter)
      throw new CliError(`There is no reporter "${name}". ${didYouMean(name!, Object.keys(REPORTERS))}`);
    if (file.length === 0) return reporter(process.stdout, styleOf(process.stdout, quiet));
    const descriptor = openFile(file.join('='));
    files.push(descriptor);
    const output: Output = { write: (line) => void writeSync(descriptor, line) };
    return reporter(output, { color: false, width: 110, progress: false, quiet });
  });
  return {
    tell: (event: Event) => listeners.forEach((listen) => listen(event)),
    close: () => files.forEach((descriptor) => closeSync(descriptor)),
  };
}

function openFile(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (cause) {
    throw new CliError(`The report cannot be written to "${file}": ${(cause as Error).message}`, { cause });
  }
}

function styleOf(stream: NodeJS.WriteStream, quiet: boolean): Style {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const terminalColors = stream.isTTY && TERM !== 'dumb' && (NO_COLOR === undefined || NO_COLOR === '');
  const color = terminalColors || (FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== '');
  return { color, width: stream.columns || 100, progress: stream.isTTY, quiet };
}
