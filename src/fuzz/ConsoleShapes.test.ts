import { expect, test } from 'vitest';
import { octetsOf } from '../wire/octets.js';
import { ConsoleShapes } from './ConsoleShapes.js';
import { saidIn } from './saidIn.js';
import { readScript } from './script/notation.js';

function shapes(printed: string, lines: readonly string[] = []): string[] {
  return [...new ConsoleShapes().of([octetsOf(printed)], saidIn(readScript(lines), []))];
}

test.each([
  ['dates and times', '2024.01.31 12:30:59 start\n', '2025.12.01 00:00:01 start\n'],
  ['addresses and ports', "('127.0.0.1', 50123) came\n", "('10.20.30.40', 41000) came\n"],
  ['durations', 'served in 0.0123 s\n', 'served in 1.9 s\n'],
  ['blanks around', '  hello there\n', 'hello there  \n\n\n'],
])('%s are not looked at', (_, one, other) => {
  expect(shapes(one)).toEqual(shapes(other));
});

test('the words that it was sent are not looked at, also those of what is repeated', () => {
  const sent = [String.raw`1 send anna: hi\n`, 'repeat 2', String.raw`1 send привіт\n`, 'again'];
  expect(shapes('message anna: привіт\n', sent)).toEqual(['message *']);
  expect(shapes('message anna: привіт\n')).toEqual(['message anna: привіт']);
});

test('each shape is told once, and lines that say something else are other shapes', () => {
  expect(shapes('client 1001 came\nclient 1002 came\nclient 1001 left\n')).toEqual([
    'client ° came',
    'client ° left',
  ]);
});

test('the pieces in which it was printed make no difference', () => {
  const pieces = ['cli', 'ent', ' came\nclient', ' left'].map(octetsOf);
  expect([...new ConsoleShapes().of(pieces, [])]).toEqual(shapes('client came\nclient left\n'));
});

test('a program that prints without end has a few shapes', () => {
  const words = Array.from(
    { length: 5000 },
    (_, at) => `line ${'abcdefghij'[at % 10]}${'xyz'[at % 3]}-${at % 7}\n`,
  );
  expect(shapes(words.join('')).length).toBeLessThanOrEqual(200);
});

test('a word of its own counts also when somebody sends it, and short numbers count in classes', () => {
  const console = new ConsoleShapes();
  const of = (printed: string, sent: string) => [...console.of([octetsOf(printed)], [octetsOf(sent)])];
  expect(of('strike 3, wary\n', 'abba\n')).toEqual(['strike 3, wary']);
  expect(of('strike 17, wary\n', 'a wary abba\n')).toEqual(['strike 16+, wary']);
  expect(of('strike 31, wary\n', 'abba\n')).toEqual(['strike 16+, wary']);
});

test('of what was sent, pieces in other words count neither', () => {
  expect(shapes('login abcdxyz came\n', [String.raw`1 send abcd`])).toEqual(['login * came']);
});

test('messages that are shown have no shape, but what the program says of them has', () => {
  const sent = [octetsOf('anna: hello there\n')];
  const printed = [octetsOf('2024.01.31 12:30:59 anna: hello there\nanna: a line too long\n')];
  expect([...new ConsoleShapes().of(printed, sent)]).toEqual(['* a line too long']);
});
