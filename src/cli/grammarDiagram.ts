import { statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { grammarPage } from '../grammar/railroad/grammarPage.js';
import { railroad } from '../grammar/railroad/railroad.js';
import { startRulesOf } from '../grammar/startRules.js';
import { count } from '../report/text.js';
import { CliError } from './CliError.js';
import { heatOf } from './heatOf.js';
import { makeFolder } from './makeFolder.js';
import { say } from './say.js';
import { ruleNamed, usableGrammar } from './usableGrammar.js';

export interface DiagramOptions {
  readonly rule?: string;
  readonly out?: string;
  readonly report?: readonly string[];
}

/** `assay grammar diagram`: the rules of a grammar as railroad diagrams. */
export function grammarDiagram(name: string, { rule, out, report = [] }: DiagramOptions): void {
  const grammar = usableGrammar(name);
  const { rules, own } = grammar;
  const heat = report.length > 0 ? heatOf(report, rules) : undefined;
  const title = basename(name, '.peggy');
  if (rule !== undefined) {
    const { svg } = railroad(rules[ruleNamed(rule, grammar)]!, rules, { alone: true, heat });
    if (out === undefined) return say([svg]);
    return write(fileIn(out, `${title}-${rule}.svg`), `${svg}\n`, `the diagram of ${rule}`);
  }
  const page = grammarPage(title, rules, own, startRulesOf(rules), heat);
  write(fileIn(out ?? '.', `${title}.html`), page, count(own.length, 'diagram'));
}

/** The file that is meant by a path: in a folder, the file of that name. */
function fileIn(path: string, name: string): string {
  return path.endsWith('/') || isFolder(path) ? join(path, name) : path;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What is not there will be made; what cannot be is found out then.
    return false;
  }
}

function write(file: string, content: string, what: string): void {
  try {
    makeFolder(dirname(file));
    writeFileSync(file, content);
  } catch (cause) {
    throw new CliError(`"${file}" cannot be written: ${(cause as Error).message}`, { cause });
  }
  say([`${file}: ${what}`]);
}
