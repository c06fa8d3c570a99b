import type { ClauseResult, Verdict } from '../engine/Result.js';
import type { Coverage } from '../engine/coverage/Coverage.js';
import { againOf } from './again.js';
import { factsOf } from './facts.js';
import { explain } from './finding.js';
import { describeCoverage } from './missed.js';
import type { Reporter } from './Reporter.js';
import type { Finished, Profiled, Started } from './Run.js';
import { painter, wrap, type Paint } from './text.js';
import { conclude, isWrong, MARKS, numbersOf, tally } from './verdicts.js';
import { visible } from './visible.js';

const COLORS: Readonly<Record<Verdict, Parameters<Paint>[0]>> = {
  pass: 'green',
  fail: 'red',
  warn: 'yellow',
  observed: 'cyan',
  flaky: 'red',
  inconclusive: 'red',
  untestable: 'red',
  'not-applicable': 'dim',
  error: 'red',
};

/** A report for a person: what was found out, a line for each clause, what is wrong in detail, and one last sentence. */
export const terminal: Reporter = (output, { color, width, progress, quiet, coverage: detailed }) => {
  const paint = painter(color);
  const columns = Math.min(width, 110);
  const clear = progress ? '\r\x1b[K' : '';
  let started: Started | undefined;
  let coverage: Coverage | undefined;
  const line = (text = ''): void => output.write(`${clear}${text}\n`);

  return (event) => {
    switch (event.type) {
      case 'started':
        started = event;
        if (!quiet)
          line(`${paint('bold', `assay ${event.protocol}`)} · ${event.role} · ${visible(event.subject)}`);
        if (progress) output.write('  finding out what it is …');
        break;
      case 'running':
        if (progress) output.write(`${clear}  run ${event.number} of ${event.of} at the most …`);
        break;
      case 'waiting':
        line(`  ${visible(event.reason)}: waiting`);
        break;
      case 'profiled':
        if (quiet) break;
        for (const text of wrap(describeFacts(event), columns - 2)) line(`  ${paint('dim', text)}`);
        line();
        break;
      case 'checking':
        if (progress) output.write(`${clear}${`  … ${event.clause}  ${event.title}`.slice(0, width - 1)}`);
        break;
      case 'checked':
        if (quiet || event.result.verdict === 'not-applicable') break;
        for (const text of describeResult(event.result, paint, columns)) line(text);
        break;
      case 'covered':
        coverage = event.coverage;
        break;
      case 'finished':
        if (!quiet) for (const text of describeInapplicable(event.results, paint, columns)) line(text);
        if (!quiet) line();
        for (const text of describeEnd(event, started!, paint, columns)) line(text);
        if (coverage && (detailed || !quiet))
          for (const text of describeCoverage(coverage, detailed, paint, columns)) line(text);
        break;
      case 'aborted':
        for (const text of wrap(`${paint('red', 'not tested:')} ${visible(event.reason)}`, columns))
          line(text);
    }
  };
};

/** A clause with its verdict; a long text goes on below its beginning. */
function describeResult(result: ClauseResult, paint: Paint, width: number): string[] {
  const { id, level, title, observation, verdict } = result;
  const head = `${MARKS[verdict]} ${id.padEnd(23)} ${level.padEnd(6)}`;
  const text = visible(observation === undefined ? title : `${title}: ${observation}`);
  const indent = head.length + 3;
  return wrap(text, Math.max(width - indent, 20)).map((line, index) =>
    index === 0
      ? `  ${paint(COLORS[verdict], MARKS[verdict])}${head.slice(1)} ${line}`
      : `${''.padEnd(indent)}${line}`,
  );
}

/** What was not asked of the program, by the reason for that. */
function* describeInapplicable(
  results: readonly ClauseResult[],
  paint: Paint,
  width: number,
): Generator<string> {
  const inapplicable = results.filter(({ verdict }) => verdict === 'not-applicable');
  for (const reason of new Set(inapplicable.map((result) => result.reason))) {
    const group = inapplicable.filter((result) => result.reason === reason);
    const ids = group.map(({ id }) => id).join(', ');
    const lines = wrap(`- ${ids}: not asked, ${visible(reason ?? '')}`, width - 4);
    for (const [index, text] of lines.entries()) yield paint('dim', `${index === 0 ? '  ' : '    '}${text}`);
  }
}

function* describeEnd(
  { results, exitStatus, milliseconds }: Finished,
  started: Started,
  paint: Paint,
  width: number,
): Generator<string> {
  const wrong = results.filter(isWrong);
  yield* describeUndecided(wrong, paint, width);
  // The worst comes last: it is what one sees without scrolling.
  const inOrder = wrong
    .filter(({ finding }) => finding)
    .toSorted((a, b) => Number(a.verdict === 'fail') - Number(b.verdict === 'fail'));
  for (const [index, result] of inOrder.entries()) {
    yield* explain(result, index + 1, againOf(result, started), paint, width);
  }
  const conclusion = conclude(exitStatus, results);
  const numbers = [...numbersOf(results, milliseconds), `seed ${started.seed}`].join(' · ');
  const warned = exitStatus === 0 && tally(results, 'warn') > 0;
  const painted = paint(warned ? 'yellow' : exitStatus === 0 ? 'green' : 'red', conclusion);
  if (conclusion.length + 2 + numbers.length <= width) {
    yield `${painted}  ${paint('dim', numbers)}`;
  } else {
    yield painted;
    for (const line of wrap(numbers, width)) yield paint('dim', line);
  }
}

/** What could not be tested, by the reason for that. */
function* describeUndecided(
  results: readonly ClauseResult[],
  paint: Paint,
  width: number,
): Generator<string> {
  const undecided = results.filter(({ finding }) => !finding);
  for (const reason of new Set(undecided.map((result) => result.reason))) {
    const group = undecided.filter((result) => result.reason === reason);
    const what = group.some(({ verdict }) => verdict === 'inconclusive') ? 'undecided' : 'not testable';
    for (const text of wrap(`${what}: ${visible(reason ?? 'for no known reason')}`, width))
      yield paint('red', text);
    for (const text of wrap(group.map(({ id }) => id).join(', '), width - 3)) yield `   ${text}`;
    yield '';
  }
}

function describeFacts(event: Profiled): string {
  return factsOf(event)
    .map(({ name, value, known }) => `${name} ${visible(value)}${known === undefined ? '' : ` (${known})`}`)
    .join(' · ');
}
