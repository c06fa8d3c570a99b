import { rules } from '../../src/generated/chat.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';

/** Small letters of one script each. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const SCRIPTS = [LATIN, CYRILLIC, 'αβγδεζηθικλμν', '日本語你好'];
/** What else is typed. */
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

/** Texts of up to three scripts, with what else is typed; without blanks at the ends. */
export const texts = textsOf(rules, 'text', {
  letters: SCRIPTS,
  scripts: 3,
  others: OTHERS,
  minLength: 2,
  maxLength: 32,
});

/** Words of one script. */
export const words = textsOf(rules, 'text', { letters: SCRIPTS, minLength: 3, maxLength: 12 });

/** Logins that no program refuses. */
export const logins = textsOf(rules, 'login', { letters: [LATIN, CYRILLIC], minLength: 3, maxLength: 10 });

/** What a client does to letters beyond these is the affair of chat/client/1. */
export const plainLogins = textsOf(rules, 'login', { letters: [LATIN], minLength: 3, maxLength: 10 });
