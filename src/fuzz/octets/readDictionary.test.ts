import fc from 'fast-check';
import { expect, test } from 'vitest';
import { octetsOf, textOf } from '../../wire/octets.js';
import { DictionaryError } from './DictionaryError.js';
import { readDictionary } from './readDictionary.js';

test('words stand in quotation marks, with a name or without; other lines are comments or empty', () => {
  const text = '# Words\r\n\r\nlogin="login: "\n  "a\\x00\\xfF"\nname@2 = "\\"\\\\x41"\n"д#=б"\n';
  expect(readDictionary(text)).toEqual([
    octetsOf('login: '),
    Uint8Array.of(0x61, 0x00, 0xff),
    octetsOf('"\\x41'),
    octetsOf('д#=б'),
  ]);
});

test.each([
  ['login', 1, 'write name="word" or "word", or # and a comment'],
  ['"a"\nname=word', 2, 'write name="word"'],
  ['\n\n"a', 3, 'write name="word"'],
  ['"a" # comment', 1, 'write name="word"'],
  ['"a\\"', 1, 'write name="word"'],
  ['"a"b"', 1, 'write name="word"'],
  ['=""', 1, 'write name="word"'],
  ['x=""', 1, 'this word is empty'],
  ['"\\n"', 1, '"\\n" is no escape: write \\xHH, \\\\ or \\"'],
  ['"\\x4"', 1, '"\\x" is no escape'],
])('complains about %j', (text, line, complaint) => {
  expect(() => readDictionary(text)).toThrow(
    expect.objectContaining({
      code: 'ASSAY_DICTIONARY',
      line,
      message: expect.stringContaining(`line ${line}: ${complaint}`),
    }),
  );
});

test('any octets can be written', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1 })), (words) => {
      const lines = words.map((word) => `"${[...word].map(escaped).join('')}"`);
      expect(readDictionary(lines.join('\n'))).toEqual(words);
    }),
  );
});

test('any text is a dictionary or refused with one sentence', () => {
  const unit = fc.constantFrom('"', '\\', 'x', '4', '1', '=', '@', '#', '\n', ' ', 'д');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      try {
        for (const word of readDictionary(text)) expect(word.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(DictionaryError);
      }
    }),
    { numRuns: 2000 },
  );
});

function escaped(octet: number): string {
  const text = textOf(Uint8Array.of(octet));
  return octet >= 0x20 && octet < 0x7f && text !== '"' && text !== '\\'
    ? text
    : `\\x${octet.toString(16).padStart(2, '0')}`;
}
