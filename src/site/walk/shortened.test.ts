import { expect, test } from 'vitest';
import { en } from '../texts/en.js';
import { shortened } from './shortened.js';

test('a short text stays as it is', () => {
  expect(shortened('a\\n\\x00 b', en.walk)).toBe('a\\n\\x00 b');
  expect(shortened('', en.walk)).toBe('');
});

test('a long text is shown without its middle', () => {
  expect(shortened('x'.repeat(2000), en.walk)).toMatch(/^x{52}…\(1896 more\)…x{52}$/);
});

test('no escape is cut', () => {
  expect(shortened('\\x0A'.repeat(100), en.walk)).toMatch(/^(\\x0A)+…\(\d+ more\)…(\\x0A)+$/);
});
