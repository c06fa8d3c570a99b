import { expect, test } from 'vitest';
import type { Diagnostic } from './Diagnostic.js';
import { formatDiagnostic } from './formatDiagnostic.js';

const text = 'a = "日本" b\r\n\tb = "\u200f" /\n "x"';
const sources = { 'a.peggy': text };

function placed(line: number, column: number, endLine: number, endColumn: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'test',
    message: 'this',
    place: { source: 'a.peggy', start: { line, column }, end: { line: endLine, column: endColumn } },
    notes: [],
  };
}

test('the carets stand below what they mean: behind wide characters and tabs, in lines that are not printable', () => {
  const [wide, tab] = [placed(1, 10, 1, 11), placed(2, 6, 2, 9)].map((each) =>
    formatDiagnostic(each, sources),
  );
  expect(`${wide}\n${tab}`).toMatchInlineSnapshot(`
    "warning[test]: this
     --> a.peggy:1:10
      |
    1 | a = "日本" b
      |            ^
    warning[test]: this
     --> a.peggy:2:6
      |
    2 |   b = "\\xE2\\x80\\x8F" /
      |       ^^^^^^^^^^^^^^"
  `);
});

test('of a place of several lines, the first one is shown', () => {
  expect(
    formatDiagnostic(placed(2, 6, 3, 5), sources)
      .split('\n')
      .slice(-2),
  ).toEqual(['2 |   b = "\\xE2\\x80\\x8F" /', '  |       ^^^^^^^^^^^^^^^^']);
});

test('notes may have no place; all line numbers have the same width', () => {
  const notes = [{ message: 'so' }, { message: 'and so', place: placed(12, 1, 12, 2).place }];
  expect(formatDiagnostic({ ...placed(1, 1, 1, 2), notes, help: 'do' }, sources)).toMatchInlineSnapshot(`
    "warning[test]: this
      --> a.peggy:1:1
       |
     1 | a = "日本" b
       | ^
    note: so
    note: and so
      --> a.peggy:12:1
       |
    12 |
       | ^
    help: do"
  `);
});

test('parts are marked up', () => {
  const marked = formatDiagnostic(placed(1, 1, 1, 2), sources, (part, piece) => `<${part}>${piece}</>`);
  expect(marked).toContain('<warning>warning[test]</><title>: this</>');
  expect(marked).toContain('<warning>^</>');
});
