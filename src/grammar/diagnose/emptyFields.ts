import type { Expression } from '../ast.js';
import { fieldsOf } from '../declarations.js';
import type { Diagnostic } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';
import { shown } from './shown.js';

/** Fields that hold nothing, whatever the line is: a label before a predicate, say. */
export function emptyFields({ own, placeOf }: LocatedGrammar): Diagnostic[] {
  return own
    .filter(({ kind }) => kind === 'message')
    .flatMap(fieldsOf)
    .filter(({ expression }) => isNothing(expression))
    .map((field) => ({
      severity: 'warning',
      code: 'empty-field',
      message: `The field \`${field.label}\` is always empty`,
      place: placeOf(field),
      notes: [],
      help:
        field.expression.type === 'and' || field.expression.type === 'not'
          ? `${shown(field.expression)} looks ahead and takes nothing: put the label on what takes it.`
          : 'Leave the label out.',
    }));
}

/** Whether it takes no character, even where it matches. */
function isNothing(expression: Expression): boolean {
  switch (expression.type) {
    case 'and':
    case 'not':
      return true;
    case 'literal':
      return expression.value === '';
    case 'sequence':
      return expression.elements.every(isNothing);
    case 'choice':
      return expression.alternatives.every(isNothing);
    case 'repeated':
      return expression.max === 0 || isNothing(expression.expression);
    default:
      return false;
  }
}
