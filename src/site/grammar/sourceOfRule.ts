import type { GrammarSource, LocatedGrammar } from '../../grammar/diagnose/readGrammar.js';

/** A rule as its file has it, the comment directly above it included. */
export function sourceOfRule(
  name: string,
  grammar: LocatedGrammar,
  sources: readonly GrammarSource[],
): string {
  const { source, start } = grammar.nameOf(name);
  const lines = sources.find((each) => each.source === source)!.text.split('\n');
  const starts = Object.keys(grammar.rules)
    .map((other) => grammar.nameOf(other))
    .filter((place) => place.source === source && place.start.line > start.line)
    .map((place) => beginOf(lines, place.start.line));
  return lines
    .slice(beginOf(lines, start.line) - 1, Math.min(lines.length + 1, ...starts) - 1)
    .join('\n')
    .trimEnd();
}

/** The line, from 1, at which the comment directly above a line begins. */
function beginOf(lines: readonly string[], line: number): number {
  let begin = line;
  while (lines[begin - 2]?.startsWith('//')) begin--;
  return begin;
}
