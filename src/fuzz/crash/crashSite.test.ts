import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CRASHES } from '../../../test/crashes/crashes.js';
import { countTracebacks } from './countTracebacks.js';
import { crashSite } from './crashSite.js';

test.each(CRASHES)('$site.type: $title', ({ text, site, count }) => {
  expect(crashSite(text)).toStrictEqual(site);
  expect(countTracebacks(text)).toBe(count);
});

test.each(CRASHES)('$site.type: $title, on a terminal', ({ text, site }) => {
  const coloured = text.replaceAll('\n', '\u001B[0m\r\n').replaceAll('Error', '\u001B[1;35mError');
  expect(crashSite(coloured)).toStrictEqual(site);
});

test('of several reports, the last one counts, whoever prints them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CRASHES), { minLength: 1, maxLength: 5 }), (crashes) => {
      const text = crashes.map((crash) => `listening on port 50007\n${crash.text}`).join('');
      expect(crashSite(text)).toStrictEqual(crashes.at(-1)!.site);
      expect(countTracebacks(text)).toBe(crashes.reduce((sum, { count }) => sum + count, 0));
    }),
  );
});

test('standard output is looked at where standard error says nothing', () => {
  const [first, second] = [CRASHES[0]!, CRASHES[1]!];
  expect(crashSite('', first.text)).toStrictEqual(first.site);
  expect(crashSite('a warning\n', first.text)).toStrictEqual(first.site);
  expect(crashSite(second.text, first.text)).toStrictEqual(second.site);
});

test.each([
  '',
  'listening on port 50007\nanna: hello\nError: no such login\n',
  'warning: the file "log.txt", line 12, is empty\n',
  'usage: server.py [-h] port\nserver.py: error: the following arguments are required: port\n',
  '*** the chat is open\n',
  'anna: look at line 5\n    at noon (12:30:00)\n',
  'anna: did it panic: no\n',
])('%j reports no error', (text) => {
  expect(crashSite(text)).toBeUndefined();
  expect(countTracebacks(text)).toBe(0);
});

test('whatever is cut off or left out, a headline and a place are one line', () => {
  const lines = CRASHES.flatMap(({ text }) => text.split('\n'));
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...lines), { maxLength: 60 }).map((some) => some.join('\n')),
    fc
      .tuple(fc.constantFrom(...CRASHES), fc.nat(), fc.nat())
      .map(([{ text }, from, length]) => text.slice(from % text.length).slice(0, length % text.length)),
    fc
      .tuple(fc.constantFrom(...CRASHES), fc.nat(), fc.string({ unit: 'binary' }))
      .map(
        ([{ text }, at, inserted]) =>
          `${text.slice(0, at % text.length)}${inserted}${text.slice(at % text.length)}`,
      ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const site = crashSite(text);
      if (!site) return;
      expect(site.headline).toMatch(/^\P{Cc}+$/u);
      expect(site.place ?? 'none').toMatch(/^[^/\p{Cc}]+$/u);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['\r', ''],
  ['\n', ''],
  ['\u001B[', ''],
  ['\u001B[0;1', ''],
  ['Traceback (most recent call last):\n', ''],
  ['  File "', ''],
  ['  File "a.py", line 1, in f\n', 'Traceback (most recent call last):\n'],
  ['\tat a.b(C.java:1)\n', ''],
  ['\tat ', '\n'],
  ['    at (', ''],
  ['    at f (/a:1', ''],
  ['    at f (/a:1:1)\n', 'TypeError: x\n'],
  ['Caused by: ', '\n\tat '],
  ["Assertion `' failed", ''],
  ['a:1: ', 'Assertion `'],
  ['*** ', 'panic: '],
  ['panic: x\n', ''],
  ['panic: x\ngoroutine 1\n', ''],
  ["thread '", "thread 'main' panicked at "],
  ["', ", "thread 'main' panicked at '"],
  ['==1==ERROR: AddressSanitizer: on 0x', ''],
  ['    #0 0x1 in f (/a+0x1', '==1==ERROR: AddressSanitizer: x\n'],
  ['    #0 0x1 in f /a:1\n', '==1==ERROR: AddressSanitizer: x\n'],
  ['0x1 is located ', '==1==ERROR: AddressSanitizer: x\n'],
  ['a:1:1: runtime error: ', ''],
  ['[1 octets left out]\n', 'Traceback\n'],
  ['ü: ', 'Exception in thread "'],
])('a megabyte of %j takes no more than its share of time', (piece, start) => {
  const line = `${piece.repeat(990 / piece.length)}\n`;
  const text = (octets: number) =>
    `${start}${piece.repeat(octets / 2 / piece.length)}\n${start}${line.repeat(octets / 2 / line.length)}`;
  const [small, large] = [2 ** 17, 2 ** 20].map((octets) => timeOf(() => crashSite(text(octets))));
  // Quadratic time would be 64 times as much.
  expect(large!).toBeLessThan(Math.max(24 * small!, 1000));
});

function timeOf(act: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('what is left out is no part of a report', () => {
  const { text } = CRASHES.find(({ title }) => title === 'a thread ends by an exception')!;
  const cut = `${text.slice(0, text.indexOf('    text = line.decode'))}\n[70000 octets left out]\nKeyError: 1\n`;
  expect(crashSite(cut)).toStrictEqual({
    type: 'python',
    place: 'threads.py:4',
    headline: 'an error whose message was not printed',
  });
});
