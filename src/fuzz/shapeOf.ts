/** Characters of an answer that are looked at, and of its shape. */
const LOOKED_AT = 200;
const LONGEST = 60;

/** The shape of a text: numbers of several digits and long words are all alike, and so is what is repeated. */
export function shapeOf(text: string): string {
  const shape = text
    .slice(0, LOOKED_AT)
    .replaceAll(/\d{2,}/g, '0')
    .replaceAll(/\p{L}{20,}/gu, 'a…')
    .replaceAll(/(.{1,12}?)\1{2,}/gsu, '($1)…');
  return shape.length > LONGEST ? `${shape.slice(0, LONGEST)}…` : shape;
}
