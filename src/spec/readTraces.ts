import type { Token } from 'markdown-it';
import type { SpecTrace } from './Spec.js';
import { SpecError } from './SpecError.js';

/**
 * Reads the traces of a Markdown file: its fenced blocks of the language `trace`, behind which the variant stands
 * (spec/README.md, "Traces").
 *
 * @throws SpecError while it is read, at a trace that has no variant
 */
export function* readTraces(tokens: readonly Token[], file: string): Generator<SpecTrace> {
  for (const { type, info, map, content: text } of tokens) {
    const [language, variant] = info.split(' ');
    if (type !== 'fence' || language !== 'trace') continue;
    const line = (map?.[0] ?? 0) + 1;
    if (variant === undefined)
      throw new SpecError(file, line, 'a trace needs a variant: write "```trace VARIANT"');
    yield { text, variant, line };
  }
}
