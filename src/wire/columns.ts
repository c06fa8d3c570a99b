/** Columns that a text takes in a font of fixed width: two for a wide character, none for a mark on the one before. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!MARK.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

const MARK = /\p{M}/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
