import type { ast, Pass, Plugin, Session } from 'peggy';
import type { Rule } from './ast.js';
import { isMessageName, kindOf, readRules, unnamed } from './readRules.js';

/**
 * A peggy plugin for grammars without code: it refuses code, hands the rules over, and gives each rule its value (see
 * `RuleKind`): a message its labels, every other rule its text.
 *
 * @param onRules - called once with the rules of all sources, before peggy's own passes drop or merge any
 */
export function labelOnly(onRules: (rules: Rule[]) => void): Plugin {
  return {
    use(config) {
      config.passes.check.push(refuseCode, refuseHiddenLabels);
      config.passes.transform.unshift((grammar) => onRules(readRules(grammar)), giveValues);
    },
  };
}

/** The language must be readable off the grammar alone: code would hide a part of it from printer and generators. */
export const refuseCode: Pass = (grammar, _options, session) => {
  for (const code of [grammar.topLevelInitializer, grammar.initializer].flat()) {
    if (code) session.error('A grammar has no initializer: it is a definition, not a program', code.location);
  }
  for (const imported of grammar.imports) {
    session.error('A grammar imports nothing: the rules of line.peggy are there already', imported.location);
  }
  forEachNode(grammar, (node) => {
    if (node.type === 'action' || node.type === 'semantic_and' || node.type === 'semantic_not') {
      session.error(
        'A grammar has no code: a rule in CamelCase is a message, its labels are the fields',
        node.location,
      );
    } else if (node.type === 'labeled' && node.pick) {
      session.error(
        'A grammar plucks nothing with "@": the value of a message is all its labels',
        node.location,
      );
    } else if (node.type === 'repeated' && [node.min, node.max].some(isComputed)) {
      session.error('A number of times is written as a number: it is not computed', node.location);
    }
  });
};

function isComputed(boundary: ast.RepeatedBoundary | null): boolean {
  return boundary !== null && boundary.type !== 'constant';
}

/** A label is a field of a message, so it stands at the top of a message's rule. */
export const refuseHiddenLabels: Pass = (grammar, _options, session) => {
  for (const rule of grammar.rules) {
    const fields = new Set<unknown>(kindOf(rule) === 'message' ? labeledOf(rule) : []);
    forEachNode(rule, (node) => {
      if (node.type === 'labeled' && !node.pick && !fields.has(node)) refuseLabel(rule, node, session);
    });
  }
};

function refuseLabel(rule: ast.Rule, node: ast.Labeled, session: Session): void {
  const note = isMessageName(rule.name)
    ? {
        message: 'Give this part a rule of its own in CamelCase, and label the reference to it',
        location: node.location,
      }
    : { message: 'Only a rule in CamelCase is a message and has fields', location: rule.nameLocation };
  session.error(`Label "${node.label}" is not at the top of a message`, node.labelLocation, [note]);
}

const giveValues: Pass = (grammar) => {
  for (const rule of grammar.rules) {
    const kind = kindOf(rule);
    if (kind === 'text') rule.expression = textOf(unnamed(rule.expression));
    if (kind === 'message') rule.expression = messageOf(rule, grammar);
  }
};

function messageOf(rule: ast.Rule, grammar: ast.Grammar): ast.Action {
  const fields = labeledOf(rule);
  for (const field of fields) {
    if (!holdsMessages(field.expression, grammar))
      field.expression = textOf(field.expression) as ast.Prefixed;
  }
  const expression = unnamed(rule.expression) as ast.Action['expression'];
  const names = fields.map((field) => `, ${field.label}`).join('');
  const { location } = rule;
  return {
    type: 'action',
    expression,
    code: `return { type: '${rule.name}'${names} };`,
    codeLocation: location,
    location,
  };
}

/** Whether the value of a field is a message, several, or possibly none; else it is a text. */
function holdsMessages(expression: ast.Expression, grammar: ast.Grammar): boolean {
  if (expression.type === 'rule_ref') {
    const target = grammar.rules.find((rule) => rule.name === expression.name);
    return target !== undefined && kindOf(target) !== 'text';
  }
  const repeats = ['optional', 'zero_or_more', 'one_or_more', 'repeated'].includes(expression.type);
  return repeats && holdsMessages((expression as ast.Suffixed).expression, grammar);
}

function textOf(expression: ast.Expression): ast.Expression {
  // `$` takes any expression in the tree, though the types know only what stands behind it in a source text.
  return {
    type: 'text',
    expression: expression as ast.Prefixed['expression'],
    location: expression.location,
  };
}

function labeledOf(rule: ast.Rule): ast.Labeled[] {
  const expression = unnamed(rule.expression);
  const elements: readonly ast.Expression[] =
    expression.type === 'sequence' ? expression.elements : [expression];
  return elements.filter((element): element is ast.Labeled => element.type === 'labeled' && !element.pick);
}

type Node = ast.Expression | ast.Rule | ast.Named | ast.Grammar;

function forEachNode(node: Node, visit: (node: Node) => void): void {
  visit(node);
  if ('rules' in node) node.rules.forEach((rule) => forEachNode(rule, visit));
  if ('expression' in node) forEachNode(node.expression, visit);
  if ('elements' in node) node.elements.forEach((element) => forEachNode(element, visit));
  if ('alternatives' in node) node.alternatives.forEach((alternative) => forEachNode(alternative, visit));
  if ('delimiter' in node && node.delimiter) forEachNode(node.delimiter, visit);
}
