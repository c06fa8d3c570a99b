import type { ServerLine } from '../../src/generated/palindrome.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { isPalindrome } from '../../src/protocols/palindrome/isPalindrome.js';
import { octetsOf } from '../../src/wire/octets.js';

type Palindrome = typeof palindrome;

/** A palindrome server that is wrong in a way in which no server of another protocol can be. */
export interface PalindromeMutant {
  readonly name: string;
  readonly protocol: Palindrome;
}

export const palindromeMutants: readonly PalindromeMutant[] = [
  answering('says yes with the digit 1', { yes: '1\n' }),
  answering('says yes with the octet CR', { yes: '\r\n' }),
  answering('says yes with two octets', { yes: '\0\0\n' }),
  answering('says yes with a word', { yes: 'ok\n' }),
  answering('says yes without LF', { yes: '\0' }),
  answering('says no with the digit 0', { no: '0\n' }),
  answering('says no with a blank', { no: ' \n' }),
  answering('says yes and no in words', { yes: 'True\n', no: 'False\n' }),
  answering('says yes and no the other way round', { yes: '\n', no: '\0\n' }),
  deciding('compares octets', (text) => isMirrored([...octetsOf(text)])),
  deciding('compares letters from a to z alone', (text) => isMirrored([...text.replaceAll(/[^a-z]/g, '')])),
  deciding('compares ASCII characters alone', (text) => isMirrored([...text.replaceAll(/[^ -~]/g, '')])),
  deciding('compares letters alone', (text) => isMirrored([...text.replaceAll(/\P{L}/gu, '')])),
  deciding('compares numbers', (text) =>
    /^\d+$/.test(text) ? isMirrored([...String(Number(text))]) : isPalindrome(text),
  ),
  deciding('compares the first and the last character', (text) => text[0] === text.at(-1)),
  deciding('compares three pairs', (text) => {
    const ends = [text.slice(0, 3), [...text].toReversed().join('').slice(0, 3)];
    return ends[0] === ends[1];
  }),
  deciding('compares one pair too few', (text) => isMirrored([...text], 1)),
  deciding('compares the first eight characters', (text) => isPalindrome(text.slice(0, 8))),
  deciding('demands two characters', (text) => text.length > 1 && isPalindrome(text)),
  deciding('compares capital and small letters, blanks and marks as they are', (text) =>
    isMirrored([...text]),
  ),
  deciding('compares code units', (text) => isMirrored(text.split(''))),
  deciding('compares letters with their marks', (text) => isMirrored(text.match(/.\p{M}*/gsu) ?? [])),
];

/** A server that answers with other octets. */
function answering(name: string, { yes = '\0\n', no = '\n' }): PalindromeMutant {
  const write = ({ type }: ServerLine) => octetsOf(type === 'No' ? no : yes);
  // A server does nothing else with the codec of its lines.
  return { name, protocol: { ...palindrome, server: { write } as Palindrome['server'] } };
}

/** A server that has an idea of its own of palindromes. */
export function deciding(name: string, decide: (text: string) => boolean): PalindromeMutant {
  const { serverMachine } = palindrome;
  const guards: typeof serverMachine.guards = {
    'is a palindrome': (_, input) => input.type === 'Query' && decide(input.text),
  };
  return { name, protocol: { ...palindrome, serverMachine: { ...serverMachine, guards } } };
}

/** Whether a sequence reads the same from both ends, but for some pairs in the middle. */
function isMirrored(parts: readonly (string | number)[], spared = 0): boolean {
  const pairs = Math.floor(parts.length / 2) - spared;
  return parts.every((part, index) => index >= pairs || part === parts.at(-1 - index));
}
