import type { ClauseResult } from '../engine/Result.js';
import { exercisedOf } from './coverage.js';
import { excerpt } from './excerpt.js';
import { markup } from './markup.js';
import { explanationOf } from './plain.js';
import type { Reporter } from './Reporter.js';
import { atEnd, type Run, type Started } from './Run.js';
import { conclude, isWrong, MARKS, numbersOf } from './verdicts.js';
import { visible } from './visible.js';

/** Explanations that are shown: a summary may have a megabyte at the most. */
const EXPLAINED = 10;

/** Writes the page that GitHub Actions shows of a run, in Markdown: a table of the clauses, and what is wrong. */
export const githubSummary: Reporter = atEnd((run) => {
  const { started, results, coverage, end } = run;
  const wrong = results.filter((result) => isWrong(result) && explanationOf(result, started) !== undefined);
  return [
    `### ${headlineOf(run)}`,
    ...(started ? [`${started.protocol} ${started.role}: ${code(started.subject)}`] : []),
    end.type === 'aborted' ? code(end.reason) : numbersOf(results, end.milliseconds).map(literal).join(' · '),
    ...(coverage ? [`exercised ${literal(exercisedOf(coverage))}`] : []),
    ...(results.length > 0 ? [tableOf(results)] : []),
    ...wrong.slice(0, EXPLAINED).map((result) => foldOf(result, started)),
    '',
  ].join('\n\n');
});

function headlineOf({ end }: Run): string {
  return end.type === 'aborted'
    ? `${MARKS.error} It was not tested.`
    : `${MARKS[end.verdict]} ${conclude(end.exitStatus, end.results)}`;
}

function tableOf(results: readonly ClauseResult[]): string {
  return [
    '| | clause | level | |',
    '| --- | --- | --- | --- |',
    ...results.map(({ verdict, id, level, title, observation, reason }) => {
      const said = observation ?? reason;
      return `| ${literal(MARKS[verdict])} | ${id} | ${level} | ${literal(title)}${said === undefined ? '' : `: ${code(said)}`} |`;
    }),
  ].join('\n');
}

/** HTML, because nothing in it is Markdown. */
function foldOf(result: ClauseResult, started: Started | undefined): string {
  const text = excerpt(explanationOf(result, started) ?? '');
  return markup`<details><summary>${MARKS[result.verdict]} ${result.id}</summary>\n\n<pre>${text}</pre>\n\n</details>`
    .text;
}

function code(text: string): string {
  return `<code>${literal(text)}</code>`;
}

/** Text in which nothing is Markdown or HTML, in one line. */
function literal(text: string): string {
  return excerpt(visible(text).replaceAll(/\s+/g, ' ').trim()).replaceAll(
    /[^\p{L}\p{M}\p{N} ]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );
}
