import type { Expression, Rule, Rules } from '../ast.js';
import { canonicalText } from '../canonicalText.js';
import { elementsOf } from '../declarations.js';
import { eachPart } from '../eachPart.js';
import type { Language } from '../language/Language.js';
import type { Diagnostic } from './Diagnostic.js';
import { hasFields } from './lostMessages.js';
import type { LocatedGrammar } from './readGrammar.js';
import { quoted, shown } from './shown.js';

/** White space, the ends of lines included: which of it stands somewhere says nothing. */
export const WHITE: Expression = {
  type: 'class',
  parts: [['\t', '\r'], ' '],
  properties: ['p{Zs}'],
  inverted: false,
  ignoreCase: false,
  unicode: true,
};

/**
 * Parts of messages that no field holds, though one text or another may stand there: the message does not say which. That
 * white space may be of several kinds says nothing; nor does the case of letters where the grammar says so (`"x"i`), nor
 * which text of a rule in CAPITALS it is (`EOL`).
 */
export function sameMeaning({ own, rules, placeOf }: LocatedGrammar, language: Language): Diagnostic[] {
  return own
    .filter(({ kind }) => kind === 'message')
    .flatMap((rule) => elementsOf(rule.expression).flatMap((element) => lostIn(rule, element)));

  function lostIn({ name }: Rule, element: Expression): Diagnostic[] {
    if (element.type === 'labeled' || element.type === 'and' || element.type === 'not') return [];
    let holdsMessage = false;
    eachPart(element, (part) => (holdsMessage ||= hasFields(part, rules)));
    // What is lost then is told elsewhere.
    if (holdsMessage) return [];
    const written = canonicalText(element, rules);
    const other = anotherText(element, written);
    if (other === undefined) return [];
    const cause = causeOf(element);
    return [
      {
        severity: 'warning',
        code: 'same-meaning',
        message: `Two lines mean the same: a \`${name}\` does not say whether ${quoted(written)} or ${quoted(other)} stands here`,
        place: placeOf(element),
        notes:
          cause === element
            ? []
            : [{ message: `${shown(cause)} can be several texts`, place: placeOf(cause) }],
        help: `Label it, and it is a field. If its texts do mean the same, make it a rule in CAPITALS, as EOL is; ${quoted(written)} is written.`,
      },
    ];
  }

  /** A text that may stand there and differs from what is written there. */
  function anotherText(expression: Expression, written: string): string | undefined {
    const answer = language.shortest(({ terms }) =>
      terms.both([
        language.whole(withTokens(expression, rules, [])),
        terms.not(language.whole(likeText(written, expression, rules))),
      ]),
    );
    return answer.type === 'found' ? answer.text : undefined;
  }

  /** The innermost part that can be several texts. */
  function causeOf(expression: Expression): Expression {
    const inner = partsOf(expression, rules).find(
      (part) => anotherText(part, canonicalText(part, rules)) !== undefined,
    );
    return inner ? causeOf(inner) : expression;
  }
}

function partsOf(expression: Expression, rules: Rules): readonly Expression[] {
  if (expression.type === 'sequence') return expression.elements;
  if (expression.type === 'choice') return expression.alternatives;
  if (expression.type === 'reference' && !isToken(expression.name)) {
    const { expression: inner, kind } = rules[expression.name]!;
    return kind === 'text' && inner.type !== 'repeated' ? [inner] : [];
  }
  return [];
}

/** A rule in CAPITALS: `EOL`. */
function isToken(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name);
}

/** An expression with one text for each rule in CAPITALS. */
function withTokens(expression: Expression, rules: Rules, inside: readonly string[]): Expression {
  const each = (part: Expression) => withTokens(part, rules, inside);
  switch (expression.type) {
    case 'reference': {
      const { name } = expression;
      if (isToken(name))
        return { type: 'literal', value: canonicalText(expression, rules), ignoreCase: false };
      // A rule within itself stays as it is.
      return inside.includes(name)
        ? expression
        : withTokens(rules[name]!.expression, rules, [...inside, name]);
    }
    case 'sequence':
      return { ...expression, elements: expression.elements.map(each) };
    case 'choice':
      return { ...expression, alternatives: expression.alternatives.map(each) };
    case 'labeled':
      return each(expression.expression);
    case 'repeated':
      return {
        ...expression,
        expression: each(expression.expression),
        delimiter: expression.delimiter && each(expression.delimiter),
      };
    default:
      return expression;
  }
}

/** Matches what differs from a text in white space alone, and in the case of letters where that is no difference. */
function likeText(text: string, from: Expression, rules: Rules): Expression {
  const ignoreCase = JSON.stringify(withTokens(from, rules, [])).includes('"ignoreCase":true');
  const blanks: Expression = { type: 'repeated', expression: WHITE, min: 0, max: null, delimiter: null };
  const visible = Array.from(text).filter((character) => !/[\t-\r\p{Zs}]/u.test(character));
  const elements = visible.flatMap((value): Expression[] => [{ type: 'literal', value, ignoreCase }, blanks]);
  return { type: 'sequence', elements: [blanks, ...elements] };
}
