import { basename, dirname, resolve, sep } from 'node:path';
import type { Run } from '../report/Run.js';
import { ProtocolPages } from '../site/ProtocolPages.js';
import { strangerIn } from '../site/reports/strangerIn.js';
import type { ProtocolSource, ReportSource } from '../site/Source.js';
import { printable } from '../wire/printable.js';
import { CliError } from './CliError.js';
import { readRun } from './readRun.js';

/**
 * The reports that a site shows; a file that is named twice is one.
 *
 * @param protocols - those of the site
 * @throws CliError for a file that is no report, or none of these protocols
 */
export function siteReports(
  files: readonly string[],
  protocols: readonly ProtocolSource[],
): readonly ReportSource[] {
  if (files.length === 0) return [];
  const pages = protocols.map((source) => new ProtocolPages(source));
  const paths = [...new Set(files.map((file) => resolve(file)))];
  return paths.map((path) => {
    const file = files.find((each) => resolve(each) === path)!;
    const run = readRun(file);
    refuseStranger(run, pages, printable(`"${file}"`));
    return { name: nameOf(path, paths), run };
  });
}

/** @throws CliError where nothing in the site speaks of what the run is about */
function refuseStranger(run: Run, pages: readonly ProtocolPages[], shown: string): void {
  if (!run.started)
    throw new CliError(`${shown} does not say of which protocol it is: the check ended before it began.`);
  const { protocol } = run.started;
  const known = pages.find(({ name }) => name === protocol);
  if (!known) {
    const names = pages.map(({ name }) => name).join(', ');
    throw new CliError(
      `${shown} is the report of a run with ${printable(`"${protocol}"`)}, which this site does not show: it shows ${names}.`,
    );
  }
  const stranger = strangerIn(run, known);
  if (stranger !== undefined)
    throw new CliError(
      `${shown} is the report of a run with another ${stranger} of ${protocol}: make it anew.`,
    );
}

/** The name of its file without the ending, with as many folders before it as tell it from all others. */
function nameOf(path: string, paths: readonly string[]): string {
  const others = paths.filter((each) => each !== path);
  for (let folders = 0; ; folders += 1) {
    const name = endOf(path, folders);
    if (folders > path.split(sep).length || others.every((each) => endOf(each, folders) !== name))
      return name;
  }
}

function endOf(path: string, folders: number): string {
  const name = basename(path).replace(/\.json$/i, '');
  if (folders === 0) return name;
  return [...dirname(path).split(sep).slice(-folders), name].join('/');
}
