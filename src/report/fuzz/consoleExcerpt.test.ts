import { expect, test } from 'vitest';
import { campaignFindings } from '../../../test/campaignFindings.js';
import { consoleExcerpt } from './consoleExcerpt.js';

test('of a console with many lines, the last traceback is shown', () => {
  const shown = consoleExcerpt(
    `log\nTraceback (most recent call last):\nOldError\n${campaignFindings[0]!.errors}`,
  );
  expect(shown[0]).toBe('Traceback (most recent call last):');
  expect(shown.at(-1)).toMatch(/^UnicodeDecodeError: /);
  expect(shown).toHaveLength(9);
  expect(shown.join()).not.toContain('OldError');
});

const SANITIZED = `listening on 20002
=================================================================
==4711==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000031 at pc 0x55d6 bp 0x7ffd sp 0x7ffc
READ of size 1 at 0x602000000031 thread T0
    #0 0x55d6aa in judge /home/anna/server.c:31:14
    #1 0x55d6bb in serve /home/anna/server.c:58:5
    #2 0x55d6cc in main /home/anna/server.c:90:3

0x602000000031 is located 0 bytes to the right of 33-byte region [0x602000000010,0x602000000031)
allocated by thread T0 here:
    #0 0x55d6dd in malloc
SUMMARY: AddressSanitizer: heap-buffer-overflow /home/anna/server.c:31:14 in judge
Shadow bytes around the buggy address:
  0x0c047fff7fb0: 00 00 00 00
==4711==ABORTING
`;

test('of a sanitizer, what is wrong, where, and its summary', () => {
  expect(consoleExcerpt(SANITIZED)).toEqual([
    'ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000031',
    'READ of size 1 at 0x602000000031 thread T0',
    '    #0 0x55d6aa in judge /home/anna/server.c:31:14',
    '    #1 0x55d6bb in serve /home/anna/server.c:58:5',
    '    #2 0x55d6cc in main /home/anna/server.c:90:3',
    'SUMMARY: AddressSanitizer: heap-buffer-overflow /home/anna/server.c:31:14 in judge',
  ]);
});

test('a sanitizer that says one line is heard too', () => {
  const line = "server.c:12:5: runtime error: index 70 out of bounds for type 'char [64]'";
  expect(consoleExcerpt(`hello\n${line}\n`)).toEqual([line]);
});

test('of a leak, where it was allocated', () => {
  const report = `==1==ERROR: LeakSanitizer: detected memory leaks

Direct leak of 64 byte(s) in 1 object(s) allocated from:
    #0 0x1 in malloc
    #1 0x2 in serve server.c:12

SUMMARY: AddressSanitizer: 64 byte(s) leaked in 1 allocation(s).
`;
  expect(consoleExcerpt(report)).toEqual([
    'ERROR: LeakSanitizer: detected memory leaks',
    'Direct leak of 64 byte(s) in 1 object(s) allocated from:',
    '    #0 0x1 in malloc',
    '    #1 0x2 in serve server.c:12',
    'SUMMARY: AddressSanitizer: 64 byte(s) leaked in 1 allocation(s).',
  ]);
});

test('nothing is shown of nothing', () => {
  expect(consoleExcerpt('\n\n')).toEqual([]);
});
