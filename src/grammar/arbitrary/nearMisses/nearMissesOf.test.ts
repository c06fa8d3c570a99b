import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { exampleGrammars } from '../../../../test/exampleGrammars.js';
import { charactersOf } from '../../../wire/octets.js';
import { decodeUtf8 } from '../../../wire/utf8.js';
import type { Rules } from '../../ast.js';
import type { Encoding } from '../../Codec.js';
import { createInterpreter } from '../../interpret.js';
import { NEAR_MISS_KINDS } from './kinds.js';
import type { NearMiss } from './NearMiss.js';
import { nearMissesOf } from './nearMissesOf.js';

const [chat, echo, palindrome, wordguess, smtp] = exampleGrammars.map(({ rules }) => rules) as [
  Rules,
  Rules,
  Rules,
  Rules,
  Rules,
];
const ALL = Object.keys(NEAR_MISS_KINDS);
const but = (...kinds: string[]) => ALL.filter((kind) => !kinds.includes(kind));

/** Lines of which there are near misses, and the kinds that the grammar makes possible. */
const LINES: [name: string, rules: Rules, rule: string, encoding: Encoding, kinds: string[]][] = [
  ['chat', chat, 'ClientLine', 'utf-8', but('letter case', 'wrong word', 'too short')],
  ['echo', echo, 'ClientLine', 'octets', ['missing argument']],
  [
    'palindrome',
    palindrome,
    'ClientLine',
    'utf-8',
    ['broken UTF-8', 'missing end', 'extra end', 'wrong end'],
  ],
  [
    'palindrome',
    palindrome,
    'ServerLine',
    'octets',
    ['extra blank', 'extra argument', 'control character', 'missing end', 'extra end', 'wrong end'],
  ],
  ['wordguess', wordguess, 'ClientLine', 'utf-8', but('too short')],
  ['chat', chat, 'ConsoleLine', 'utf-8', but('letter case', 'wrong word')],
  ['smtp', smtp, 'ClientLine', 'utf-8', but('letter case')],
];

test.each(LINES)(
  'near misses of %s are refused, and all kinds come within 1,000',
  (_, rules, rule, encoding, kinds) => {
    const found = fc.sample(fc.noBias(nearMissesOf(rules, rule, { encoding })), { numRuns: 1_000, seed: 1 });
    expect(found.filter(({ octets }) => !isRefused(octets, rules, rule, encoding))).toEqual([]);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(kinds));
  },
);

test.each(LINES)('near misses of %s shrink to such of the same kind', (_, rules, rule, encoding) => {
  const misses = nearMissesOf(rules, rule, { encoding });
  for (const miss of fc.sample(misses, { numRuns: 60, seed: 2 })) {
    expect(misses.canShrinkWithoutContext(miss)).toBe(true);
    const wrong = [...misses.shrink(miss, undefined)].filter(
      ({ value }) => value.kind !== miss.kind || !isRefused(value.octets, rules, rule, encoding),
    );
    expect(wrong).toEqual([]);
    expect(smallest(misses, miss).octets.length).toBeLessThan(100);
  }
});

test('where there are several lines, the parser refuses one of them by itself', () => {
  const found = fc.sample(
    nearMissesOf(chat, 'ClientLine', { encoding: 'utf-8', kinds: ['extra end', 'wrong end'] }),
    {
      numRuns: 300,
      seed: 1,
    },
  );
  const several = found.filter(({ lines }) => lines > 1);
  expect(several.length).toBeGreaterThan(50);
  for (const { octets, lines, complete } of several) {
    const pieces = charactersOf(octets).split(/(?<=\n)/);
    expect([pieces.length, charactersOf(octets).endsWith('\n')]).toEqual([lines, complete]);
    const refused = (piece: string) =>
      isRefused(Uint8Array.from(Buffer.from(piece, 'latin1')), chat, 'ClientLine', 'utf-8');
    expect(pieces.some(refused)).toBe(true);
  }
});

test('in one line, the only LF is the last octet', () => {
  const found = fc.sample(nearMissesOf(wordguess, 'ClientLine', { encoding: 'utf-8', oneLine: true }), {
    numRuns: 1_000,
    seed: 1,
  });
  expect(found.filter(({ octets }) => octets.indexOf(0x0a) !== octets.length - 1)).toEqual([]);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(
    new Set(but('too short', 'missing end', 'wrong end')),
  );
});

test('only the kinds that are asked for come, of lines of the shape that is', () => {
  const options = {
    encoding: 'utf-8',
    kinds: ['letter case'],
    shape: { letters: ['xyz'], maxLength: 12 },
  } as const;
  const [miss, ...others] = fc.sample(nearMissesOf(wordguess, 'ClientLine', options), {
    numRuns: 100,
    seed: 1,
  });
  expect(new Set([miss, ...others].map((each) => each!.kind))).toEqual(new Set(['letter case']));
  expect(smallest(nearMissesOf(wordguess, 'ClientLine', options), miss!).of).toMatch(/^\/(letter|word) x\n$/);
  expect(miss!.edit).toMatch(/^the letter-case of "\/(letter|word)"$/);
});

test('a limit is passed by one', () => {
  const misses = nearMissesOf(chat, 'ClientLine', { encoding: 'utf-8', kinds: ['too long'] });
  const { octets, edit, of } = smallest(misses, fc.sample(misses, { numRuns: 1, seed: 1 })[0]!);
  expect([charactersOf(octets), edit, of]).toEqual([
    `${'a'.repeat(65)}\n`,
    '65 characters where 64 are the most',
    'a\n',
  ]);
});

test('where there are none, that is said', () => {
  const sample = () => fc.sample(nearMissesOf(echo, 'ClientLine', { encoding: 'octets', oneLine: true }), 1);
  expect(sample).toThrow(
    'the rule ClientLine has no near misses of these kinds in one line: letter case, wrong word',
  );
});

test('the same seed gives the same near misses', () => {
  const sample = () =>
    fc.sample(nearMissesOf(smtp, 'ClientLine', { encoding: 'utf-8' }), { numRuns: 50, seed: 7 });
  expect(sample()).toEqual(sample());
});

function isRefused(octets: Uint8Array, rules: Rules, rule: string, encoding: Encoding): boolean {
  const { trace } = createInterpreter(rules);
  if (encoding === 'octets') return !trace(charactersOf(octets), rule);
  const decoded = decodeUtf8(octets);
  return decoded.type === 'invalid' || !trace(decoded.text, rule);
}

/** What the first of all shrinks leads to. */
function smallest(misses: Arbitrary<NearMiss>, from: NearMiss): NearMiss {
  const [next] = misses.shrink(from, undefined);
  return next ? smallest(misses, next.value) : from;
}
