/** A text as it is compared: whether letters are capital makes no difference, nor how they are composed. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Whether words of the script of this character stand apart from each other, so that its neighbours belong to its word. */
export function isAlphabetic(character: string | undefined): boolean {
  return character !== undefined && ALPHABETIC.test(character) && !UNSPACED.test(character);
}

const ALPHABETIC = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
