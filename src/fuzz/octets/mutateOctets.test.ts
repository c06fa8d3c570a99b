import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { concat, equal, LF, octetsOf, textOf } from '../../wire/octets.js';
import { decodeUtf8 } from '../../wire/utf8.js';
import type { Material } from './Material.js';
import { mutateOctets } from './mutateOctets.js';
import { OCTET_MUTATIONS, type OctetMutation } from './octetMutations.js';

const NAMES = Object.keys(OCTET_MUTATIONS) as readonly OctetMutation[];
const pieces = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 3 });
const materials: fc.Arbitrary<Material> = fc.record({
  others: pieces,
  dictionary: pieces,
  longest: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 70_000 })),
});
const lines = fc.oneof(
  fc.uint8Array({ maxLength: 100 }),
  fc.string({ unit: 'grapheme' }).map((text) => octetsOf(`${text}\n`)),
);

test.each(NAMES)(
  '%s: the same seed gives the same, of no more than the longest, and leaves its source alone',
  (name) => {
    fc.assert(
      fc.property(lines, materials, fc.integer(), (line, material, seed) => {
        const octets = line.subarray(0, material.longest);
        const before = Uint8Array.from(octets);
        const made = OCTET_MUTATIONS[name](octets, randomOf(seed), material);
        expect(made.length).toBeLessThanOrEqual(material.longest);
        expect(equal(made, OCTET_MUTATIONS[name](octets, randomOf(seed), material))).toBe(true);
        expect(equal(octets, before)).toBe(true);
      }),
    );
  },
);

test('makes other octets, no more than the longest, the same from the same seed', () => {
  fc.assert(
    fc.property(lines, materials, fc.integer(), (octets, material, seed) => {
      const made = mutateOctets(octets, randomOf(seed), material);
      expect(made.octets.length).toBeLessThanOrEqual(material.longest);
      expect(equal(made.octets, octets)).toBe(false);
      expect(made).toEqual(mutateOctets(octets, randomOf(seed), material));
    }),
    { numRuns: 1000 },
  );
});

test('a line stays one line', () => {
  const nasty = fc.constant({
    others: [octetsOf('x\ny\n')],
    dictionary: [octetsOf('\n'), octetsOf('a\nb\n')],
  });
  const plentiful = fc.tuple(materials, nasty).map(([material, more]) => ({ ...material, ...more }));
  fc.assert(
    fc.property(lines, fc.oneof(materials, plentiful), fc.integer(), (line, material, seed) => {
      const { octets } = mutateOctets(line, randomOf(seed), material, { keepsLineEnd: true });
      const hasEnd = line.at(-1) === LF;
      expect([...octets].filter((octet) => octet === LF).length).toBe(hasEnd ? 1 : 0);
      expect(octets.at(-1) === LF).toBe(hasEnd);
      expect(octets.length).toBeLessThanOrEqual(material.longest);
    }),
    { numRuns: 2000 },
  );
});

test('each mutation comes', () => {
  const material = { others: [octetsOf('dcba\n')], dictionary: [octetsOf('word')], longest: 2000 };
  const random = randomOf(1);
  const seen = Array.from({ length: 500 }, () => mutateOctets(octetsOf('abba\n'), random, material).by);
  expect(new Set(seen)).toEqual(new Set(NAMES));
});

test.each<readonly [OctetMutation, string, readonly string[]]>([
  ['delete', 'abc', ['', 'a', 'c', 'ab', 'bc', 'ac']],
  ['truncate', 'abc', ['', 'a', 'ab']],
  ['swap', 'abc', ['bac', 'acb', 'cba', 'cab', 'bca']],
  ['NUL', 'ab', ['\0ab', 'a\0b', 'ab\0', '\0b', 'a\0']],
  ['splice', 'ab', ['12', 'a12', 'ab12', '2', 'a2', 'ab2', '', 'a', 'ab']],
  ['token', 'ab', ['Wab', 'aWb', 'abW', 'W', 'aW', 'Wb']],
  ['duplicate', 'ab', ['aab', 'aba', 'abb', 'bab', 'abab', 'aabb']],
])('%s makes of %j these and no others', (name, text, made) => {
  const material = { others: [octetsOf('12')], dictionary: [octetsOf('W')], longest: 10 };
  const random = randomOf(2);
  const seen = Array.from({ length: 1000 }, () =>
    textOf(OCTET_MUTATIONS[name](octetsOf(text), random, material)),
  );
  expect([...new Set(seen)].toSorted()).toEqual(made.toSorted());
});

