import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import { eventLog } from '../../report/fuzz/eventLog.js';
import type { FuzzListener } from '../../report/fuzz/FuzzListener.js';
import { plain } from '../../report/fuzz/plain.js';
import { screen } from '../../report/fuzz/screen.js';
import { summaryPage } from '../../report/fuzz/summaryPage.js';
import { openReportFile, type ReportFile } from '../reportFile.js';
import { styleOf } from '../reporters.js';
import type { FuzzOptions } from './FuzzOptions.js';

/** Those who are told what happens in a campaign, all the same. */
export interface FuzzListeners {
  readonly tell: FuzzListener;
  close(): void;
}

/** Milliseconds between two looks at the clock of a screen. */
const REFRESHED = 250;
/** Lines of a terminal that does not say how many it has. */
const HEIGHT = 24;

/**
 * Opens what shows a campaign: a screen where the standard output is a terminal, or lines; the files that are asked for.
 *
 * @throws CliError when a file cannot be written
 */
export function openFuzzListeners({ events, html, quiet }: FuzzOptions): FuzzListeners {
  const files: ReportFile[] = [];
  const opened = (file: string): ReportFile => {
    const made = openReportFile(file);
    files.push(made);
    return made;
  };
  const inFiles: FuzzListener[] = [
    ...(events === undefined ? [] : [eventLog(opened(events))]),
    ...(html === undefined ? [] : [summaryPage(opened(html))]),
  ];
  const shown = process.stdout.isTTY && !quiet ? onScreen() : inLines(quiet === true);
  return {
    tell(event: FuzzEvent) {
      for (const listen of [...inFiles, shown.tell]) listen(event);
    },
    close() {
      shown.close();
      for (const file of files) file.close();
    },
  };
}

function onScreen(): FuzzListeners {
  const { color } = styleOf(process.stdout, { quiet: false, coverage: false });
  const { tell, refresh } = screen({
    write: (text) => void process.stdout.write(text),
    size: () => ({ width: process.stdout.columns || 80, height: process.stdout.rows || HEIGHT }),
    color,
    now: () => performance.now(),
  });
  const timer = setInterval(refresh, REFRESHED);
  return { tell, close: () => clearInterval(timer) };
}

function inLines(quiet: boolean): FuzzListeners {
  const { color, width } = styleOf(process.stdout, { quiet, coverage: false });
  return { tell: plain(process.stdout, { color, width, quiet }), close: () => {} };
}
