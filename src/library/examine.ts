import { relative } from 'node:path';
import type { CheckOptions as Settings } from '../engine/checkProgram.js';
import { commandLineOf } from '../engine/commandLine.js';
import { DEFAULT_TIMEOUT } from '../engine/defaultTimeout.js';
import type { Event, Listener } from '../engine/Event.js';
import type { Suite } from '../engine/Suite.js';
import { quoteForReader } from '../sut/commandWords.js';
import { interrupted } from '../sut/startProblems.js';
import type { Checked, CheckOptions } from './Checked.js';
import type { Client } from './Client.js';
import type { Command } from './Command.js';
import type { Server, StartOptions } from './Server.js';

/** A program that is about to be checked. */
interface Prepared {
  readonly subject: { stop(): Promise<void> };
  check(settings: Settings, tell: Listener): Promise<0 | 1 | 2>;
}

/**
 * Runs a check from its beginning to its end, and says what came out.
 *
 * @param program - how the program was given
 * @param prepare - makes the subject
 */
export async function examine(
  suite: Suite,
  options: CheckOptions,
  program: Server | Client,
  prepare: (start: Omit<StartOptions, 'timeout'>) => Promise<Prepared>,
): Promise<Checked> {
  const {
    signal = new AbortController().signal,
    onEvent,
    only = [],
    runs,
    thorough,
    strict = false,
  } = options;
  const { variant, framing, dialect, players, timeout = DEFAULT_TIMEOUT, seed = randomSeed() } = options;
  const { folder, port }: Partial<Command> = 'command' in program ? program : {};
  const told: Event[] = [];
  const tell: Listener = (event) => {
    // What a program that is being ended does is no matter.
    if (signal.aborted) return;
    told.push(event);
    onEvent?.(event);
  };
  if (signal.aborted) throw interrupted();
  const prepared = await prepare({ signal, onWait: (reason) => tell({ type: 'waiting', reason }) });
  const stop = (): void => void prepared.subject.stop();
  signal.addEventListener('abort', stop);
  try {
    const demands = { variant, framing, dialect, players };
    const commandLine = commandLineOf(toolIn(folder), suite, {
      ...demands,
      port,
      timeout: options.timeout,
      strict,
      thorough,
    });
    const settings = {
      only,
      runs,
      thorough,
      seed,
      strict,
      timeout,
      demands,
      commandLine,
      signal,
      covers: true,
      now,
    } as const;
    await prepared.check(settings, tell);
    if (!told.some(({ type }) => type === 'finished')) throw interrupted();
    return summarize(told);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** How one calls the tool from here for a program that runs in that folder. */
function toolIn(folder: string | undefined): string {
  const way = folder === undefined ? '' : relative('.', folder);
  return way === '' ? 'npx assay' : `cd ${quoteForReader(way)} && npx assay`;
}

function summarize(told: readonly Event[]): Checked {
  const { seed, commandLine } = eventOf(told, 'started');
  const { profile } = eventOf(told, 'profiled');
  const { coverage } = eventOf(told, 'covered');
  const { exitStatus, verdict, results, milliseconds } = eventOf(told, 'finished');
  return { exitStatus, verdict, results, coverage, profile, seed, commandLine, milliseconds };
}

/** A run that has come to its end has told each of these. */
function eventOf<T extends Event['type']>(told: readonly Event[], type: T): Extract<Event, { type: T }> {
  return told.find((event): event is Extract<Event, { type: T }> => event.type === type)!;
}

function now(): number {
  return performance.now();
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
