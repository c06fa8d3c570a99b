/**
 * Whether a text reads the same from both ends, case, blanks and common punctuation aside
 * (palindrome/text/1; the liberties of palindrome/text/4 and palindrome/text/5 as the course's own server takes them).
 */
export function isPalindrome(text: string): boolean {
  const characters = [...text.toLowerCase().replaceAll(IGNORED, '')];
  return characters.every((character, index) => character === characters.at(-1 - index));
}

const IGNORED = /[ !?.,+:;"'()-]/g;
