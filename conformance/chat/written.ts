import { STRING_SYNTAXES } from '../../src/grammar/template/fieldEncodings.js';
import { textOf } from '../../src/wire/octets.js';

/** Whether a value stands somewhere in octets: as it is, or inside a string of a programming language. */
export function holds(octets: Uint8Array, value: string): boolean {
  const text = textOf(octets);
  return formsOf(value).some((form) => text.includes(form));
}

function formsOf(value: string): string[] {
  const json = inner(STRING_SYNTAXES.json.encode(value));
  return [value, json, escaped(json), inner(STRING_SYNTAXES.python.encode(value))];
}

/** What stands between the quotation marks. */
function inner(literal: string): string {
  return literal.slice(1, -1);
}

/** As a JSON string that is ASCII alone. */
function escaped(json: string): string {
  return json.replaceAll(/[^\0-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The octets once, where they are nothing but repetitions of themselves. */
export function onceOnly(octets: Uint8Array): Uint8Array {
  for (let length = 1; length <= octets.length / 2; length++) {
    if (octets.length % length !== 0) continue;
    if (octets.every((octet, index) => octet === octets[index % length])) return octets.subarray(0, length);
  }
  return octets;
}
