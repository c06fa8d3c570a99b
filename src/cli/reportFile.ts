import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Output } from '../report/Reporter.js';
import { CliError } from './CliError.js';

/** A file to which a report is written. */
export interface ReportFile extends Output {
  close(): void;
}

/**
 * Opens a file for a report; what it held is gone.
 *
 * @throws CliError when that cannot be done
 */
export function openReportFile(file: string): ReportFile {
  try {
    return fileAt(file, openSync(file, 'w'));
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/** Opens a file to write behind what it holds; `undefined` when that cannot be done. */
export function appendTo(file: string): ReportFile | undefined {
  try {
    return fileAt(file, openSync(file, 'a'));
  } catch {
    return undefined;
  }
}

function fileAt(file: string, descriptor: number): ReportFile {
  return {
    write(text) {
      try {
        // Unlike writeSync, it goes on until all is written.
        writeFileSync(descriptor, text);
      } catch (cause) {
        throw unwritable(file, cause);
      }
    },
    close: () => closeSync(descriptor),
  };
}

function unwritable(file: string, cause: unknown): CliError {
  return new CliError(`The report cannot be written to "${file}": ${(cause as Error).message}`, { cause });
}
