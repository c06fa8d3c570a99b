import fc, { type Arbitrary } from 'fast-check';
import type { Move } from './clientWire.js';

/** No letter of these is a word that ends a program, or a digit of a menu. */
const LATIN = 'abcdefghijklmnoprstuvwxyz';
const CYRILLIC = 'абвгдеєжзиіїклмнопрстуфхцчшщьюя';

const alphabets = fc.constantFrom(LATIN, CYRILLIC, LATIN.toUpperCase(), CYRILLIC.toUpperCase());

/** Moves of a user: letters and words of several scripts, capital ones too. */
export const moves: Arbitrary<Move> = fc.oneof(
  alphabets.chain((letters) => fc.constantFrom(...letters)).map((value): Move => ({ type: 'letter', value })),
  alphabets
    .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 30 }))
    .map((value): Move => ({ type: 'word', value })),
);

export const letter = (value: string): Move => ({ type: 'letter', value });
export const word = (value: string): Move => ({ type: 'word', value });

/** Names that every program takes. */
export const names: Arbitrary<string> = fc.constantFrom('Zorana', 'Богдана', 'Ingrid Thea', 'X', 'ж');

/** What servers say: messages of several languages, none of which is a command. */
export const messages: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'anna names the letter "a". Places: 3.',
    'Очки: Зоряна 12, Богдан 0.',
    '**а*а*',
    'b*n*n*',
    'Игра начинается! Букв в слове: 7.',
    'Слово: * * * а *',
    'It is your turn, please name a letter.',
    'Γράμματα: αβγ',
    'Вітаємо ☕ і 😀 також',
    '1 - letter, 2 - word',
    '12 + 5 = 17; 100%',
  ),
  fc
    .array(
      fc.constantFrom('letter', 'слово', 'гра', 'Zorana', '17', '*', 'ї', '«так»', '日本', '😀', 'a:b'),
      {
        minLength: 2,
        maxLength: 12,
      },
    )
    .map((words) => words.join(' ')),
);

/** A text of that many characters in which no part stands twice. */
export function longText(length: number): string {
  let text = '';
  for (let number = 1; text.length < length; number++) text += `${number} is one of the numbers; `;
  return `${text.slice(0, length - 1)}.`;
}
