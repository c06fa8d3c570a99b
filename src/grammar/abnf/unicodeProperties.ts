/** A property of Unicode as the prose of ABNF names it: `p{Zs}` is `Zs`. */
export function propertyName(property: string): string {
  return property.replace(/^[pP]\{(.*)\}$/, '$1').replace(/^(?:General_Category|gc)=/, '');
}

/** What the characters with a property are, in plain words; `undefined` where its name has to do. */
export function propertyMeaning(property: string): string | undefined {
  const name = propertyName(property);
  const meaning = MEANINGS[name];
  return meaning === undefined ? undefined : `${name} are ${meaning}`;
}

/** The General_Category of Unicode (UAX #44), and what else grammars are likely to ask for. */
const MEANINGS: Readonly<Record<string, string>> = {
  Bidi_C: 'the characters that control the direction of a text',
  Bidi_Control: 'the characters that control the direction of a text',
  C: 'the control, format, private-use, unassigned and surrogate characters',
  Cc: 'the control characters',
  Cf: 'the format characters',
  Cn: 'the unassigned characters',
  Co: 'the private-use characters',
  L: 'the letters',
  Ll: 'the lowercase letters',
  Lm: 'the modifier letters',
  Lo: 'the letters without case',
  Lt: 'the titlecase letters',
  Lu: 'the uppercase letters',
  M: 'the combining marks',
  N: 'the numbers',
  Nd: 'the decimal digits',
  P: 'the punctuation marks',
  S: 'the symbols',
  White_Space: 'the blanks and the ends of lines',
  Z: 'the blanks, and the separators of lines and paragraphs',
  Zl: 'the line separator',
  Zp: 'the paragraph separator',
  Zs: 'the blanks',
};
