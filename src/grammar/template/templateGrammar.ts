import { HEX_RULES, STRING_RULES, STRING_SYNTAXES } from './fieldEncodings.js';
import { splitText } from './splitText.js';
import type { Send, Template, TemplateField } from './Template.js';

/**
 * The grammar of a template's lines: `First1`, `First2`, … for what is sent first, `Each1`, … for what is sent for each
 * message, and a rule `NAME_value` for what each field may hold once it is decoded.
 */
export function templateGrammar({ first, each }: Template, fields: readonly TemplateField[]): string {
  const sends = [
    ...first.map((send, index) => ({ rule: `First${index + 1}`, send })),
    ...each.map((send, index) => ({ rule: `Each${index + 1}`, send })),
  ];
  const pieces = sends.flatMap(({ send }) => send);
  const encodings = (['json', 'python'] as const).filter((encoding) =>
    pieces.some((piece) => piece.type === 'field' && piece.encoding === encoding),
  );
  const used = fields.filter(({ name }) =>
    pieces.some((piece) => piece.type === 'field' && piece.name === name),
  );
  const lines = sends.map(({ rule, send }) => sendRules(rule, send)).join('\n');
  return [
    `${lines}\n${LINE_RULES}${encodings.length > 0 ? GAP_RULES : ''}`,
    ...encodings.map((encoding) => STRING_RULES[encoding]),
    ...(encodings.length > 0 ? [HEX_RULES] : []),
    ['', '// What the fields hold.', ...used.map(({ name, rule }) => `${name}_value = ${rule}`), ''].join(
      '\n',
    ),
  ].join('\n');
}

const LINE_RULES = String.raw`
EOL = "\n" / "\r\n"
// A carriage return is a character, but for the one of the line end.
character = [^\r\n]u / "\r" !("\r"* "\n")`;

const GAP_RULES = String.raw`
gap = blank*
blank = [ \t]`;

/** The rule of a send, and those of its plain fields. */
function sendRules(rule: string, send: Send): string {
  const plain: string[] = [];
  const elements = send.map((piece, index) => {
    if (piece.type === 'text') return textExpressions(piece.text, send, index).join(' ');
    if (piece.encoding !== 'plain') return `${piece.name}:${STRING_SYNTAXES[piece.encoding].rule}`;
    const name = `${rule.toLowerCase()}_${piece.name}`;
    plain.push(`${name} = ${plainExpression(send, index)}`);
    return `${piece.name}:${name}`;
  });
  return [`${rule} = ${elements.join(' ')} EOL`, ...plain].join('\n');
}

/** A plain field goes up to the text behind it: where that ends the line, up to the one at the end of the line. */
function plainExpression(send: Send, index: number): string {
  const behind = send[index + 1];
  if (behind?.type !== 'text') return 'character*';
  const stop = textExpressions(behind.text, send, index + 1);
  if (index + 2 === send.length) stop.push('EOL');
  return `(!${stop.length === 1 ? stop[0] : `(${stop.join(' ')})`} character)*`;
}

function textExpressions(text: string, send: Send, index: number): string[] {
  return splitText(text, send, index).map((part) =>
    part.type === 'gap' ? gapExpression(part.text) : quoted(part.text),
  );
}

/** Any blanks; the ones of the template come first, because the first alternative is what is written. */
function gapExpression(blanks: string): string {
  return blanks === '' ? 'gap' : `(${quoted(blanks)} !blank / gap)`;
}

/** A text as a literal of a grammar. */
function quoted(text: string): string {
  // What JSON writes as it is, but a grammar takes for a line end.
  return JSON.stringify(text).replaceAll(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}
