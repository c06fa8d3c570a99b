import type { Event } from '../engine/Event.js';
import type { ClauseResult, Verdict } from '../engine/Result.js';
import { explain } from './finding.js';
import type { Reporter } from './Reporter.js';
import { count, painter, wrap, type Paint } from './text.js';

type Format = Parameters<Paint>[0];
type Started = Extract<Event, { type: 'started' }>;

const MARKS: Readonly<Record<Verdict, readonly [mark: string, format: Format]>> = {
  pass: ['✔', 'green'],
  fail: ['✘', 'red'],
  warn: ['!', 'yellow'],
  observed: ['·', 'cyan'],
  flaky: ['~', 'red'],
  untestable: ['?', 'red'],
  'not-applicable': ['-', 'dim'],
  error: ['✘', 'red'],
};

/** A report for a person: what was found out, a line for each clause, what is wrong in detail, and one last sentence. */
export const terminal: Reporter = (output, { color, width, progress, quiet }) => {
  const paint = painter(color);
  const columns = Math.min(width, 110);
  const clear = progress ? '\r\x1b[K' : '';
  let started: Started | undefined;
  const line = (text = ''): void => output.write(`${clear}${text}\n`);

  return (event) => {
    switch (event.type) {
      case 'started':
        started = event;
        if (!quiet) line(`${paint('bold', `assay ${event.protocol}`)} · ${event.role} · ${event.subject}`);
        if (progress) output.write('  finding out what it is …');
        break;
      case 'waiting':
        line(`  ${event.reason}: waiting`);
        break;
      case 'profiled':
        if (!quiet) line(`  ${paint('dim', describeProfile(event))}\n`);
        break;
      case 'checking':
        if (progress) output.write(`${clear}  … ${event.clause}  ${event.title}`);
        break;
      case 'checked':
        if (!quiet && event.result.verdict !== 'not-applicable') line(describeResult(event.result, paint));
        break;
      case 'finished':
        if (!quiet) for (const text of describeInapplicable(event.results, paint, columns)) line(text);
        if (!quiet) line();
        for (const text of describeEnd(event, started!, paint, columns)) line(text);
        break;
      case 'aborted':
        for (const text of wrap(`${paint('red', 'not tested:')} ${event.reason}`, columns)) line(text);
    }
  };
};

function describeProfile({ profile, port }: Extract<Event, { type: 'profiled' }>): string {
  const { variant, framing, demanded } = profile;
  const known = (what: 'variant' | 'framing') => (demanded[what] === undefined ? 'found' : 'demanded');
  return [
    ...(port === undefined ? [] : [`port ${port}`]),
    `variant ${variant} (${known('variant')})`,
    `framing ${framing} (${known('framing')})`,
  ].join(' · ');
}

function describeResult(result: ClauseResult, paint: Paint): string {
  const [mark, format] = MARKS[result.verdict];
  const head = `${paint(format, mark)} ${result.id.padEnd(23)} ${result.level.padEnd(6)}`;
  return `  ${head} ${result.title}${result.observation === undefined ? '' : `: ${result.observation}`}`;
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
    const lines = wrap(`- ${ids}: not asked, ${reason}`, width - 4);
    for (const [index, text] of lines.entries()) yield paint('dim', `${index === 0 ? '  ' : '    '}${text}`);
  }
}

function* describeEnd(
  { results, exitStatus, milliseconds }: Extract<Event, { type: 'finished' }>,
  started: Started,
  paint: Paint,
  width: number,
): Generator<string> {
  const wrong = results.filter(({ verdict }) =>
    ['warn', 'flaky', 'untestable', 'error', 'fail'].includes(verdict),
  );
  yield* describeUndecided(wrong, paint, width);
  // The worst comes last: it is what one sees without scrolling.
  const inOrder = wrong
    .filter(({ finding }) => finding)
    .toSorted((a, b) => Number(a.verdict === 'fail') - Number(b.verdict === 'fail'));
  for (const [index, result] of inOrder.entries()) {
    yield* explain(result, index + 1, replayOf(result, started), paint, width);
  }
  const number = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  const runs = results.reduce((sum, result) => sum + result.runs, 0);
  const parts = [
    `${number('pass')} of ${count(results.length - number('observed') - number('not-applicable'), 'clause')} hold`,
    ...(number('fail') > 0 ? [`${number('fail')} broken`] : []),
    ...(number('warn') > 0 ? [count(number('warn'), 'warning')] : []),
    ...(number('flaky') > 0 ? [`${number('flaky')} flaky`] : []),
    ...(number('untestable') + number('error') > 0
      ? [`${number('untestable') + number('error')} not testable`]
      : []),
    `${count(runs, 'scenario')} in ${(milliseconds / 1000).toFixed(1)} s`,
    `seed ${started.seed}`,
  ];
  yield `${conclusion(exitStatus, number('warn') > 0, paint)}  ${paint('dim', parts.join(' · '))}`;
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
    for (const text of wrap(`not testable: ${reason ?? 'for no known reason'}`, width))
      yield paint('red', text);
    for (const text of wrap(group.map(({ id }) => id).join(', '), width - 3)) yield `   ${text}`;
    yield '';
  }
}

function conclusion(exitStatus: 0 | 1 | 2, warned: boolean, paint: Paint): string {
  if (exitStatus === 0)
    return warned ? paint('yellow', 'It conforms, with warnings.') : paint('green', 'It conforms.');
  return exitStatus === 1 ? paint('red', 'It does not conform.') : paint('red', 'It could not be decided.');
}

/** The command that tests this clause again with the same values; the program stands last in a command line. */
function replayOf({ id }: ClauseResult, { commandLine, seed }: Started): string {
  return commandLine.replace(/ (--connect |-- |$)/, ` --only ${id} --seed ${seed} $1`).trim();
}
