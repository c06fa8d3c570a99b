import type { ClauseResult } from '../engine/Result.js';
import { exercisedOf } from './coverage.js';
import { factsOf } from './facts.js';
import { markup, type Content, type Markup } from './markup.js';
import { explanationOf, nameOf, summaryOf } from './plain.js';
import type { Reporter } from './Reporter.js';
import { atEnd, type Run, type Started } from './Run.js';
import { conclude, tally } from './verdicts.js';

/**
 * Writes the XML that JUnit's reports have made common, as Jenkins and GitLab read it: a test case for each clause. A
 * warning is no failure; what could not be decided is an error.
 */
export const junit: Reporter = atEnd((run) => documentOf(run).text);

function documentOf(run: Run): Markup {
  const { started, results, end } = run;
  const aborted = end.type === 'aborted' ? 1 : 0;
  const counts = markup`tests="${results.length + aborted}" failures="${tally(results, 'fail')}" errors="${tally(results, 'flaky', 'inconclusive', 'untestable', 'error') + aborted}" skipped="${tally(results, 'not-applicable')}" time="${secondsOf(run)}"`;
  const name = started ? `${started.protocol} ${started.role}` : 'check';
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="assay" ${counts}>
<testsuite name="${name}" ${counts}>
<properties>
${propertiesOf(run).map(([key, value]) => markup`<property name="${key}" value="${value}"/>\n`)}</properties>
${results.map((result) => caseOf(result, started))}${
    end.type === 'aborted' &&
    markup`<testcase classname="${name}" name="the check ends" time="0"><error type="aborted" message="${end.reason.split('\n')[0]}">${end.reason}</error></testcase>\n`
  }</testsuite>
</testsuites>
`;
}

function secondsOf({ results, end }: Run): string {
  const known = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return seconds(end.type === 'finished' ? end.milliseconds : known);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function propertiesOf({ started, profiled, coverage, end }: Run): [name: string, value: string][] {
  return [
    ...(started ? ([['subject', started.subject]] as [string, string][]) : []),
    ...(profiled ? factsOf(profiled).map(({ name, value }): [string, string] => [name, value]) : []),
    ...(started ? ([['seed', String(started.seed)]] as [string, string][]) : []),
    ['verdict', end.type === 'finished' ? end.verdict : 'error'],
    ...(coverage ? ([['exercised', exercisedOf(coverage)]] as [string, string][]) : []),
    ['conclusion', end.type === 'finished' ? conclude(end.exitStatus, end.results) : 'It was not tested.'],
  ];
}

function caseOf(result: ClauseResult, started: Started | undefined): Markup {
  const { id, milliseconds } = result;
  const group = id.slice(0, id.lastIndexOf('/'));
  return markup`<testcase classname="${group.replaceAll('/', '.')}" name="${nameOf(result)}" time="${seconds(milliseconds)}">${outcomeOf(result, started)}</testcase>
`;
}

function outcomeOf(result: ClauseResult, started: Started | undefined): Content {
  const text = explanationOf(result, started);
  const summary = summaryOf(result);
  switch (result.verdict) {
    case 'pass':
      return undefined;
    case 'observed':
      return markup`<system-out>observed: ${result.observation}</system-out>`;
    case 'warn':
      return markup`<system-out>warning: ${summary}\n\n${text}</system-out>`;
    case 'not-applicable':
      return markup`<skipped message="${summary}"/>`;
    case 'fail':
      return markup`<failure type="${result.finding?.difference.kind ?? 'fail'}" message="${summary}">${text}</failure>`;
    case 'flaky':
    case 'inconclusive':
    case 'untestable':
    case 'error':
      return markup`<error type="${result.verdict}" message="${summary}">${text}</error>`;
  }
}
