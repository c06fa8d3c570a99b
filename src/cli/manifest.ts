import { existsSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { EXAMPLE } from '../protocols/index.js';
import { printable } from '../wire/printable.js';
import type { CheckOptions } from './check.js';
import { CliError } from './CliError.js';
import { PROTOCOL_NAMES } from './protocols.js';
import type { Manifest, Setting } from './readManifest.js';
import { didYouMean } from './suggest.js';

/** What `assay check` shall do. */
export interface CheckRequest {
  readonly protocol: string;
  readonly command: readonly string[];
  readonly options: CheckOptions;
}

/** The manifest that is read without being asked for. */
export const MANIFEST = 'assay.yml';

/**
 * Completes a command line by a manifest: that of `--manifest`, or the one in the current folder, if there is one.
 * What the command line says, wins.
 *
 * @param line - all that was typed, for the `--` before the program
 * @throws CliError
 */
export async function requestOf(check: Command, line: readonly string[]): Promise<CheckRequest> {
  const { protocol, command } = operandsOf(check.args, line);
  const file = check.getOptionValue('manifest') as string | undefined;
  if (file === undefined && !existsSync(MANIFEST)) {
    return { protocol: protocol ?? protocolMissing(check.name()), command, options: check.opts() };
  }
  // Only who has a manifest waits for what reads it.
  const { readManifest } = await import('./readManifest.js');
  const manifest = readManifest(file ?? MANIFEST);
  const typed = (key: string) => check.getOptionValueSource(key) === 'cli';
  const role = (typed('role') ? check.getOptionValue('role') : manifest.settings.get('role')) ?? 'server';
  const isPair = role === 'pair';
  if (isPair && typed('server') !== typed('client')) throw new CliError(HALF_A_PAIR);
  const isProgram = !isPair && (typed('role') || command.length > 0 || manifest.settings.has('command'));
  // What the manifest says of the other roles of the program is no matter.
  fillOptions(check, manifest, [
    ...(isPair || command.length > 0 ? ['connect'] : []),
    ...(isProgram ? ['server', 'client'] : []),
  ]);
  const fromManifest = isPair ? !typed('server') : command.length === 0 && !typed('connect');
  const named = isPair || !fromManifest ? undefined : manifest.settings.get('command');
  const options = check.opts<CheckOptions>();
  return {
    protocol: protocol ?? protocolOf(manifest) ?? protocolMissing(check.name()),
    command: named === undefined ? command : (named as readonly string[]),
    options: fromManifest ? { ...options, folder: manifest.folder } : options,
  };
}

const HALF_A_PAIR =
  'One end of the pair is typed, and the other stands in the manifest: give both --server and --client, or neither.';

/** Protocol and program; what follows `--` is the program even where no protocol is named. */
export function operandsOf(operands: readonly string[], line: readonly string[]) {
  const dashes = line.indexOf('--');
  const afterDashes = dashes < 0 ? 0 : line.length - dashes - 1;
  if (afterDashes > 0 && afterDashes === operands.length) return { protocol: undefined, command: operands };
  const [protocol, ...command] = operands;
  return { protocol, command };
}

/** Sets what a manifest says as options of a command that were not typed. */
export function fillOptions(
  check: Command,
  { settings, problem }: Manifest,
  ignored: readonly string[],
): void {
  const mistakes: string[] = [];
  for (const [key, setting] of settings) {
    if (['protocol', 'command', ...ignored].includes(key) || check.getOptionValueSource(key) === 'cli')
      continue;
    const sentence = fillOption(check, key, setting);
    if (sentence !== undefined) mistakes.push(problem(key, sentence));
  }
  if (mistakes.length > 0) throw CliError.of(mistakes);
}

/** Sets an option as if it had been typed; returns what is wrong with it. */
function fillOption(check: Command, key: string, setting: Setting): string | undefined {
  const options = check.options.filter((option) => option.attributeName() === key);
  if (options.length === 0) return `this version of assay ${check.name()} has nothing for "${key}"`;
  const parse = options.find(({ parseArg }) => parseArg)?.parseArg;
  try {
    const typed = typeof setting === 'string' || typeof setting === 'number';
    const value: unknown = typed && parse ? parse(String(setting), undefined) : setting;
    // Such an option is off unless it is given.
    if (value === false && !options.some(({ negate }) => negate)) return undefined;
    check.setOptionValueWithSource(key, value, 'config');
  } catch (cause) {
    if (!(cause instanceof InvalidArgumentError)) throw cause;
    return `"${key}" cannot be ${printable(JSON.stringify(setting))}. ${cause.message}`;
  }
}

/** The protocol that a manifest names. */
export function protocolOf({ settings, problem }: Manifest): string | undefined {
  const name = settings.get('protocol');
  if (typeof name !== 'string' || PROTOCOL_NAMES.includes(name)) return name as string | undefined;
  throw new CliError(
    problem(
      'protocol',
      `there is no protocol ${printable(`"${name}"`)}. ${didYouMean(name, PROTOCOL_NAMES)}`,
    ),
  );
}

/** @throws CliError that asks for the protocol */
export function protocolMissing(name: string): never {
  throw new CliError(
    `Which protocol? For example: assay ${name} ${EXAMPLE.protocol} -- python3 server.py; or say it in ${MANIFEST}.`,
  );
}
