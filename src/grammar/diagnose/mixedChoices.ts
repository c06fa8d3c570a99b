import type { Expression, Rule } from '../ast.js';
import { expressionNotation } from '../notation.js';
import type { Diagnostic, Note } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';
import { shown } from './shown.js';

/** Rules that choose between messages and something else: so they are no union, and the messages are lost. */
export function mixedChoices({ rules, own, placeOf, nameOf }: LocatedGrammar): Diagnostic[] {
  return own.flatMap(othersIn);

  function othersIn({ name, kind, expression }: Rule): Diagnostic[] {
    if (kind !== 'message' || expression.type !== 'choice' || !expression.alternatives.some(isMessage))
      return [];
    return expression.alternatives
      .filter((alternative) => !isMessage(alternative))
      .map((alternative) => ({
        severity: 'error',
        code: 'no-message',
        message: `\`${name}\` chooses between messages, but ${shown(alternative)} is none`,
        place: placeOf(alternative),
        ...(alternative.type === 'reference' ? renamed(alternative.name) : named(alternative)),
      }));
  }

  function isMessage(expression: Expression): boolean {
    return expression.type === 'reference' && rules[expression.name]?.kind !== 'text';
  }

  function renamed(name: string): { notes: Note[]; help: string } {
    const note = { message: `\`${name}\` is a text, as its name is not in CamelCase`, place: nameOf(name) };
    return { notes: [note], help: `A rule in CamelCase is a message:  ${camelCase(name)} = …` };
  }
}

function named(expression: Expression): { notes: Note[]; help: string } {
  return {
    notes: [],
    help: `Give it a rule of its own in CamelCase:  Hello = ${expressionNotation(expression)}`,
  };
}

function camelCase(name: string): string {
  const words = name.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const joined = words.join('');
  return joined === joined.toUpperCase() ? joined.charAt(0) + joined.slice(1).toLowerCase() : joined;
}
