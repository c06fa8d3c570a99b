import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Script } from '../../fuzz/script/Action.js';
import { readScript, writeScript } from '../../fuzz/script/notation.js';
import { protocols } from '../../protocols/index.js';
import { printable } from '../../wire/printable.js';
import { CliError } from '../CliError.js';
import { makeFolder } from '../makeFolder.js';
import { readTextFile } from '../readTextFile.js';

/** Octets of an input that is read. */
const LIMIT = 64 << 20;
/** Digits of the hash that an input is called by. */
const DIGITS = 12;
/** Characters of what was new that stand in a file. */
const SHOWN = 400;

/** A case that is kept. */
export interface Input {
  readonly file: string;
  readonly script: Script;
}

/** Where the findings of a corpus are. */
export function findingsIn(corpus: string): string {
  return join(corpus, 'findings');
}

function inputsIn(corpus: string): string {
  return join(corpus, 'inputs');
}

/**
 * The inputs of a corpus, in the order of their names; none where it is not there yet.
 *
 * @throws CliError that names the file which is damaged, or is of another protocol
 */
export function readCorpus(corpus: string, protocol: string): readonly Input[] {
  if (existsSync(corpus) && !statSync(corpus).isDirectory())
    throw new CliError(`The corpus ${printable(`"${corpus}"`)} is no folder.`);
  return filesIn(inputsIn(corpus), '.txt').map((file) => ({ file, script: readInput(file, protocol) }));
}

/** The files of a folder whose names end so; none where it is not there. */
export function filesIn(folder: string, end: string): readonly string[] {
  const shown = printable(`"${folder}"`);
  try {
    if (!existsSync(folder)) return [];
    if (!statSync(folder).isDirectory()) throw new CliError(`${shown} is no folder.`);
    const names = readdirSync(folder).filter((name) => name.endsWith(end) && !name.startsWith('.'));
    return names.toSorted().map((name) => join(folder, name));
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(`${shown} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

function readInput(file: string, protocol: string): Script {
  const lines = readTextFile(file, LIMIT).split('\n');
  const [, other] = /^# ([a-z]+):/.exec(lines[0]!) ?? [];
  if (other !== undefined && other !== protocol && Object.hasOwn(protocols, other))
    throw new CliError(`${printable(file)} is for servers of ${other}, not of ${protocol}.`);
  try {
    return readScript(lines);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new CliError(`${printable(file)}: ${printable(cause.message)}. Mend it, or delete it.`, { cause });
  }
}

/**
 * Keeps a case in which something was new, under a name that it alone has.
 *
 * @throws CliError when it cannot be written
 */
export function keepInput(corpus: string, protocol: string, script: Script, novel: readonly string[]): void {
  const lines = writeScript(script);
  const hash = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, DIGITS);
  const folder = inputsIn(corpus);
  const shown = printable(novel.join(', ').replaceAll('\n', ' '));
  const head = `# ${protocol}: ${shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown}`;
  try {
    makeFolder(resolve(folder));
    writeFileSync(join(folder, `${hash}.txt`), `${[head, ...lines].join('\n')}\n`);
  } catch (cause) {
    throw new CliError(
      `The corpus cannot be written to ${printable(`"${folder}"`)}: ${(cause as Error).message}`,
      { cause },
    );
  }
}
