import MarkdownIt, { type Token } from 'markdown-it';
import { readTraces } from './readTraces.js';
import { readTranscripts } from './readTranscripts.js';
import type { Clause, Level, Role, Spec } from './Spec.js';
import { SpecError } from './SpecError.js';

/**
 * Reads clauses, transcripts and traces from the Markdown of a specification. A clause is a paragraph that begins with its
 * id in bold and its role in parentheses; a transcript is a fenced block of the language `transcript`, a trace one of the
 * language `trace` (spec/README.md, "Clauses", "Transcripts" and "Traces").
 *
 * @throws SpecError at the first clause, transcript or trace that is not well formed
 */
export function readSpec(markdown: string, file: string): Spec {
  const tokens = new MarkdownIt().parse(markdown, {});
  const clauses = [...readClauses(tokens, file)];
  const seen = new Set<string>();
  for (const { id, line } of clauses) {
    if (seen.has(id)) throw new SpecError(file, line, `the id ${id} stands for another clause already`);
    seen.add(id);
  }
  return {
    title: readTitle(tokens),
    clauses,
    transcripts: [...readTranscripts(tokens, file)],
    traces: [...readTraces(tokens, file)],
  };
}

function readTitle(tokens: Token[]): string {
  return tokens[tokens.findIndex((token) => token.type === 'heading_open') + 1]?.content ?? '';
}

function* readClauses(tokens: Token[], file: string): Generator<Clause> {
  for (const token of tokens) {
    const match =
      token.type === 'inline' ? /^\*\*([a-z]+(?:\/[a-z0-9-]+)+)\*\*(.*)$/s.exec(token.content) : null;
    if (match) yield readClause(match[1]!, match[2]!.trim(), { file, line: (token.map?.[0] ?? 0) + 1 });
  }
}

function readClause(id: string, rest: string, { file, line }: { file: string; line: number }): Clause {
  const match = /^\((server|client|pair|program)(?:; MUST when ([a-z-]+))?\)\s+(.*)$/s.exec(rest);
  if (!match)
    throw new SpecError(file, line, `${id} needs a role: write "**${id}** (server) A server MUST …"`);
  const [, role, mustWhen, sentence] = match;
  const text = sentence!.replaceAll(/\s+/g, ' ').replaceAll('`', '').trim();
  const keyword = /\b(MUST|SHOULD|MAY)\b/.exec(text)?.[1];
  if (keyword === undefined) throw new SpecError(file, line, `${id} says neither MUST nor SHOULD nor MAY`);
  const clause = { id, role: role as Role, level: keyword as Level, text, file, line };
  return mustWhen === undefined ? clause : { ...clause, mustWhen };
}
