import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../generated/chat.js';
import type { Parse } from '../../grammar/Codec.js';
import { isLogin } from './isLogin.js';

function parses(text: string, startRule: string): boolean {
  try {
    (parse as Parse)(text, { startRule });
    return true;
  } catch {
    return false;
  }
}

const two = (number: number) => String(number).padStart(2, '0');

describe('dates and times', () => {
  test('a date is one that the calendar has', () => {
    const numbers = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33));
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const isReal = month > 0 && day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const text = `${String(year).padStart(4, '0')}.${two(month)}.${two(day)}`;
        expect(parses(text, 'date'), text).toBe(isReal);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2024.02.29', true],
    ['2023.02.29', false],
    ['2000.02.29', true],
    ['1900.02.29', false],
    ['2026.04.31', false],
    ['2026-04-30', false],
    ['26.04.30', false],
  ])('%s', (text, isDate) => {
    expect(parses(text, 'date')).toBe(isDate);
  });

  test.each([
    ['00:00:00', true],
    ['23:59:59', true],
    ['24:00:00', false],
    ['12:60:00', false],
    ['9:05:00', false],
  ])('%s', (text, isTime) => {
    expect(parses(text, 'time')).toBe(isTime);
  });

  test('what stands behind them is no part of them', () => {
    expect(parses('2026.03.09 14:05:07 anna: hello\n', 'ConsoleLine')).toBe(true);
    expect(parses('2026.03.09 14:05:07.071 anna: hello\n', 'ConsoleLine')).toBe(false);
  });
});

test.each([
  ['anna', true],
  ['Анна Ё', true],
  ['d'.repeat(64), true],
  ['d'.repeat(65), false],
  ['😀'.repeat(64), true],
  ['', false],
  [' anna', false],
  ['anna ', false],
  ['an:na', false],
  ['an\u0007na', false],
  ['an\u202Ena', false],
])('%j as a login', (text, isOne) => {
  expect(isLogin(text)).toBe(isOne);
});
