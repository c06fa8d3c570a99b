import fc from 'fast-check';

const SCRIPTS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'αβγδεζηθικλμν',
  '日本語你好',
];
const OTHERS = [
  ' ',
  ' ',
  ':',
  ': ',
  '"',
  "'",
  '.',
  ',',
  '!',
  '?',
  '0',
  '7',
  '\\',
  '{',
  '}',
  '[',
  '%s',
  '&',
  '<b>',
  '😀',
  '🚀',
  'A',
];

/** Texts of two or three scripts, with what else is typed; without blanks at the ends. */
export const texts = fc
  .shuffledSubarray(SCRIPTS, { minLength: 1, maxLength: 3 })
  .chain((scripts) => {
    const letter = fc.constantFrom(...scripts.join(''));
    const unit = fc.oneof({ arbitrary: letter, weight: 4 }, fc.constantFrom(...OTHERS));
    return fc.tuple(letter, fc.array(unit, { maxLength: 30 }), letter);
  })
  .map(([first, middle, last]) => `${first}${middle.join('')}${last}`);

/** Words of one script. */
export const words = fc
  .constantFrom(...SCRIPTS)
  .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 12 }));

/** Logins that no program refuses. */
export const logins = fc
  .constantFrom(...SCRIPTS.slice(0, 2))
  .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 10 }));
