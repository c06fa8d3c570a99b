import type { FieldEncoding } from './Template.js';

/** A way of writing a value as a string of a programming language. */
export interface StringSyntax {
  /** The rule of {@link STRING_RULES} that describes it. */
  readonly rule: string;
  /** Writes a value. */
  readonly encode: (value: string) => string;
  /** Reads what follows the rule. */
  readonly decode: (literal: string) => string;
  /** Finds what looks like one at a place; more than follows the rule. */
  readonly pattern: RegExp;
}

/** The encodings that are a string of some language. */
export const STRING_SYNTAXES: Readonly<Record<Exclude<FieldEncoding, 'plain'>, StringSyntax>> = {
  json: {
    rule: 'json_string',
    encode: (value) => JSON.stringify(value),
    decode: (literal) => JSON.parse(literal) as string,
    pattern: /"(?:[^"\\]|\\.)*"/y,
  },
  python: {
    rule: 'python_string',
    encode: pythonRepr,
    decode: pythonValue,
    pattern: /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y,
  },
};

/** The grammars of the strings: JSON's (RFC 8259), and what Python's `repr` writes. Both without halves of characters. */
export const STRING_RULES: Readonly<Record<Exclude<FieldEncoding, 'plain'>, string>> = {
  json: String.raw`
json_string = "\"" json_character* "\""
json_character = [^"\\\x00-\x1F]u / "\\" (["\\/bfnrt] / "u" json_unit)
json_unit = [Dd] [89ABab] hex|2| "\\u" [Dd] [C-Fc-f] hex|2| / !surrogate hex|4|`,
  python: String.raw`
python_string = "'" (!"'" python_character)* "'" / "\"" (!"\"" python_character)* "\""
python_character = [^\\\r\n]u / "\\" (["'\\nrt] / "x" hex|2| / "u" python_unit / "U" python_point)
python_unit = !surrogate hex|4|
python_point = "0000" python_unit / "000" [1-9A-Fa-f] hex|4| / "0010" hex|4|`,
};

/** What the rules of both strings refer to. */
export const HEX_RULES = `
hex = [0-9A-Fa-f]
surrogate = [Dd] [89A-Fa-f]`;

/** As Python's `repr` writes a `str`. */
function pythonRepr(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const inner = value.replaceAll(/\p{C}|\p{Z}|['"\\]/gu, (character) => {
    if (character === ' ' || (/['"]/.test(character) && character !== quote)) return character;
    return PYTHON_ESCAPES.get(character) ?? numericEscape(character.codePointAt(0)!);
  });
  return `${quote}${inner}${quote}`;
}

function numericEscape(point: number): string {
  const digits = point.toString(16);
  if (point < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

function pythonValue(literal: string): string {
  return literal
    .slice(1, -1)
    .replaceAll(/\\(?:x(..)|u(....)|U(.{8})|.)/gu, (escape, ...digits: (string | undefined)[]) => {
      const point = digits.slice(0, 3).find((each) => each !== undefined);
      if (point !== undefined) return String.fromCodePoint(Number.parseInt(point, 16));
      return PYTHON_CHARACTERS.get(escape) ?? escape;
    });
}

const PYTHON_ESCAPES = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['"', '\\"'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
const PYTHON_CHARACTERS = new Map([...PYTHON_ESCAPES].map(([character, escape]) => [escape, character]));
