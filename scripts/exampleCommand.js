import { execFileSync } from 'node:child_process';
import { basename, extname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * The command that starts an example; what has to be compiled is compiled.
 *
 * @param {string} source - its file, from the root of the project
 * @param {string} scratch - a folder for what is compiled
 * @param {readonly string[]} flags - for the compiler of C
 * @returns {string[]}
 */
export function exampleCommand(source, scratch, flags = []) {
  const name = basename(source, extname(source));
  const binary = join(scratch, name);
  switch (extname(source)) {
    case '.py':
      return ['python3', source];
    case '.mjs':
      return ['node', source];
    case '.java':
      execFileSync('javac', ['-encoding', 'UTF-8', '-d', scratch, source], { cwd: root });
      return ['java', '-cp', scratch, name];
    default:
      execFileSync('gcc', ['-O1', '-pthread', ...flags, '-o', binary, source], { cwd: root });
      return [binary];
  }
}
