// The characters that texts are made of where a grammar leaves it open.

/** Small letters of several scripts, in an order in which the first one is the simplest. */
export const ALPHABETS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёъыэ',
  'αβγδεζηθικλμνξοπρστυφχψω',
  '日本語你好世界漢字',
  'ابجدهوزحطي',
  'אבגדהוזחטי',
];

/** What else people type. */
export const COMMON: readonly string[] = [...' .,:;!?-_\'"()/0123456789ABCXYZ'];

/**
 * What programs get wrong now and then: other blanks, capitals of other scripts, letters whose cases differ in length,
 * combining marks, characters beyond the first plane, the ends of the lengths in UTF-8.
 */
export const RARE: readonly string[] = [
  ...'\u00a0\u2003\u3000\u1680\u202f\u205f',
  ...'ЖЇҐΩÄßéñİıſǅ',
  ...'@#$%&*+<=>[\\]^`{|}~«»“”—…№€',
  ...'\u0301\u0308\u20e3\ufe0f',
  ...'😀🚀👍𝔘𐍈𠀀𐐀',
  ...'\u00a1\u00ff\u0100\u07ff\u0800\ud7ff\ue000\ufffd\u{10000}\u{10fffd}',
];

/** What many a sound program does odd things with. */
export const WILD: readonly string[] = [
  ...'\0\x01\x03\x04\x07\x08\t\v\f\x1a\x1b\x7f\r\n',
  ...'\x80\x85\x9b\xad\u200b\u200d\u200e\u200f\u202a\u202e\u2066\u2069\u061c\ufeff',
  ...'\u2028\u2029\ufdd0\ufffe\uffff\u{1fffe}\u{10ffff}',
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
];

/** Whether sound programs take a character for what it is. */
export function isTame(character: string): boolean {
  return !/[\p{Cc}\p{Bidi_C}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character);
}

/** Whether a text is nothing but blanks and control characters, line ends among them. */
export function isBlank(text: string): boolean {
  return /^[\p{Z}\p{Cc}]*$/u.test(text);
}

/** Whether a text is nothing but control characters. */
export function isControl(text: string): boolean {
  return /^\p{Cc}*$/u.test(text);
}
