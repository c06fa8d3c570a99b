import schema from '../../schema/keyboard.schema.json' with { type: 'json' };
import { printable } from '../wire/printable.js';
import { nearestWord } from '../wire/nearestWord.js';
import type { Path } from './document/Places.js';
import { readDocument, type Read } from './document/readDocument.js';
import {
  PLACEHOLDERS,
  unknownPlaceholders,
  type KeyboardScript,
  type StartAnswer,
} from './KeyboardScript.js';

/** A keyboard script as it is written (schema/keyboard.schema.json). */
export interface WrittenScript extends WrittenLines {
  readonly start?: readonly WrittenAnswer[];
}

type Intention = 'name' | 'login' | 'text' | 'query' | 'message' | 'letter' | 'word' | 'end';
type WrittenLines = Readonly<Partial<Record<Intention, readonly string[]>>>;

interface WrittenAnswer {
  readonly when: string;
  readonly type: string;
}

/**
 * Reads a keyboard script, in YAML or JSON.
 *
 * @param file - how problems call it
 */
export function readKeyboardScript(text: string, file: string): Read<KeyboardScript> {
  const document = readDocument<WrittenScript>(text, file, schema);
  if (document.type === 'flawed') return document;
  return understandScript(document.value, (path, sentence) => document.problem(path, sentence));
}

/**
 * Makes patterns of what is written in a script that follows its schema.
 *
 * @param problemAt - makes a problem of a place in the script and a sentence
 */
export function understandScript(
  { start = [], ...lines }: WrittenScript,
  problemAt: (path: Path, sentence: string) => string,
): Read<KeyboardScript> {
  const problems: string[] = [];
  const complain = (path: Path, sentence: string): void => void problems.push(problemAt(path, sentence));
  const answers = start.map(({ when, type }, index): StartAnswer => {
    for (const sentence of placeholderFlaws(type)) complain(['start', index, 'type'], sentence);
    try {
      return { when: new RegExp(when, 'iu'), type };
    } catch (cause) {
      complain(['start', index, 'when'], patternFlaw(when, cause as SyntaxError));
      return { when: NEVER, type };
    }
  });
  for (const [intention, typed] of Object.entries(lines)) {
    for (const [index, line] of typed.entries()) {
      for (const sentence of placeholderFlaws(line)) complain([intention, index], sentence);
    }
  }
  if (problems.length > 0) return { type: 'flawed', problems };
  return { type: 'value', value: { start: answers, lines } };
}

const NEVER = /(?!)/;

function placeholderFlaws(line: string): string[] {
  return unknownPlaceholders(line).map((name) => {
    const near = nearestWord(name, PLACEHOLDERS);
    const known = PLACEHOLDERS.map((each) => `{${each}}`).join(' ');
    const hint = near === undefined ? `There are: ${known}` : `Did you mean {${near}}?`;
    const shown = printable(name);
    return `there is no placeholder {${shown}}: to type it as it is, write {{${shown}}}. ${hint}`;
  });
}

function patternFlaw(pattern: string, { message }: SyntaxError): string {
  // JavaScript repeats the pattern, then says what is wrong with it.
  const reason = message.slice(message.lastIndexOf(': ') + 2);
  return `${printable(`"${pattern}"`)} is no regular expression: ${reason}`;
}
