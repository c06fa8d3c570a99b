import { expect, test } from 'vitest';
import { protocols } from '../../protocols/index.js';
import { readLine } from './readLine.js';

const { client, server } = await protocols['palindrome']!();

test('a line that the grammar knows is a message', () => {
  expect(readLine({ line: 'abba', end: 'CRLF' }, client)).toEqual({
    type: 'message',
    octets: Uint8Array.of(0x61, 0x62, 0x62, 0x61, 0x0d, 0x0a),
    message: { type: 'Query', text: 'abba' },
  });
});

test('escapes are octets', () => {
  expect(readLine({ line: '\\x00', end: 'LF' }, server)).toMatchObject({ message: { type: 'Yes' } });
  expect(readLine({ line: 'abba\\n', end: 'none' }, client)).toMatchObject({ type: 'message' });
});

test('a refused line has the place in octets, and what could have stood there', () => {
  expect(readLine({ line: 'é😀', end: 'none' }, client)).toMatchObject({
    type: 'refused',
    offset: 6,
    refusal: { found: undefined },
  });
  expect(readLine({ line: 'no', end: 'LF' }, server)).toMatchObject({
    type: 'refused',
    offset: 1,
    refusal: { expected: [{ type: 'literal', text: '\n' }], found: 'o' },
  });
});

test('what is not UTF-8 is refused without a word of the grammar', () => {
  expect(readLine({ line: 'a\\xFF', end: 'LF' }, client)).toMatchObject({
    type: 'refused',
    offset: 1,
    refusal: undefined,
  });
});

test('a backslash that begins no escape is told with its place', () => {
  expect(readLine({ line: '\\\\a\\x0', end: 'LF' }, client)).toEqual({ type: 'wrongEscape', at: 3 });
});
