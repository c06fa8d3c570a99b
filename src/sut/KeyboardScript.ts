/** What the user of a program types. */
export interface KeyboardScript {
  /** Answers to what the program asks when it starts; the first whose pattern is found in the question counts. */
  readonly start: readonly StartAnswer[];
  /** The lines to type for each intention: `text`, `letter`, `end` … None at all means that nothing is typed. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

/** What is typed when a program asks something at its start. */
export interface StartAnswer {
  /** What such a question holds. */
  readonly when: RegExp;
  /** One line, with placeholders. */
  readonly type: string;
}

/** What may stand in braces in a line. */
export const PLACEHOLDERS = ['host', 'port', 'name', 'login', 'text', 'query', 'letter', 'word'] as const;

/** What the placeholders stand for. */
export type Values = Readonly<Partial<Record<(typeof PLACEHOLDERS)[number], string | number>>>;

/**
 * The lines to type for an intention; none when the script does not know it.
 *
 * @example
 * ```ts
 * typedLines({ start: [], lines: { letter: ['1', '{letter}'] } }, 'letter', { letter: 'ж' }); // ['1', 'ж']
 * ```
 */
export function typedLines({ lines }: KeyboardScript, intention: string, values: Values): string[] {
  if (!Object.hasOwn(lines, intention)) return [];
  return lines[intention]!.map((line) => fillPlaceholders(line, values));
}

/** A line with its placeholders filled: `{{name}}` becomes `{name}`, and what has no value stays as it is. */
export function fillPlaceholders(line: string, values: Values): string {
  const known = new Map<string, string | number>(Object.entries(values));
  return line.replaceAll(BRACES, (whole: string, escaped?: string, name?: string) =>
    escaped === undefined ? String(known.get(name!) ?? whole) : `{${escaped}}`,
  );
}

/** What stands in braces in a line and is no placeholder. */
export function unknownPlaceholders(line: string): string[] {
  const names = [...line.matchAll(BRACES)].flatMap(([, , name]) => name ?? []);
  return names.filter((name) => !PLACEHOLDERS.some((known) => known === name));
}

/** Words in double braces, or in single ones; other braces, as JSON has them, are nothing special. */
const BRACES = /\{\{([\p{L}\p{N}_ -]+)\}\}|\{([\p{L}\p{N}_ -]+)\}/gu;
