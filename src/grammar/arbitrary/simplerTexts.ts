import type { Expression } from '../ast.js';
import type { Knowledge } from './Knowledge.js';
import type { Shape } from './Shape.js';

/** The texts of a rule that are a step simpler than one of its texts, the simplest ones first. */
export function* simplerTexts(
  knowledge: Knowledge,
  rule: string,
  shape: Shape,
  text: string,
): Generator<string> {
  yield* [];
}
