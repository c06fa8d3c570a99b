import { dirname, isAbsolute, join } from 'node:path';
import keyboardSchema from '../../schema/keyboard.schema.json' with { type: 'json' };
import schema from '../../schema/manifest.schema.json' with { type: 'json' };
import { commandWords } from '../sut/commandWords.js';
import type { Path } from '../sut/document/Places.js';
import { readDocument, type Read } from '../sut/document/readDocument.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { readKeyboardScript, understandScript, type WrittenScript } from '../sut/readKeyboardScript.js';
import { CliError } from './CliError.js';
import { readTextFile } from './readTextFile.js';

/** What a manifest says of a program (schema/manifest.schema.json). */
export interface Manifest {
  /** Where it lies, and where the program that it names is started. */
  readonly folder: string;
  /** By key. Files are named as seen from the current folder, commands are words. */
  readonly settings: ReadonlyMap<string, Setting>;
  /** A problem with what stands under a key, as a line that names its place. */
  readonly problem: (key: string, sentence: string) => string;
}

export type Setting = string | number | boolean | readonly string[] | KeyboardScript;

/**
 * Reads a manifest, and the keyboard script that it names.
 *
 * @throws CliError which names all mistakes in them
 */
export function readManifest(file: string): Manifest {
  const document = readDocument<Written>(readTextFile(file), file, schema, [keyboardSchema]);
  if (document.type === 'flawed') throw CliError.of(document.problems);
  const folder = dirname(file);
  const settings = new Map<string, Setting>();
  const mistakes: string[] = [];
  for (const [key, value] of Object.entries(document.value)) {
    const read = understand(key, value, folder, (path, sentence) =>
      document.problem([key, ...path], sentence),
    );
    if (read.type === 'value') settings.set(key, read.value);
    else mistakes.push(...read.problems);
  }
  if (mistakes.length > 0) throw CliError.of(mistakes);
  return { folder, settings, problem: (key, sentence) => document.problem([key], sentence) };
}

/** A manifest as its schema describes it. */
type Written = Readonly<Record<string, string | number | boolean | readonly string[] | WrittenScript>>;
type ProblemAt = (path: Path, sentence: string) => string;

function understand(
  key: string,
  value: Written[string],
  folder: string,
  problemAt: ProblemAt,
): Read<Setting> {
  // The schema has shown what stands under these keys.
  switch (key) {
    case 'command':
    case 'server':
    case 'client':
      return words(value as string | readonly string[], problemAt);
    case 'keyboard':
      return keyboard(value as string | WrittenScript, folder, problemAt);
    case 'reporter':
      return { type: 'value', value: (value as readonly string[]).map((name) => reporter(name, folder)) };
    case 'traces':
      return { type: 'value', value: value === false ? false : inFolder(folder, value as string) };
    default:
      return { type: 'value', value: value as Exclude<typeof value, WrittenScript> };
  }
}

function words(written: string | readonly string[], problemAt: ProblemAt): Read<readonly string[]> {
  const flawed = (sentence: string) => ({ type: 'flawed', problems: [problemAt([], sentence)] }) as const;
  try {
    const value = typeof written === 'string' ? commandWords(written) : written;
    if (value.length === 0) return flawed('the command has no words');
    if (value.some((word) => word.includes('\0'))) return flawed('no program can be given the character NUL');
    return { type: 'value', value };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return flawed(`the command cannot be split into words: ${cause.message}`);
  }
}

function keyboard(
  written: string | WrittenScript,
  folder: string,
  problemAt: ProblemAt,
): Read<KeyboardScript> {
  if (typeof written !== 'string') return understandScript(written, problemAt);
  const file = inFolder(folder, written);
  try {
    return readKeyboardScript(readTextFile(file), file);
  } catch (cause) {
    if (!(cause instanceof CliError)) throw cause;
    return { type: 'flawed', problems: [problemAt([], cause.message)] };
  }
}

/** NAME or NAME=FILE. */
function reporter(written: string, folder: string): string {
  const [name, ...file] = written.split('=');
  return file.length === 0 ? written : `${name}=${inFolder(folder, file.join('='))}`;
}

function inFolder(folder: string, file: string): string {
  return isAbsolute(file) ? file : join(folder, file);
}
