import { templateFlaws, type PlacedPiece, type PlacedSend, type Problem } from './templateFlaws.js';
import type {
  FieldEncoding,
  FlawedTemplate,
  Piece,
  Template,
  TemplateField,
  TemplateProblem,
} from './Template.js';

/**
 * Reads a template: `{login} | {login}: {text}`, say.
 *
 * `|` parts what is sent once at first from what is sent for each message; without it, or with nothing before it,
 * nothing is sent first. ` & ` stands between two sends. `{name}` is a field, `{name:json}` and `{name:python}` are
 * fields written as a string of that language. A brace that begins no field stands for itself. `\|`, `\&`, `\{`, `\}`,
 * `\\` and `\ ` are these characters, `\t` is a tab, `\xHH` is the character of that number.
 *
 * @example
 * ```ts
 * const text = { name: 'text', rule: '.+', known: 'each' } as const;
 * readTemplate('MSG:{text:xml}', [text]);
 * // { type: 'flawed', problems: [{ column: 11, sentence: '"xml" is no encoding: write {text}, {text:json} or {text:python}' }] }
 * ```
 */
export function readTemplate(
  template: string,
  fields: readonly TemplateField[],
): { readonly type: 'value'; readonly value: Template } | FlawedTemplate {
  const problems: Problem[] = [];
  const parts = partsOf(template, (offset, sentence) => void problems.push({ offset, sentence }));
  const each = parts.at(-1)!;
  const before = parts.length > 1 ? parts[0]! : [];
  const first = before.length === 1 && before[0]!.pieces.length === 0 ? [] : before;
  problems.push(...templateFlaws({ first, each, end: template.length }, fields));
  if (problems.length > 0) return { type: 'flawed', problems: inOrder(problems, template) };
  return { type: 'value', value: { first: first.map(withoutPlaces), each: each.map(withoutPlaces) } };
}

type Complain = (offset: number, sentence: string) => void;

/** The parts between the bars, the sends of each. */
function partsOf(template: string, complain: Complain): PlacedSend[][] {
  const parts: PlacedSend[][] = [[{ offset: 0, pieces: [] }]];
  for (const match of template.matchAll(TOKEN)) {
    const { bar, and } = match.groups!;
    const next: PlacedSend = { offset: match.index + match[0].length, pieces: [] };
    if (bar !== undefined) {
      if (parts.length > 1) complain(match.index + match[0].indexOf('|'), SECOND_BAR);
      parts.push([next]);
    } else if (and !== undefined) {
      parts.at(-1)!.push(next);
    } else {
      add(parts.at(-1)!.at(-1)!, match, complain);
    }
  }
  return parts;
}

const TOKEN = new RegExp(
  [
    /(?<bar> *\| *)/,
    /(?<and> +& +)/,
    /(?<edge>^ +| +$)/,
    /\{(?<name>[A-Za-z]\w*)(?::(?<encoding>\w*))?\}/,
    /(?<escape>\\(?:x[0-9A-Fa-f]{2}|[^]?))/,
    /(?<text>[^])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
const SECOND_BAR =
  'there is a "|" already: only one can part what is sent first from the messages; write "\\|" for one that is sent';

function add({ pieces }: PlacedSend, match: RegExpMatchArray, complain: Complain): void {
  const { name, encoding = 'plain', escape, text } = match.groups!;
  const offset = match.index!;
  if (name !== undefined) {
    if (isEncoding(encoding)) pieces.push({ offset, type: 'field', name, encoding });
    else complain(offset + name.length + 2, unknownEncoding(name, encoding));
  } else if (escape !== undefined) {
    const character = unescape(escape);
    if (character === undefined) complain(offset, `"${escape}" is no escape: for a backslash write \\\\`);
    else addText(pieces, character, offset);
  } else if (text !== undefined) {
    addText(pieces, text, offset);
  }
}

function isEncoding(name: string): name is FieldEncoding {
  return name === 'plain' || name === 'json' || name === 'python';
}

function unknownEncoding(name: string, encoding: string): string {
  return `"${encoding}" is no encoding: write {${name}}, {${name}:json} or {${name}:python}`;
}

/** The character that is meant; `undefined` where the escape is none. */
function unescape(escape: string): string | undefined {
  if (escape === '\\t') return '\t';
  if (escape.length === 4) return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return /^\\[|&{}\\ ]$/.test(escape) ? escape[1] : undefined;
}

function addText(pieces: PlacedPiece[], text: string, offset: number): void {
  const last = pieces.at(-1);
  if (last?.type === 'text') pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else pieces.push({ offset, type: 'text', text });
}

function withoutPlaces({ pieces }: PlacedSend): Piece[] {
  return pieces.map((piece) =>
    piece.type === 'text'
      ? { type: 'text', text: piece.text }
      : { type: 'field', name: piece.name, encoding: piece.encoding },
  );
}

function inOrder(problems: readonly Problem[], template: string): TemplateProblem[] {
  return problems
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, sentence }) => {
      const before = template.slice(0, offset);
      return { column: [...before].length + 1, sentence };
    });
}
