import { expect, test } from 'vitest';
import { exampleGrammars } from '../../test/exampleGrammars.js';
import { refusalOf } from './refusalOf.js';

const { parse } = exampleGrammars.find(({ name }) => name === 'chat')!;

function refusal(text: string, startRule: string) {
  try {
    parse(text, { startRule });
    return undefined;
  } catch (cause) {
    return refusalOf(cause);
  }
}

test('says what could have stood there in the notation of the grammar', () => {
  expect(refusal('anna:hello\n', 'ClientLine')).toEqual({
    offset: 5,
    expected: [{ type: 'literal', text: ' ', notation: '" "' }],
    found: 'h',
  });
});

test('says a thing once that several rules expect, with properties of characters', () => {
  expect(refusal('', 'Login')).toEqual({
    offset: 0,
    expected: [{ type: 'class', notation: '[^:\\p{Cc}\\p{Bidi_C}\\p{Z}]u' }],
    found: undefined,
  });
});

test('knows the end', () => {
  expect(refusal('hello\nx', 'Text')).toEqual({ offset: 6, expected: [{ type: 'end' }], found: 'x' });
});

test('expects nothing where a predicate fails', () => {
  expect(refusal(`${'a'.repeat(65)}\n`, 'Login')).toEqual({ offset: 0, expected: [], found: 'a' });
});

test('is no refusal where something else went wrong', () => {
  expect(refusalOf(new Error('no memory'))).toBeUndefined();
  expect(refusalOf('no memory')).toBeUndefined();
});
