/** The characters that are that one where a literal is read in either case. */
export function casesOf(character: string): string[] {
  const lower = character.toLowerCase();
  // Signs of units that are letters: Kelvin, Ångström, Ohm.
  const written = [character, lower, character.toUpperCase(), '\u212A', '\u212B', '\u2126'];
  return [...new Set(written)].filter((each) => [...each].length === 1 && each.toLowerCase() === lower);
}
