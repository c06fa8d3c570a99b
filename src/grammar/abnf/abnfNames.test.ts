import { expect, test } from 'vitest';
import { createParser } from '../createParser.js';
import { abnfNames } from './abnfNames.js';

const namesOf = (...lines: readonly string[]) => {
  const { rules } = createParser([{ source: 'test', text: lines.join('\n') }]);
  return Object.fromEntries(abnfNames(rules));
};

test('rules keep their names as far as ABNF knows the characters', () => {
  expect(namesOf('Line = line:long_text', 'long_text = camelCase', 'camelCase = _1 "a"', '_1 = "b"')).toEqual(
    {
      Line: 'Line',
      long_text: 'long-text',
      camelCase: 'camelCase',
      _1: 'rule',
    },
  );
});

test('a text that has the name of a message, but for case, is called a text', () => {
  expect(namesOf('letter = "a"', 'Letter = letter:letter', 'letter_text = "b"', 'LETTER = "c"')).toEqual({
    Letter: 'Letter',
    letter: 'letter-text-2',
    letter_text: 'letter-text',
    LETTER: 'LETTER-text-3',
  });
});

test('core rules keep their names, and no other rule has one', () => {
  const names = namesOf(
    String.raw`LF = "\n"`,
    String.raw`CRLF = CR LF`,
    String.raw`CR = [\r]`,
    'digit = [0-9]',
    'Bit = bit:[0-7]',
    'SP = " "+',
    'char = .',
    'LWSP = ""',
  );
  expect(names).toEqual({
    LF: 'LF',
    CRLF: 'CRLF',
    CR: 'CR',
    digit: 'digit',
    Bit: 'Bit-message',
    SP: 'SP-text',
    char: 'char-text',
    LWSP: 'LWSP-text',
  });
});
