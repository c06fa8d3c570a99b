import type { Expression, Rule, Rules } from './ast.js';

/** TypeScript declarations of the values of a grammar's rules, and of its parser. */
export function declareValues(rules: Rules): string {
  const all = Object.values(rules);
  return [
    ...all.filter((rule) => rule.kind === 'message').map((rule) => declareMessage(rule, rules)),
    ...all.filter((rule) => rule.kind === 'union').map((rule) => declareUnion(rule)),
    '/** The value of each rule. */',
    'export interface Values {',
    ...all.map((rule) => `  ${rule.name}: ${rule.kind === 'text' ? 'string' : rule.name};`),
    '}',
    'export declare function parse<Name extends keyof Values>(text: string, options: { startRule: Name }): Values[Name];',
    '',
  ].join('\n');
}

function declareMessage(rule: Rule, rules: Rules): string {
  const fields = fieldsOf(rule).map(
    ({ label, expression }) => `  readonly ${label}: ${typeOf(expression, rules)};\n`,
  );
  return `export interface ${rule.name} {\n  readonly type: '${rule.name}';\n${fields.join('')}}\n`;
}

function declareUnion(rule: Rule): string {
  return `export type ${rule.name} = ${alternativesOf(rule.expression).map(nameOf).join(' | ')};\n`;
}

function typeOf(expression: Expression, rules: Rules): string {
  if (expression.type === 'reference') {
    return rules[expression.name]!.kind === 'text' ? 'string' : expression.name;
  }
  if (expression.type !== 'repeated') return 'string';
  const inner = typeOf(expression.expression, rules);
  if (inner === 'string') return 'string';
  return expression.min === 0 && expression.max === 1 ? `${inner} | null` : `readonly (${inner})[]`;
}

/** The labelled parts of a message's rule: its fields. */
export function fieldsOf(rule: Rule) {
  return elementsOf(rule.expression).filter((element) => element.type === 'labeled');
}

/** The parts of a sequence; an expression that is none is its own single part. */
export function elementsOf(expression: Expression): readonly Expression[] {
  return expression.type === 'sequence' ? expression.elements : [expression];
}

/** The alternatives of a choice; an expression that is none is its own single alternative. */
function alternativesOf(expression: Expression): readonly Expression[] {
  return expression.type === 'choice' ? expression.alternatives : [expression];
}

function nameOf(expression: Expression): string {
  return expression.type === 'reference' ? expression.name : 'never';
}
