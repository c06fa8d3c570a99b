import type { Element, ParsedRules } from 'abnf';

/**
 * Makes what tells whether a whole text is one of a rule in ABNF, as RFC 5234 means it: alternatives have no order, and a
 * repetition has any number of turns.
 *
 * @param prose - what the characters are that ABNF says in words
 */
export function abnfMatcher(
  rules: ParsedRules,
  prose: Readonly<Record<string, RegExp>>,
): (text: string, rule: string) => boolean {
  return (text, rule) => {
    const characters = Array.from(text);
    const known = new Map<Element, Map<number, ReadonlySet<number>>>();
    return endsOf({ type: 'ruleref', name: rule }, 0).has(characters.length);

    /** All places at which a text of an element that begins at a place may end. */
    function endsOf(element: Element, at: number): ReadonlySet<number> {
      const ofElement = known.get(element) ?? new Map<number, ReadonlySet<number>>();
      known.set(element, ofElement);
      const ends = ofElement.get(at) ?? findEnds(element, at);
      ofElement.set(at, ends);
      return ends;
    }

    function findEnds(element: Element, at: number): ReadonlySet<number> {
      switch (element.type) {
        case 'ruleref': {
          const target = rules.defs[element.name.toUpperCase()];
          if (!target) throw new Error(`there is no rule ${element.name}`);
          return endsOf(target.def, at);
        }
        case 'group':
          return endsOf(element.alt, at);
        case 'concatenation':
          return element.elements.reduce((places, each) => next(each, places), new Set([at]));
        case 'alternation':
          return new Set(element.alts.flatMap((each) => [...endsOf(each, at)]));
        case 'repetition':
          return repeated(element.el, element.rep.min, element.rep.max ?? Infinity, at);
        case 'caseInsensitveString':
          return stringAt(at, element.str, lowerAscii);
        case 'caseSensitveString':
          return stringAt(at, element.str, (each) => each);
        case 'range':
          return characterAt(at, (character) => {
            const code = character.codePointAt(0)!;
            return code >= element.first && code <= element.last;
          });
        case 'prose': {
          const pattern = prose[element.str];
          if (!pattern) throw new Error(`nobody has said what <${element.str}> is`);
          return characterAt(at, (character) => pattern.test(character));
        }
      }
    }

    function next(element: Element, places: ReadonlySet<number>): Set<number> {
      return new Set([...places].flatMap((place) => [...endsOf(element, place)]));
    }

    function repeated(element: Element, min: number, max: number, at: number): ReadonlySet<number> {
      const ends = new Set<number>(min === 0 ? [at] : []);
      let places: ReadonlySet<number> = new Set([at]);
      for (let turns = 1; turns <= max && places.size > 0; turns++) {
        const reached = next(element, places);
        // From the least number of turns on, nobody needs to come to a place again.
        places = turns > min ? new Set([...reached].filter((each) => !ends.has(each))) : reached;
        if (turns >= min) for (const place of places) ends.add(place);
      }
      return ends;
    }

    function stringAt(at: number, value: string, folded: (text: string) => string): ReadonlySet<number> {
      const end = at + Array.from(value).length;
      return new Set(folded(characters.slice(at, end).join('')) === folded(value) ? [end] : []);
    }

    function characterAt(at: number, fits: (character: string) => boolean): ReadonlySet<number> {
      const character = characters[at];
      return new Set(character !== undefined && fits(character) ? [at + 1] : []);
    }
  };
}

function lowerAscii(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
