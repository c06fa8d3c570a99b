import { folded, isAlphabetic } from './folding.js';

/** Whether a line tells which letter was named: it stands by itself, wherever that is. */
export function tellsLetter(line: string, letter: string): boolean {
  const characters = [...folded(line)];
  return characters.some(
    (each, at) =>
      each === folded(letter) &&
      !isSameScript(each, characters[at - 1]) &&
      !isSameScript(each, characters[at + 1]) &&
      characters[at - 1] !== '*' &&
      characters[at + 1] !== '*',
  );
}

/** Whether a line tells which word was named. */
export function tellsWord(line: string, word: string): boolean {
  return folded(line).includes(folded(word));
}

function isSameScript(letter: string, neighbour: string | undefined): boolean {
  if (!isAlphabetic(letter) || !isAlphabetic(neighbour)) return false;
  return SCRIPTS.every((script) => script.test(letter) === script.test(neighbour!));
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u];
