import type { Rules } from './ast.js';
import type { Parse } from './Codec.js';
import { quoted } from './diagnose/shown.js';
import { forbiddenBy, type Forbidding } from './forbiddenBy.js';
import { refusalOf, type Expected, type Refusal } from './refusalOf.js';

/** A parser that says what is wrong in the notation of the grammar, with what stands there in sight. */
export function readableParse(parse: Parse, rules: Rules): Parse {
  return (text, options) => {
    try {
      return parse(text, options);
    } catch (cause) {
      const refusal = refusalOf(cause);
      if (refusal && cause instanceof Error) {
        cause.message = reasonFor(refusal, forbiddenBy(rules, options.startRule, text, refusal.offset));
      }
      throw cause;
    }
  };
}

function reasonFor({ expected, found }: Refusal, forbidding: readonly Forbidding[]): string {
  const there = found === undefined ? 'the end' : quoted(found);
  const wanted = [...new Set(expected.map(wordsFor))];
  const forbidden = forbidding.map(({ rule, predicate }) => `${predicate} of ${rule}`).join(', ');
  // Nothing is expected where only a predicate fails.
  if (wanted.length === 0) return `not ${there}: forbidden by ${forbidden}`;
  const last = wanted.at(-1)!;
  const list = wanted.length === 1 ? last : `${wanted.slice(0, -1).join(', ')} or ${last}`;
  const reason = `expected ${list}, found ${there}`;
  return forbidden === '' ? reason : `${reason}; what else begins there is forbidden by ${forbidden}`;
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
