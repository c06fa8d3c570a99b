import fc, { type Arbitrary } from 'fast-check';
import { rules } from '../../src/generated/wordguess.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';
import { octetsOf } from '../../src/wire/octets.js';
import { folded } from './folding.js';

/** Names of players: none holds another one, or a digit, or a star. */
export const NAMES: Readonly<Record<'latin' | 'cyrillic', readonly string[]>> = {
  latin: ['Zorana', 'Bertold', 'Milosz', 'Verena', 'Oswald', 'Jukka', 'Kwame', 'Ingrid', 'Ptolemy', 'Xanthe'],
  cyrillic: ['Зоряна', 'Богдан', 'Марко', 'Ярина', 'Остап', 'Юхим', 'Ксенія', 'Гнат', 'Федір', 'Лесь'],
};

export type Script = keyof typeof NAMES;

/** A name for each player of a game. */
export function namesOf(script: Script, { players }: { readonly players: number }): readonly string[] {
  return NAMES[script].slice(0, players);
}

/** Characters of a name at the most; some count them as octets. */
const LONGEST = 64;

/**
 * Names in several scripts, of all lengths. As a name is looked for in what servers say, each has three letters at the
 * least, none holds another one, and none looks like the word: nothing but letters stands there, and single blanks.
 */
export const unusualNames: Arbitrary<string[]> = fc
  .uniqueArray(
    textsOf(rules, 'name', {
      letters: [
        'ABCabcdefghijklmnopqrstuvwxyzàéîñöüłż',
        'АБВабвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
        'αβγδεζηθικλμνξοπρτυφχψωάέή',
        '王小明李華你好世界',
        'ひろしあいうえおさくら',
      ],
      others: [' '],
      minLength: 3,
      maxLength: LONGEST,
    }).filter((name) => octetsOf(name).length <= LONGEST && !name.includes('  ')),
    { minLength: 1, maxLength: 3, selector: folded },
  )
  .filter(
    (names) => !names.some((name) => [...names, ...NAMES.cyrillic].some((each) => overlap(name, each))),
  );

function overlap(name: string, other: string): boolean {
  const [one, two] = [folded(name), folded(other)];
  return one !== two && (one.includes(two) || two.includes(one));
}
