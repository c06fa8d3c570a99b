import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, fragmentOf, readFilters } from './filterState.js';

const NAMES = ['protocol', 'level', 'words'];

test('what is looked for can be read from the address', () => {
  expect(readFilters('#protocol=chat&level=MUST', NAMES)).toEqual({
    protocol: 'chat',
    level: 'MUST',
    words: '',
  });
  expect(readFilters('', NAMES)).toEqual({ protocol: '', level: '', words: '' });
});

test('the address of a place on the page looks for nothing', () => {
  expect(readFilters('#main', NAMES)).toBeUndefined();
});

test('whatever is looked for, the address says it', () => {
  const said = fc.string().filter((value) => value === '' || value.trim() !== '');
  fc.assert(
    fc.property(fc.record({ protocol: said, level: said, words: said }), (state) => {
      const fragment = new URL(fragmentOf(state), 'file:///requirements.html').hash;
      expect(readFilters(fragment, NAMES)).toEqual(state);
    }),
  );
});

test('an address says nothing of what is not looked for', () => {
  expect(fragmentOf({ protocol: '', level: '', words: ' ' })).toBe('');
  expect(fragmentOf({ protocol: 'chat', level: '', words: 'two words' })).toBe(
    '#protocol=chat&words=two+words',
  );
});

test.each([
  [{}, true],
  [{ protocol: '', words: '' }, true],
  [{ protocol: 'chat', level: 'MUST' }, true],
  [{ protocol: 'echo', level: 'MUST' }, false],
  [{ words: ' SERVER  chat/log ' }, true],
  [{ words: 'server nowhere' }, false],
  [{ protocol: 'chat', words: 'nowhere' }, false],
])('a row that fits %j: %s', (state, isFitting) => {
  const row = { protocol: 'chat', level: 'MUST', role: 'server' };
  expect(fits(row, 'chat/log/1 MUST server A server MUST print it.', state)).toBe(isFitting);
});
