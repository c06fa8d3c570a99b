import { isDeepStrictEqual } from 'node:util';
import type { Expression, Rule } from '../ast.js';
import { canonicalText } from '../canonicalText.js';
import { createPrinter, type Message } from '../createPrinter.js';
import { elementsOf } from '../declarations.js';
import { createInterpreter } from '../interpret.js';
import type { Language } from '../language/Language.js';
import type { Diagnostic } from './Diagnostic.js';
import { drawTexts } from './drawTexts.js';
import type { LocatedGrammar } from './readGrammar.js';
import { reachedUnions } from './reachedUnions.js';
import { quoted, shown } from './shown.js';

/** Messages that are not read back as themselves from what is written for them. */
export function printerLaw(
  { rules, own, nameOf, placeOf }: LocatedGrammar,
  language: Language,
): Diagnostic[] {
  const { parse } = createInterpreter(rules);
  const print = createPrinter(rules);
  const broken = new Map<string, Diagnostic>();
  for (const { start } of reachedUnions(rules)) {
    for (const text of textsFor(start)) {
      const message = read(text, start);
      if (!message || broken.has(message.type)) continue;
      const written = print(message);
      const again = read(written, start);
      if (!isDeepStrictEqual(again, message))
        broken.set(message.type, notRead(text, written, message, again));
    }
  }
  return own.flatMap(({ name }) => broken.get(name) ?? []);

  /** Texts that take every step; for rules within rules, for which there are too many, some. */
  function textsFor(start: string): readonly string[] {
    const texts = language.samples(() => language.whole(rules[start]!.expression));
    return texts.length > 0 ? texts : drawTexts(rules, start);
  }

  function read(text: string, startRule: string): Message | undefined {
    try {
      // The value of such a rule is a message.
      return parse(text, { startRule }) as Message;
    } catch {
      return undefined;
    }
  }

  function notRead(text: string, written: string, message: Message, again: Message | undefined): Diagnostic {
    const culprit = culpritOf(rules[message.type]!);
    const becomes = again
      ? again.type === message.type
        ? 'another one'
        : `a \`${again.type}\``
      : 'no line at all';
    return {
      severity: 'error',
      code: 'not-invertible',
      message: `The \`${message.type}\` ${quoted(text)} is written as ${quoted(written)}, and that is ${becomes}`,
      place: culprit ? placeOf(culprit) : nameOf(message.type),
      notes: culprit
        ? [{ message: `for ${shown(culprit)}, ${quoted(canonicalText(culprit, rules))} is written` }]
        : [],
      help: 'What no label holds is written by its first alternative, the fewest times: label what else there may be.',
    };
  }

  /** A part for which a text is written that it does not match. */
  function culpritOf({ expression }: Rule): Expression | undefined {
    return elementsOf(expression).find(
      (element) =>
        !['labeled', 'and', 'not'].includes(element.type) &&
        language.has(canonicalText(element, rules), () => language.whole(element)) === false,
    );
  }
}
