import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { CliError } from '../CliError.js';
import { fillOptions, MANIFEST, operandsOf, protocolMissing, protocolOf } from '../manifest.js';
import type { Manifest } from '../readManifest.js';
import type { FuzzOptions } from './FuzzOptions.js';

/** What `assay fuzz` shall do. */
export interface FuzzRequest {
  readonly protocol: string;
  readonly command: readonly string[];
  readonly options: FuzzOptions;
}

/** What a manifest says of a program; all else that it says, it says of a check. */
const OF_PROGRAM: ReadonlySet<string> = new Set([
  'connect',
  'dialect',
  'framing',
  'keyboard',
  'players',
  'port',
  'strict',
  'timeout',
  'traces',
  'tty',
  'variant',
]);

/**
 * Completes a command line by a manifest, as `assay check` does: that of `--manifest`, or the one in the current folder.
 *
 * @param line - all that was typed, for the `--` before the program
 * @throws CliError
 */
export async function fuzzRequestOf(fuzz: Command, line: readonly string[]): Promise<FuzzRequest> {
  const { protocol, command } = operandsOf(fuzz.args, line);
  const file = fuzz.getOptionValue('manifest') as string | undefined;
  if (file === undefined && !existsSync(MANIFEST))
    return { protocol: protocol ?? protocolMissing('fuzz'), command, options: fuzz.opts() };
  const { readManifest } = await import('../readManifest.js');
  const manifest = readManifest(file ?? MANIFEST);
  const typed = command.length > 0 || fuzz.getOptionValueSource('connect') === 'cli';
  const named = typed ? undefined : commandOf(manifest);
  const isCorpus = fuzz.getOptionValueSource('corpus') === 'cli';
  fillOptions(fuzz, manifest, [
    ...[...manifest.settings.keys()].filter((key) => !OF_PROGRAM.has(key)),
    ...(typed || named ? ['connect'] : []),
    // What is found with a corpus stays with it.
    ...(isCorpus ? ['traces'] : []),
  ]);
  const options = fuzz.opts<FuzzOptions>();
  return {
    protocol: protocol ?? protocolOf(manifest) ?? protocolMissing('fuzz'),
    command: named ?? command,
    options: named ? { ...options, folder: manifest.folder } : options,
  };
}

/** @throws CliError where the command is not that of a server */
function commandOf({ settings, problem }: Manifest): readonly string[] | undefined {
  const role = settings.get('role') ?? 'server';
  if (role === 'pair') return settings.get('server') as readonly string[] | undefined;
  if (role === 'client')
    throw new CliError(
      problem('role', 'only servers can be attacked: give the command of a server behind --.'),
    );
  return settings.get('command') as readonly string[] | undefined;
}
