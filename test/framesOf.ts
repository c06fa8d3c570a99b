import { readFileSync } from 'node:fs';
import { diagnoseGrammar } from '../src/grammar/diagnose/diagnoseGrammar.js';
import { formatDiagnostic } from '../src/grammar/diagnose/formatDiagnostic.js';

const SHARED = { source: 'grammar/line.peggy', text: readFileSync('grammar/line.peggy', 'utf8') };

/** What is said about the lines of a grammar, as code frames, for tests. */
export function framesOf(...lines: readonly string[]): string {
  const file = { source: 'my.peggy', text: lines.join('\n') };
  const sources = { [file.source]: file.text, [SHARED.source]: SHARED.text };
  return diagnoseGrammar(file, [SHARED])
    .diagnostics.map((each) => formatDiagnostic(each, sources))
    .join('\n\n');
}
