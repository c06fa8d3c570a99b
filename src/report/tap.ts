import type { ClauseResult, Finding } from '../engine/Result.js';
import { describeExit } from '../sut/Subject.js';
import { hex } from '../wire/escape.js';
import { printTranscript } from '../wire/transcript.js';
import { againOf } from './again.js';
import { exercisedOf } from './coverage.js';
import { factsOf } from './facts.js';
import { nameOf, summaryOf } from './plain.js';
import type { Reporter } from './Reporter.js';
import type { Started } from './Run.js';
import { conclude } from './verdicts.js';
import { visible } from './visible.js';

/**
 * Writes TAP 14 (testanything.org) while the check goes on: a test point for each clause, the plan at the end. A
 * warning is `ok` and says more; what could not be decided is `not ok`.
 */
export const tap: Reporter = (output) => {
  let started: Started | undefined;
  let points = 0;
  let begun = false;
  const write = (...lines: readonly string[]): void => {
    const head = begun ? [] : ['TAP version 14'];
    begun = true;
    output.write([...head, ...lines].map((line) => `${line}\n`).join(''));
  };
  return (event) => {
    switch (event.type) {
      case 'started':
        started = event;
        write(comment(`${event.protocol} ${event.role}: ${event.subject}, seed ${event.seed}`));
        break;
      case 'waiting':
        write(comment(`waiting: ${event.reason}`));
        break;
      case 'profiled':
        write(...factsOf(event).map(({ name, value }) => comment(`${name}: ${value}`)));
        break;
      case 'checking':
        break;
      case 'checked':
        write(...pointOf(event.result, ++points, started));
        break;
      case 'covered':
        write(comment(`exercised: ${exercisedOf(event.coverage)}`));
        break;
      case 'finished':
        write(`1..${points}`, comment(conclude(event.exitStatus, event.results)));
        break;
      case 'aborted':
        write(`Bail out! ${harmless(event.reason)}`);
    }
  };
};

function pointOf(result: ClauseResult, number: number, started: Started | undefined): string[] {
  const point = `${number} - ${described(nameOf(result))}`;
  switch (result.verdict) {
    case 'pass':
      return [`ok ${point}`];
    case 'not-applicable':
      return [`ok ${point} # SKIP ${described(summaryOf(result))}`];
    case 'observed':
    case 'warn':
      return [`ok ${point}`, ...diagnosticOf(result, started)];
    case 'fail':
    case 'flaky':
    case 'inconclusive':
    case 'untestable':
    case 'error':
      return [`not ok ${point}`, ...diagnosticOf(result, started)];
  }
}

/** The YAML block that belongs to a test point; all text in it is quoted as in JSON. */
function diagnosticOf(result: ClauseResult, started: Started | undefined): string[] {
  const { verdict, text, place, observation, reason, finding } = result;
  const entries: readonly [key: string, value: string | readonly string[] | undefined][] = [
    ['verdict', verdict],
    ['message', finding && summaryOf(result)],
    ['observation', observation],
    ['reason', reason],
    ['sentence', text],
    ['at', place],
    ...(finding ? entriesOf(finding) : []),
    ['again', finding && started && againOf(result, started)],
  ];
  return ['  ---', ...entries.flatMap(([key, value]) => entry(key, value)), '  ...'];
}

function entriesOf({
  difference,
  hint,
  diagnosis,
  transcript,
  reproduced,
  exit,
  evidence,
}: Finding): [string, string | readonly string[] | undefined][] {
  return [
    ['expected', difference.expected],
    ['actual', difference.actual],
    ['octets', difference.octets && hex(difference.octets)],
    ['offset', difference.offset === undefined ? undefined : String(difference.offset)],
    ['hint', hint],
    ['diagnosis', diagnosis],
    ['exit', exit && describeExit(exit)],
    ['transcript', printTranscript(transcript).trimEnd().split('\n')],
    ['reproduced', `${reproduced.times} of ${reproduced.of}`],
    ['trace', evidence?.trace],
    ['byHand', evidence?.byHand],
  ];
}

function entry(key: string, value: string | readonly string[] | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [`  ${key}: ${quoted(value)}`];
  return [`  ${key}:`, ...value.map((each) => `    - ${quoted(each)}`)];
}

function quoted(text: string): string {
  // Where it is printed, such a piece may be taken for a command (GitHub Actions); in quotes it can be written otherwise.
  return JSON.stringify(visible(text)).replaceAll('##[', String.raw`#\x23[`);
}

function comment(text: string): string {
  return `# ${harmless(text)}`;
}

function harmless(text: string): string {
  return oneLine(text).replaceAll('##[', String.raw`#\x23[`);
}

/** A description: what TAP would take for the beginning of a directive is escaped. */
function described(text: string): string {
  return oneLine(text).replaceAll(/[\\#]/g, String.raw`\$&`);
}

function oneLine(text: string): string {
  return visible(text).replaceAll(/\s+/g, ' ').trim();
}
