import type { Expression, Rule, Rules } from '../ast.js';
import { elementsOf, fieldsOf } from '../declarations.js';
import { eachPart } from '../eachPart.js';
import type { Diagnostic } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';

/** Messages that are read and then forgotten, as no field holds them. */
export function lostMessages({ rules, own, placeOf, nameOf }: LocatedGrammar): Diagnostic[] {
  return own.flatMap((rule) => (rule.kind === 'union' ? [] : lostIn(rule)));

  function lostIn(rule: Rule): Diagnostic[] {
    const found: Diagnostic[] = [];
    for (const element of elementsOf(rule.expression)) {
      // What is looked ahead at is read by something else.
      const passed = new Set<Expression>();
      if (rule.kind === 'message' && element.type === 'labeled') passed.add(heldBy(element.expression));
      eachPart(element, (part) => {
        if (part.type === 'and' || part.type === 'not') eachPart(part, (ahead) => passed.add(ahead));
        if (!passed.has(part) && hasFields(part, rules)) found.push(lost(rule, part));
      });
    }
    return found;
  }

  function lost({ name, kind }: Rule, reference: Reference): Diagnostic {
    return {
      severity: 'warning',
      code: 'lost-message',
      message: `The fields of this \`${reference.name}\` are lost: \`${name}\` holds no message here`,
      place: placeOf(reference),
      notes: [{ message: `\`${reference.name}\` is a message with fields`, place: nameOf(reference.name) }],
      help:
        kind === 'message'
          ? `Label the reference:  ${reference.name.toLowerCase()}:${reference.name}`
          : `\`${name}\` is a text, as its name is not in CamelCase.`,
    };
  }
}

/** Whether a message says more than that it is there. */
export function hasFields(expression: Expression, rules: Rules): expression is Reference {
  if (expression.type !== 'reference') return false;
  const rule = rules[expression.name]!;
  return rule.kind === 'union' || (rule.kind === 'message' && fieldsOf(rule).length > 0);
}

type Reference = Extract<Expression, { type: 'reference' }>;

/** The reference whose messages are the value of a field, see `readRules`. */
function heldBy(expression: Expression): Expression {
  return expression.type === 'repeated' ? heldBy(expression.expression) : expression;
}
