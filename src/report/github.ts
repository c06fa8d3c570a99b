import type { ClauseResult } from '../engine/Result.js';
import { againOf } from './again.js';
import { nameOf, summaryOf } from './plain.js';
import type { Reporter } from './Reporter.js';
import { atEnd, type Run, type Started } from './Run.js';
import { isWrong } from './verdicts.js';
import { visible } from './visible.js';

/** Writes what is wrong as annotations, by the workflow commands of GitHub Actions. */
export const github: Reporter = atEnd((run) =>
  annotationsOf(run)
    .map(commandOf)
    .map((command) => `${command}\n`)
    .join(''),
);

interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  /** Where the sentence stands that is broken. */
  readonly place?: string;
  readonly message: string;
}

function annotationsOf({ started, results, end }: Run): Annotation[] {
  const wrong = results.filter(isWrong);
  const undecided = wrong.filter(({ finding }) => !finding);
  const reasons = [...new Set(undecided.map(({ reason }) => reason))];
  return [
    ...(end.type === 'aborted'
      ? [{ level: 'error', title: 'not tested', message: end.reason } as const]
      : []),
    ...reasons.map((reason) => notTestable(undecided.filter((result) => result.reason === reason))),
    ...wrong.filter(({ finding }) => finding).map((result) => findingOf(result, started)),
  ];
}

/** All that could not be tested for one reason: GitHub shows few annotations of a step. */
function notTestable(results: readonly ClauseResult[]): Annotation {
  const title = `not testable: ${results.map(({ id }) => id).join(' ')}`;
  return { level: 'error', title, place: results[0]!.place, message: summaryOf(results[0]!) };
}

function findingOf(result: ClauseResult, started: Started | undefined): Annotation {
  const { finding, text, place, verdict } = result;
  const lines = [
    text,
    summaryOf(result),
    ...(finding?.hint === undefined ? [] : [`hint: ${finding.hint}`]),
    ...(started ? [`again: ${againOf(result, started)}`] : []),
  ];
  const title = `${nameOf(result)}${verdict === 'flaky' ? ' (not every time)' : ''}`;
  return { level: verdict === 'warn' ? 'warning' : 'error', title, place, message: lines.join('\n') };
}

function commandOf({ level, title, place, message }: Annotation): string {
  const [, file, line] = /^(.*):(\d+)$/.exec(place ?? '') ?? [];
  const properties = Object.entries({ title, file, line })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(value!)}`);
  return `::${level} ${properties.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
