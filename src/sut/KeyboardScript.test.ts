import { describe, expect, test } from 'vitest';
import { fillPlaceholders, PLACEHOLDERS, typedLines, unknownPlaceholders } from './KeyboardScript.js';

const script = {
  start: [],
  lines: { letter: ['1', '{letter}'], text: ['{login}: {text}'], end: ['{{quit}}'], name: [] },
};

describe('typed lines', () => {
  test('hold the values in place of the placeholders', () => {
    expect(typedLines(script, 'letter', { letter: 'ж' })).toEqual(['1', 'ж']);
    expect(typedLines(script, 'text', { login: 'Olena', text: 'hi' })).toEqual(['Olena: hi']);
  });

  test('are none for an intention that is typed nowhere, or that the script does not know', () => {
    expect(typedLines(script, 'name', { name: 'x' })).toEqual([]);
    expect(typedLines(script, 'word', { word: 'x' })).toEqual([]);
    expect(typedLines(script, 'toString', {})).toEqual([]);
  });

  test('of a value that looks like a placeholder, or like a pattern, hold that value', () => {
    expect(typedLines(script, 'text', { login: '{text}', text: "$&$1$'{{login}}" })).toEqual([
      "{text}: $&$1$'{{login}}",
    ]);
  });
});

describe('placeholders', () => {
  test.each([
    ['{host}:{port}', '127.0.0.1:4000'],
    ['{port}{port}', '40004000'],
    ['{{port}} {port}', '{port} 4000'],
    ['{{quit}}', '{quit}'],
    ['{name}', '{name}'],
    ['{"port":{"is":{port}}}', '{"port":{"is":4000}}'],
    ['{} { } {;} }{', '{} { } {;} }{'],
    ['{constructor}', '{constructor}'],
    ['', ''],
  ])('%j', (line, typed) => {
    expect(fillPlaceholders(line, { host: '127.0.0.1', port: 4000 })).toBe(typed);
  });

  test.each([
    ['{host} {port} {name} {login} {text} {query} {letter} {word}', []],
    ['{Port} {порт} {quit now} {{quit}} {"a":1} {}', ['Port', 'порт', 'quit now']],
    ['{toString}', ['toString']],
  ])('unknown ones in %j', (line, names) => {
    expect(unknownPlaceholders(line)).toEqual(names);
  });

  test('each that is known is filled', () => {
    for (const name of PLACEHOLDERS) expect(fillPlaceholders(`{${name}}`, { [name]: 'x' })).toBe('x');
  });
});
