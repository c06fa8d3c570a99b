import type { Expression } from '../ast.js';
import { eachPart } from '../eachPart.js';
import type { Answer, Language } from '../language/Language.js';
import type { Diagnostic, Note } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';
import { quoted, shown } from './shown.js';

/** Alternatives that are never taken: wherever one of them matches, an earlier one does, and that one is taken. */
export function unreachable({ own, placeOf }: LocatedGrammar, language: Language): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { expression } of own) {
    eachPart(expression, (part) => {
      if (part.type !== 'choice') return;
      part.alternatives.forEach((alternative, index) => {
        const earlier = part.alternatives.slice(0, index);
        if (covers(earlier, alternative) && !isDead(alternative))
          found.push(neverTaken(alternative, earlier));
      });
    });
  }
  return found;

  function neverTaken(alternative: Expression, earlier: readonly Expression[]): Diagnostic {
    const one = earlier.find((each) => covers([each], alternative));
    const by = one ? shown(one) : 'one of those before it';
    return {
      severity: 'error',
      code: 'unreachable',
      message: `${shown(alternative)} is never taken: wherever it matches, ${by} does, and comes first`,
      place: placeOf(alternative),
      notes: one ? [takenBefore(one, alternative)] : earlier.map((each) => takenBefore(each, alternative)),
      ...helpFor(one, alternative),
    };
  }

  function takenBefore(earlier: Expression, alternative: Expression): Note {
    const both = language.shortest(({ terms }) =>
      terms.both([language.beginning(earlier), language.whole(alternative)]),
    );
    const place = placeOf(earlier);
    if (isEverywhere(earlier))
      return { message: `${shown(earlier)} matches anywhere, if need be with nothing`, place };
    if (both.type !== 'found') return { message: `${shown(earlier)} comes before it`, place };
    const all = language.has(both.text, () => language.whole(earlier));
    return { message: `${quoted(both.text)}, say, ${all ? 'is' : 'begins with'} ${shown(earlier)}`, place };
  }

  function helpFor(one: Expression | undefined, alternative: Expression): { help?: string } {
    if (!one) return {};
    if (!covers([alternative], one)) return { help: 'Put it before that one.' };
    const same =
      isEmpty(language.whole(one), language.whole(alternative)) &&
      isEmpty(language.whole(alternative), language.whole(one));
    return { help: same ? 'Both match the same: take one of them away.' : 'Put the longer one first.' };

    function isEmpty(a: ReturnType<Language['whole']>, b: ReturnType<Language['whole']>): boolean {
      return language.shortest(({ terms }) => terms.both([a, terms.not(b)])).type === 'none';
    }
  }

  /** Whether one of these matches wherever that one does. */
  function covers(some: readonly Expression[], other: Expression): boolean {
    if (some.length === 0) return false;
    return leftFor(other, some, language).type === 'none';
  }

  function isDead(expression: Expression): boolean {
    return language.shortest(() => language.beginning(expression)).type === 'none';
  }

  function isEverywhere(expression: Expression): boolean {
    return language.shortest(({ terms }) => terms.not(language.beginning(expression))).type === 'none';
  }
}

/** A text at whose beginning an alternative matches, and none of those before it. */
export function leftFor(alternative: Expression, earlier: readonly Expression[], language: Language): Answer {
  return language.shortest(({ terms }) =>
    terms.both([
      language.beginning(alternative),
      ...earlier.map((each) => terms.not(language.beginning(each))),
    ]),
  );
}
