import type { Event, Listener } from '../engine/Event.js';
import type { Output, Reporter, Style } from '../report/Reporter.js';
import { withoutCommands } from '../report/withoutCommands.js';
import { CliError } from './CliError.js';
import { appendTo, openReportFile, type ReportFile } from './reportFile.js';
import { takesColor } from './takesColor.js';
import { didYouMean } from './suggest.js';

/** The formats of reports; each is loaded when it is asked for. */
const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  terminal: async () => (await import('../report/terminal.js')).terminal,
  json: async () => (await import('../report/json.js')).json,
  html: async () => (await import('../report/html.js')).html,
  junit: async () => (await import('../report/junit.js')).junit,
  tap: async () => (await import('../report/tap.js')).tap,
  github: async () => (await import('../report/github.js')).github,
};

/** How much a report for people shows. */
type Shown = Pick<Style, 'quiet' | 'coverage'>;

/** The reporters of a run, all told the same. */
export interface OpenReporters {
  readonly tell: Listener;
  close(): void;
}

/** Opens the reporters that `--reporter NAME[=FILE]` names. */
export async function openReporters(asked: readonly string[], shown: Shown): Promise<OpenReporters> {
  const requests = withAnnotations(asked.map(readRequest));
  refuseMixture(requests);
  // The names come first: a mistake in the last one leaves the file of the first as it is.
  const reporters = await Promise.all(requests.map(({ name }) => reporterNamed(name)));
  const files: ReportFile[] = [];
  const listeners = requests.map(({ name, file }, index) => {
    const reporter = reporters[index]!;
    if (file === undefined) return reporter(standardOutput(name), styleOf(process.stdout, shown));
    const opened = openReportFile(file);
    files.push(opened);
    return reporter(opened, { ...PLAIN, ...shown });
  });
  const summary = requests.some(({ name }) => name === 'github') ? openSummary() : undefined;
  if (summary) {
    const { githubSummary } = await import('../report/githubSummary.js');
    files.push(summary);
    listeners.push(githubSummary(summary, PLAIN));
  }
  return open(listeners, files);
}

interface Request {
  readonly name: string;
  /** Without it, the report goes to standard output. */
  readonly file: string | undefined;
}

/** @throws CliError where two reports would stand in one stream, so that no program could read either */
function refuseMixture(requests: readonly Request[]): void {
  const inStream = requests.filter(({ name, file }) => file === undefined && name !== 'github');
  if (inStream.length < 2) return;
  const [one, other] = inStream.map(({ name }) => name);
  throw new CliError(
    `Only one report can go to the standard output: name a file for one of them, as in --reporter ${other === 'terminal' ? one : other}=FILE.`,
  );
}

function readRequest(text: string): Request {
  const [name, ...file] = text.split('=');
  return { name: name!, file: file.length === 0 ? undefined : file.join('=') };
}

/** In GitHub Actions, what is wrong is annotated too, unless a program reads the standard output. */
function withAnnotations(requests: readonly Request[]): readonly Request[] {
  const read = requests.some(({ name, file }) => file === undefined && name !== 'terminal');
  return inActions() && !read ? [{ name: 'github', file: undefined }, ...requests] : requests;
}

function inActions(): boolean {
  return process.env['GITHUB_ACTIONS'] === 'true';
}

async function reporterNamed(name: string): Promise<Reporter> {
  const load = Object.hasOwn(REPORTERS, name) ? REPORTERS[name] : undefined;
  if (load) return load();
  throw new CliError(`There is no reporter "${name}". ${didYouMean(name, Object.keys(REPORTERS))}`);
}

function standardOutput(name: string): Output {
  return inActions() && name === 'terminal' ? withoutCommands(process.stdout) : process.stdout;
}

/** The page of the run; in a container the file that is named may not be there, and then nobody misses it. */
function openSummary(): ReportFile | undefined {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  return file === undefined || file === '' ? undefined : appendTo(file);
}

/** However the checker ends, each listener is told of an end: a report is never half a report. */
function open(listeners: readonly Listener[], files: readonly ReportFile[]): OpenReporters {
  let ended = false;
  const tell = (event: Event): void => {
    ended ||= event.type === 'finished' || event.type === 'aborted';
    try {
      listeners.forEach((listen) => listen(event));
    } catch (problem) {
      ended = true;
      throw problem;
    }
  };
  const close = (): void => {
    process.off('exit', close);
    if (!ended) tell({ type: 'aborted', reason: 'The checker ended before the check did.' });
    files.forEach((file) => file.close());
  };
  process.on('exit', close);
  return { tell, close };
}

const PLAIN: Style = { color: false, width: 110, progress: false, quiet: false, coverage: false };

/** How a report looks on this stream. */
export function styleOf(stream: NodeJS.WriteStream, shown: Shown): Style {
  return { color: takesColor(stream), width: stream.columns || 100, progress: stream.isTTY, ...shown };
}
