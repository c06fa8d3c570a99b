import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandWords, quoteForReader } from './commandWords.js';

/** What `sh` makes of a command. */
function shellWords(line: string): string[] {
  const output = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return output.split('\0').slice(0, -1);
}

describe('a command is split into words as sh does it', () => {
  test.each([
    ['python3 server.py', ['python3', 'server.py']],
    ['  python3\t server.py \n', ['python3', 'server.py']],
    [`python3 "my server.py" 'a  b'`, ['python3', 'my server.py', 'a  b']],
    [`a'b'"c"d\\ e`, ['abcd e']],
    [`x '' ""`, ['x', '', '']],
    [`x "a\\"b\\\\c\\$d\\e'f" 'g"h\\'`, ['x', `a"b\\c$d\\e'f`, 'g"h\\']],
    [
      `x \\' \\" \\| \\$HOME '$HOME' "\\$HOME" 'a|b' "*"`,
      ['x', "'", '"', '|', '$HOME', '$HOME', '$HOME', 'a|b', '*'],
    ],
    [
      './server --port={port} {host}:{port} a#b a~b a=b',
      ['./server', '--port={port}', '{host}:{port}', 'a#b', 'a~b', 'a=b'],
    ],
    ['java -cp out Server', ['java', '-cp', 'out', 'Server']],
    ['a \\\n  b', ['a', 'b']],
    ['a "b\nc" "d\\\ne"', ['a', 'b\nc', 'de']],
    ['x a\u00a0b привіт 😀', ['x', 'a\u00a0b', 'привіт', '😀']],
  ])('%j', (line, words) => {
    expect(commandWords(line)).toEqual(words);
    expect(shellWords(line)).toEqual(words);
  });

  test('of nothing come no words', () => {
    expect(commandWords('')).toEqual([]);
    expect(commandWords(' \n\t')).toEqual([]);
  });

  test('words that are quoted for a reader come back', () => {
    const words = fc.array(fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(words, (some) => {
        const all = ['x', ...some];
        expect(commandWords(all.map(quoteForReader).join(' '))).toEqual(all);
      }),
    );
  });

  test('whatever is taken, sh takes alike', () => {
    const pieces = fc.constantFrom(...`ab \t'"\\$|&;<>()*?[]{}=#~!\n-`.split(''));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (some) => {
        const line = `x ${some.join('')}`;
        let words: string[];
        try {
          words = commandWords(line);
        } catch (problem) {
          expect((problem as Error).message).toMatch(/^\S.*[^.]$/);
          return;
        }
        expect(shellWords(line)).toEqual(words);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what only a shell could carry out is refused', () => {
  test.each([
    ...['|', '&', ';', '<', '>', '(', ')', '$', '`', '*', '?', '['].map((character) => [
      `a b${character}c`,
      `${character} means something to a shell, but no shell is used: in single quotes it stands for itself`,
    ]),
    ['make && ./server', '& means something to a shell'],
    ['x "$HOME"', '$ means something to a shell'],
    ['x "a`b`"', '` means something to a shell'],
    ['x ~/server', '~ means something to a shell'],
    ['x # a server', '# means something to a shell'],
    ['gcc x.c\n./a.out', 'a second line begins in it: one command is started, and no shell is used'],
    ['PORT=5 ./x', 'a shell would set PORT=, but no shell is used: begin with "env PORT=…"'],
    ['x "a', 'its quotation mark " is not closed'],
    ["x a'b", "its quotation mark ' is not closed"],
    ['x \\', 'nothing follows its last backslash'],
  ])('%j', (line, problem) => {
    expect(() => commandWords(line)).toThrow(problem);
  });
});
