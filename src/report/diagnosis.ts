import type { Diagnosis } from '../grammar/diagnose/diagnoseGrammar.js';
import { formatDiagnostic, type Highlight } from '../grammar/diagnose/formatDiagnostic.js';
import type { GrammarSource, LocatedGrammar } from '../grammar/diagnose/readGrammar.js';
import { startRulesOf } from '../grammar/startRules.js';
import { count, painter } from './text.js';

/** What there is to say about a grammar, as lines: a code frame for each problem, and a sentence about the whole. */
export function writeDiagnosis(
  { diagnostics, grammar }: Diagnosis,
  sources: readonly GrammarSource[],
  color: boolean,
): string[] {
  const texts = Object.fromEntries(sources.map(({ source, text }) => [source, text]));
  const highlight = highlighter(color);
  const frames = diagnostics.flatMap((each) => [formatDiagnostic(each, texts, highlight), '']);
  const numberOf = (wanted: string) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const file = sources[0]!.source;
  const [errors, warnings] = [numberOf('error'), numberOf('warning')];
  if (errors > 0 || !grammar) {
    const others = warnings > 0 ? ` and ${count(warnings, 'warning')}` : '';
    return [...frames, `${file} cannot be used: ${count(errors, 'error')}${others}.`];
  }
  const verdict = warnings > 0 ? `can be used, with ${count(warnings, 'warning')}` : 'is sound';
  return [...frames, `${file} ${verdict}: ${contents(grammar)}.`];
}

function contents({ own, rules }: LocatedGrammar): string {
  const messages = own.filter(({ kind }) => kind === 'message').length;
  const starts = startRulesOf(rules);
  const read = starts.length > 0 ? `; lines are read by ${starts.join(', ')}` : '';
  return `${count(own.length, 'rule')}, ${messages} of them ${messages === 1 ? 'a message' : 'messages'}${read}`;
}

function highlighter(color: boolean): Highlight {
  const paint = painter(color);
  return (part, text) => paint(FORMATS[part], text);
}

const FORMATS = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
  help: 'green',
  frame: 'dim',
  title: 'bold',
} as const;