test('one bit is flipped, one octet is replaced', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), materials, fc.integer(), (octets, material, seed) => {
      const flipped = OCTET_MUTATIONS.flip(octets, randomOf(seed), material);
      const bits = [...octets].map((octet, at) => octet ^ flipped[at]!).filter((bit) => bit !== 0);
      expect(bits.length).toBe(1);
      expect(Math.log2(bits[0]!) % 1).toBe(0);
      const replaced = OCTET_MUTATIONS.replace(octets, randomOf(seed), material);
      expect([...octets].filter((octet, at) => octet !== replaced[at]).length).toBe(1);
    }),
  );
});

test('what is broken is no UTF-8, and stands between characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer(),
      (text, room, seed) => {
        const octets = octetsOf(text);
        const material = { others: [], dictionary: [], longest: octets.length + room };
        const broken = OCTET_MUTATIONS['broken UTF-8'](octets, randomOf(seed), material);
        expect(decodeUtf8(broken).type).toBe('invalid');
        // All characters are still there, in front of it or behind it.
        const kept = textOf(broken).replaceAll('\uFFFD', '');
        if (room >= 6) expect(kept).toBe(text.replaceAll('\uFFFD', ''));
      },
    ),
    { numRuns: 1000 },
  );
});

test('overlong octets are as long as a buffer may be, and never longer than they may be', () => {
  const material = { others: [], dictionary: [], longest: 70_000 };
  const random = randomOf(3);
  const line = octetsOf('abba');
  const lengths = new Set(
    Array.from({ length: 3000 }, () => OCTET_MUTATIONS.overlong(line, random, material).length),
  );
  const wanted = [127, 128, 129, 255, 256, 257, 511, 512, 513, 1000, 1023, 1024, 1025, 4095, 4096, 4097];
  wanted.push(8191, 8192, 8193, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537);
  for (const length of wanted) {
    expect(lengths).toContain(length);
    expect(lengths).toContain(length + line.length);
  }
});

test('an overlong run is one character, or a piece, again and again', () => {
  const material = { others: [], dictionary: [], longest: 300 };
  const random = randomOf(4);
  for (let round = 0; round < 200; round++) {
    const made = textOf(OCTET_MUTATIONS.overlong(new Uint8Array(0), random, material));
    const [first = ''] = made;
    // A character may be cut at the end.
    expect(made.replaceAll(first, '').length).toBeLessThan(2);
  }
});

test('a word of the dictionary is put in whole where there is room', () => {
  fc.assert(
    fc.property(lines, fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.integer(), (line, word, seed) => {
      const octets = line.subarray(0, 30);
      const material = { others: [], dictionary: [word], longest: 30 };
      const made = OCTET_MUTATIONS.token(octets, randomOf(seed), material);
      expect(Buffer.from(made).includes(Buffer.from(word))).toBe(true);
    }),
  );
});

test('what is cut for the longest is the end, and then the beginning', () => {
  const material = { others: [], dictionary: [octetsOf('word')], longest: 6 };
  const random = randomOf(5);
  const seen = new Set(
    Array.from({ length: 500 }, () => textOf(OCTET_MUTATIONS.token(octetsOf('123456'), random, material))),
  );
  expect(seen).toContain('word12');
  expect(seen).toContain('12word');
  for (const each of seen) expect(each).toMatch(/word/);
});

test('without others nothing is spliced, and without a dictionary no word is put in', () => {
  const material = { others: [], dictionary: [], longest: 10 };
  const octets = octetsOf('abc');
  expect(OCTET_MUTATIONS.splice(octets, randomOf(1), material)).toEqual(octets);
  expect(OCTET_MUTATIONS.token(octets, randomOf(1), material)).toEqual(octets);
});

test('mutations of a line of many octets that are no characters take no long time', () => {
  const octets = concat([new Uint8Array(65_000).fill(0x80), Uint8Array.of(LF)]);
  const material = { others: [octets], dictionary: [octets], longest: 65_537 };
  const random = randomOf(6);
  const began = process.hrtime.bigint();
  for (let round = 0; round < 1000; round++) mutateOctets(octets, random, material, { keepsLineEnd: true });
  expect(Number(process.hrtime.bigint() - began) / 1e9).toBeLessThan(30);
});

function randomOf(seed: number): fc.Random {
  return new fc.Random(xoroshiro128plus(seed));
}
