import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileGrammar } from '../grammar/compileGrammar.js';
import { declareValues } from '../grammar/declarations.js';
import { readSpec } from '../spec/readSpec.js';

/**
 * Writes `src/generated/NAME.js` and `.d.ts` for each protocol: its parser, its grammar's rules, its specification's
 * clauses. Runs in the project's root, at build time.
 */
function generate(): void {
  mkdirSync(TARGET, { recursive: true });
  const names = readdirSync('grammar').map((file) => file.replace(/\.peggy$/, ''));
  for (const name of names.filter((each) => each !== 'line')) {
    const sources = [`grammar/${name}.peggy`, 'grammar/line.peggy'].map((source) => ({
      source,
      text: readFileSync(source, 'utf8'),
    }));
    const { parser, rules } = compileGrammar(sources);
    const spec = readSpec(readFileSync(`spec/${name}.md`, 'utf8'), `spec/${name}.md`);
    const data = [
      `export const rules = ${JSON.stringify(rules)};`,
      `export const grammarHash = ${JSON.stringify(hashOf(sources.map(({ text }) => text)))};`,
      `export const clauses = ${JSON.stringify(spec.clauses)};`,
    ];
    writeFileSync(`${TARGET}/${name}.js`, [parser, ...data, ''].join('\n'));
    writeFileSync(`${TARGET}/${name}.d.ts`, [DECLARATIONS, declareValues(rules)].join('\n'));
  }
}

/** SHA-256 of texts, each with its line ends as LF. */
function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text.replaceAll('\r\n', '\n'));
  return hash.digest('hex');
}

const TARGET = 'src/generated';
const DECLARATIONS = `import type { Rules } from '../grammar/ast.js';
import type { Clause } from '../spec/Spec.js';
export declare const rules: Rules;
export declare const grammarHash: string;
export declare const clauses: readonly Clause[];
`;

generate();
