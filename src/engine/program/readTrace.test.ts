import { describe, expect, test } from 'vitest';
import { threads } from '../../protocols/threads/index.js';
import { readTrace } from './readTrace.js';

function read(variant: string, output: string): readonly string[] {
  const { lines } = {
    lines: readTrace(
      threads.variants.find(({ name }) => name === variant)!,
      output,
    ),
  };
  return lines.map(({ input, text }) =>
    input.type === 'mixed' ? `mixed: ${(input as { readonly pieces: string }).pieces}` : text,
  );
}

test('other lines may stand between those of a trace', () => {
  const output = 'Hello!\n\npermits 2\n--- begin ---\r\nanna wait\r\n[12:00] bert waits\nанна enter\n';
  expect(read('semaphore', output)).toEqual(['permits 2', 'anna wait', 'анна enter']);
});

describe('mixed lines', () => {
  test.each([
    ['two whole lines without a line end between', 'anna wait\nanna waitbert wait\n\n'],
    ['a line in another one, whose rest comes further down', 'anna bert wait\nwait\n'],
    ['a line in the middle of a word', 'anna wabert wait\nbert enter\nit\n'],
    ['three lines', 'anna bert carl wait\nwait\nwait\n'],
  ])('%s', (_, output) => {
    expect(read('semaphore', output).filter((line) => line.startsWith('mixed'))).toHaveLength(1);
  });

  test('where a text goes on to the end of its line', () => {
    const output = 'anna wait\nbert wait\nmain set hello\nanna got hellobert got hello\n\n';
    expect(read('event', output).at(-1)).toBe('mixed: "anna got hello", "bert got hello"');
  });
});

describe('no mixed lines', () => {
  test.each([
    ['semaphore', 'The thread anna wait\nbert: wait\nanna wait\n'],
    ['semaphore', '12:00:01 anna wait\n12:00:02 anna enter\n'],
    ['semaphore', 'anna wait, then bert wait\n\nanna wait\n'],
    ['event', 's1 set x got y\nanna got x got y\n\n'],
    ['event', 'main set anna got it\nanna wait\n\n'],
    ['condition', 'Юрій put take that\nОля take take that\n\nОля put capacity 5\n\n'],
    ['thread', '=== start ===\nmain start anna\n\n--- run ---\n'],
  ])('%s: %j', (variant, output) => {
    expect(read(variant, output).filter((line) => line.startsWith('mixed'))).toEqual([]);
  });
});

test('lines that are all almost of the trace are no lines of it, however many there are', () => {
  const output = Array.from({ length: 60 }, (_, at) => `Thread-${at} (work) wait\n`).join('');
  expect(read('semaphore', output)).toEqual([]);
});

test('a long output is read', () => {
  const output = Array.from({ length: 5000 }, (_, at) => `t${at} wait\nsome other line ${at}\n`).join('');
  expect(read('semaphore', output)).toHaveLength(5000);
});
