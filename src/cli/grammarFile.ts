import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GrammarSource } from '../grammar/diagnose/readGrammar.js';
import { CliError } from './CliError.js';
import { readTextFile } from './readTextFile.js';

/** A grammar that somebody has written, and the rules that all grammars share. */
export interface GrammarFile {
  readonly file: GrammarSource;
  readonly shared: readonly GrammarSource[];
}

export function readGrammarFile(name: string): GrammarFile {
  const text = readTextFile(name);
  if (text.replaceAll(COMMENTS, '').trim() === '') throw new CliError(`"${name}" has no rules: it is empty.`);
  const isShared = realpathSync(name) === realpathSync(SHARED);
  return {
    file: { source: name, text },
    shared: isShared ? [] : [{ source: SHARED_NAME, text: readFileSync(SHARED, 'utf8') }],
  };
}

const COMMENTS = /\/\/.*|\/\*[^]*?\*\//g;

const SHARED_NAME = 'grammar/line.peggy';
const SHARED = fileURLToPath(new URL(`../../../${SHARED_NAME}`, import.meta.url));
