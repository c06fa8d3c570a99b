import type { Parse } from './Codec.js';
import { quoted } from './diagnose/shown.js';
import { refusalOf, type Expected, type Refusal } from './refusalOf.js';

/** A parser that says what is wrong in the notation of the grammar, with what stands there in sight. */
export function readableParse(parse: Parse): Parse {
  return (text, options) => {
    try {
      return parse(text, options);
    } catch (cause) {
      const refusal = refusalOf(cause);
      if (refusal && cause instanceof Error) cause.message = reasonFor(refusal);
      throw cause;
    }
  };
}

function reasonFor({ expected, found }: Refusal): string {
  const there = found === undefined ? 'the end' : quoted(found);
  const wanted = [...new Set(expected.map(wordsFor))];
  // Nothing is expected where a predicate fails.
  if (wanted.length === 0) return `not ${there}: a predicate of the grammar rules out what begins here`;
  const last = wanted.at(-1)!;
  const list = wanted.length === 1 ? last : `${wanted.slice(0, -1).join(', ')} or ${last}`;
  return `expected ${list}, found ${there}`;
}

function wordsFor(each: Expected): string {
  switch (each.type) {
    case 'literal':
      return quoted(each.text);
    case 'class':
      return each.notation;
    case 'any':
      return 'any character';
    case 'end':
      return 'the end';
  }
}
