import type { Expression } from '../ast.js';
import { expressionNotation } from '../notation.js';
import { classEdits } from './classEdits.js';

/** An expression with one thing changed in it. */
export interface Edit {
  readonly expression: Expression;
  /** What is changed, in the notation of grammars. */
  readonly change: string;
}

/**
 * Each change of one thing in an expression. What is named by a reference stays as it is, and so do the labels: the fields
 * of a message are those that machines know.
 *
 * @param spared - labels in which nothing is changed
 */
export function* editsOf(expression: Expression, spared: ReadonlySet<string>): Generator<Edit> {
  yield* editsOfItself(expression);
  switch (expression.type) {
    case 'sequence':
      yield* editsWithin(expression.elements, spared, (elements) => ({ ...expression, elements }));
      break;
    case 'choice':
      yield* editsWithin(expression.alternatives, spared, (alternatives) => ({
        ...expression,
        alternatives,
      }));
      break;
    case 'repeated':
      yield* inside(expression.expression, spared, (inner) => ({ ...expression, expression: inner }));
      if (expression.delimiter)
        yield* inside(expression.delimiter, spared, (delimiter) => ({ ...expression, delimiter }));
      break;
    case 'labeled':
      if (spared.has(expression.label)) break;
      yield* inside(expression.expression, spared, (inner) => ({ ...expression, expression: inner }));
      break;
    case 'and':
    case 'not':
      yield* inside(expression.expression, spared, (inner) => ({ ...expression, expression: inner }));
  }
}

function* inside(
  part: Expression,
  spared: ReadonlySet<string>,
  around: (part: Expression) => Expression,
): Generator<Edit> {
  for (const { expression, change } of editsOf(part, spared))
    yield { expression: around(expression), change };
}

function* editsWithin(
  parts: readonly Expression[],
  spared: ReadonlySet<string>,
  around: (parts: readonly Expression[]) => Expression,
): Generator<Edit> {
  for (const [at, part] of parts.entries())
    yield* inside(part, spared, (changed) => around(parts.with(at, changed)));
}

function editsOfItself(expression: Expression): Iterable<Edit> {
  switch (expression.type) {
    case 'literal':
      return literalEdits(expression);
    case 'class':
      return classEdits(expression);
    case 'sequence':
      return sequenceEdits(expression);
    case 'choice':
      return choiceEdits(expression);
    case 'repeated':
      return repetitionEdits(expression);
    case 'and':
    case 'not':
      return [became(expression, { ...expression, type: expression.type === 'and' ? 'not' : 'and' })];
    default:
      return [];
  }
}

function became(before: Expression, after: Expression): Edit {
  return { expression: after, change: `${expressionNotation(before)} is ${expressionNotation(after)}` };
}

function* literalEdits(literal: Extract<Expression, { type: 'literal' }>): Generator<Edit> {
  const { value, ignoreCase } = literal;
  for (const other of [value.toUpperCase(), value.toLowerCase()]) {
    if (other === value) continue;
    yield became(literal, { ...literal, value: other });
    yield became(literal, { ...literal, ignoreCase: !ignoreCase });
  }
  yield became(literal, { ...literal, value: value.slice(0, -1) + following(value.at(-1)!) });
  if (value.length > 1) yield became(literal, { ...literal, value: value.slice(0, -1) });
}

function following(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 1);
}

function* sequenceEdits(sequence: Extract<Expression, { type: 'sequence' }>): Generator<Edit> {
  const { elements } = sequence;
  for (const [at, element] of elements.entries()) {
    if (element.type === 'labeled') continue;
    const written = expressionNotation(element);
    yield { expression: { ...sequence, elements: elements.toSpliced(at, 1) }, change: `${written} dropped` };
    if (element.type === 'and' || element.type === 'not') continue;
    yield {
      expression: { ...sequence, elements: elements.toSpliced(at, 0, element) },
      change: `${written} doubled`,
    };
  }
}

function* choiceEdits(choice: Extract<Expression, { type: 'choice' }>): Generator<Edit> {
  const { alternatives } = choice;
  for (const [at, alternative] of alternatives.entries()) {
    yield {
      expression: { ...choice, alternatives: alternatives.toSpliced(at, 1) },
      change: `${expressionNotation(alternative)} dropped`,
    };
    const next = alternatives[at + 1];
    if (!next) continue;
    yield {
      expression: { ...choice, alternatives: alternatives.with(at, next).with(at + 1, alternative) },
      change: `${expressionNotation(next)} before ${expressionNotation(alternative)}`,
    };
  }
}

function* repetitionEdits(repeated: Extract<Expression, { type: 'repeated' }>): Generator<Edit> {
  const { min, max } = repeated;
  if (min > 0) yield became(repeated, { ...repeated, min: min - 1 });
  if (max === null || min < max) yield became(repeated, { ...repeated, min: min + 1 });
  if (max === null) yield became(repeated, { ...repeated, max: Math.max(min, 1) });
  else {
    if (max > min) yield became(repeated, { ...repeated, max: max - 1 });
    yield became(repeated, { ...repeated, max: max + 1 });
  }
}
