import fc from 'fast-check';
import { expect, test } from 'vitest';
import { braillePlot } from './braillePlot.js';

test('a line goes from the lower left corner to the upper right one', () => {
  expect(braillePlot([0, 1, 2, 3, 4, 5, 6, 7], 2, 7)).toEqual(['  ⡠⠊', '⡠⠊  ']);
});

test('what stays the same is a flat line: at the bottom, or at the top', () => {
  expect(braillePlot([0, 0, 0, 0], 2, 5)).toEqual(['  ', '⣀⣀']);
  expect(braillePlot([5, 5, 5, 5], 2, 5)).toEqual(['⠉⠉', '  ']);
});

test('a jump is a line too', () => {
  expect(braillePlot([0, 7], 2, 7)).toEqual(['⢸', '⡸']);
});

test('there is a dot in each column, and as many columns as there is room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 120 }),
      fc.integer({ min: 1, max: 8 }),
      (values, rows) => {
        const lines = braillePlot(values, rows, Math.max(...values));
        const columns = Math.ceil(values.length / 2);
        expect(lines.map((line) => line.length)).toEqual(Array.from({ length: rows }, () => columns));
        for (let column = 0; column < columns; column++)
          expect(lines.some((line) => line[column] !== ' ')).toBe(true);
      },
    ),
  );
});
