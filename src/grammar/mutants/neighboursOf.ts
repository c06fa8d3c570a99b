/** Longer texts have too many neighbours. */
const LENGTH = 40;

/** Texts that differ from one of these in one character: left out, put in, doubled, in the place of another one. */
export function* neighboursOf(texts: readonly string[], alphabet: readonly string[]): Generator<string> {
  for (const text of texts.filter(({ length }) => length <= LENGTH)) {
    const characters = [...text];
    for (let at = 0; at <= characters.length; at++) {
      for (const other of alphabet) {
        yield characters.toSpliced(at, 0, other).join('');
        if (at < characters.length) yield characters.with(at, other).join('');
      }
      if (at < characters.length) yield characters.toSpliced(at, 1).join('');
      if (at + 1 < characters.length) {
        yield characters
          .with(at, characters[at + 1]!)
          .with(at + 1, characters[at]!)
          .join('');
      }
    }
  }
}
