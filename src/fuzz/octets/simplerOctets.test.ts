import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LF, octetsOf, textOf } from '../../wire/octets.js';
import { simplerOctets } from './simplerOctets.js';

const lines = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.string({ maxLength: 40 }).map((text) => octetsOf(`${text}\n`)),
);

test('large pieces go or become a first, then single octets', () => {
  const shown = [...simplerOctets(octetsOf('wxyz\n'))].map((octets) => textOf(octets).trimEnd());
  expect(shown.join(' ')).toBe(' aaaa yz wx aayz wxaa xyz wyz wxz wxy axyz wayz wxaz wxya');
});

test('nothing is simpler than one a, with a line end or without, or than a line end', () => {
  expect([...simplerOctets(octetsOf('a'))]).toEqual([]);
  expect([...simplerOctets(octetsOf('\n'))]).toEqual([]);
  expect([...simplerOctets(new Uint8Array(0))]).toEqual([]);
  expect([...simplerOctets(octetsOf('a\n'))]).toEqual([octetsOf('\n')]);
});

test('each is shorter, or has more octets that are a; none is empty; a line end stays', () => {
  fc.assert(
    fc.property(lines, (octets) => {
      const before = Uint8Array.from(octets);
      for (const simpler of simplerOctets(octets)) {
        expect(simpler.length).toBeGreaterThan(0);
        expect(simpler.length * 1000 + others(simpler)).toBeLessThan(octets.length * 1000 + others(octets));
        if (octets.at(-1) === LF) expect(simpler.at(-1)).toBe(LF);
      }
      expect(octets).toEqual(before);
    }),
  );
});

test('a Buffer is left as it is', () => {
  const octets = Buffer.from('xyz\n');
  expect([...simplerOctets(octets)].length).toBeGreaterThan(0);
  expect(octets.toString()).toBe('xyz\n');
});

test('whoever goes on with one that still shows it comes to the smallest', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary-ascii', maxLength: 30 }),
      fc.string({ unit: 'binary-ascii', maxLength: 30 }),
      (before, behind) => {
        let octets = octetsOf(`${before}%n${behind}\n`);
        for (;;) {
          const next = [...simplerOctets(octets)].find((simpler) => textOf(simpler).includes('%n'));
          if (!next) break;
          octets = next;
        }
        expect(textOf(octets)).toBe('%n\n');
      },
    ),
  );
});

function others(octets: Uint8Array): number {
  return octets.filter((octet) => octet !== 0x61).length;
}
