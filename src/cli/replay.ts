import traceSchema from '../../schema/trace.schema.json' with { type: 'json' };
import { replay as replayTrace, type Replayed } from '../engine/replay.js';
import type { Trace } from '../engine/Trace.js';
import { explain } from '../report/finding.js';
import { painter } from '../report/text.js';
import { quoteForReader } from '../sut/commandWords.js';
import { readDocument } from '../sut/document/readDocument.js';
import { runInNamespace } from '../sut/namespace.js';
import { keyboardOfTrace } from './keyboardOfTrace.js';
import { CliError } from './CliError.js';
import { endingWith } from './endingWith.js';
import { interruption } from './interruption.js';
import { isTraced } from './protocols.js';
import { readTextFile } from './readTextFile.js';
import { replayedProgram } from './replayedProgram.js';
import { styleOf } from './reporters.js';
import { examine } from './subjects.js';
import { suiteOf } from './suiteOf.js';

export interface ReplayOptions {
  readonly connect?: { readonly host: string; readonly port: number };
  readonly port?: number;
  /** The commands of a pair. */
  readonly server?: readonly string[];
  readonly client?: readonly string[];
  readonly namespace: boolean;
}

/** `assay replay`: returns 0 when what was found is mended, 1 when it still goes wrong, 2 when that cannot be told. */
export async function replay(
  file: string,
  command: readonly string[],
  options: ReplayOptions,
): Promise<number> {
  const text = readTextFile(file, LIMIT);
  if (isFuzzTrace(text)) {
    const { replayFuzzTrace } = await import('./fuzz/replayFuzzTrace.js');
    return replayFuzzTrace(text, file, command, options);
  }
  const trace = readTrace(text, file);
  if (isTraced(trace.protocol)) {
    if (options.connect || options.port !== undefined || options.server || options.client)
      throw new CliError('It is the trace of a program without connections: give its command behind --.');
    const { replayTraced } = await import('./replayTraced.js');
    return tell(await replayTraced(trace, command, interruption()), trace, againOf(file, command, options));
  }
  const suite = await suiteOf(trace.protocol, trace.role, []);
  const program = replayedProgram(trace, command, options);
  if (options.namespace && !program.connect) {
    const status = await runInNamespace(process.argv.slice(1));
    if (status !== undefined) return status;
  }
  const signal = interruption();
  const keyboard = keyboardOfTrace(trace.keyboard, file);
  const { timeout } = trace;
  const { subject, rig } = await examine(suite, { program, timeout, keyboard }, signal);
  const replayed = await endingWith(subject, signal, () => replayTrace(suite, rig, trace));
  return tell(replayed, trace, againOf(file, command, options));
}

/** Says what became of a finding; returns the exit status. */
function tell(replayed: Replayed, trace: Trace, again: string): number {
  process.stdout.write(`${sentences(replayed, trace, again).join('\n')}\n`);
  return STATUS[replayed.type];
}

const STATUS: Readonly<Record<Replayed['type'], number>> = { fixed: 0, 'still fails': 1, 'cannot replay': 2 };

/** Octets of a trace. */
const LIMIT = 64 << 20;

/** Whether it is one of a campaign; what cannot be read is not. */
function isFuzzTrace(text: string): boolean {
  try {
    return (JSON.parse(text) as { readonly fuzz?: unknown } | null)?.fuzz === true;
  } catch {
    return false;
  }
}

function readTrace(text: string, file: string): Trace {
  const document = readDocument<Trace>(text, file, traceSchema);
  if (document.type === 'flawed') throw new CliError(`CANNOT REPLAY: ${document.problems[0]}`);
  return document.value;
}

/** The command line that plays it again. */
export function againOf(file: string, command: readonly string[], { server, client }: ReplayOptions): string {
  const ends = server && client ? ['--server', commandLine(server), '--client', commandLine(client)] : [];
  const words = ['assay', 'replay', file, ...ends, ...(command.length > 0 ? ['--', ...command] : [])];
  return words.map(quoteForReader).join(' ');
}

function commandLine(words: readonly string[]): string {
  return words.map(quoteForReader).join(' ');
}

function sentences(replayed: Replayed, { clause, sentence }: Trace, again: string): string[] {
  const { color, width } = styleOf(process.stdout, { quiet: false, coverage: false });
  const paint = painter(color);
  switch (replayed.type) {
    case 'fixed':
      return [
        `${paint('green', 'FIXED')}  ${clause}: ${sentence}`,
        isTraced(clause.split('/', 1)[0]!)
          ? `The program went well in ${replayed.runs} of ${replayed.runs} runs.`
          : `The conversation went well ${replayed.runs} of ${replayed.runs} times.`,
      ];
    case 'still fails':
      return [
        `${paint('red', 'STILL FAILS')}  ${clause}`,
        '',
        ...explain(replayed.result, undefined, again, paint, width),
      ];
    case 'cannot replay':
      return [`${paint('red', 'CANNOT REPLAY')}  ${clause}: ${replayed.reason}`];
  }
}
