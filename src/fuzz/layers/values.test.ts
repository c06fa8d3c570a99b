import { expect, test } from 'vitest';
import { lampAttack } from '../../../test/fuzz/lamp.js';
import { randomOf } from '../../../test/fuzz/randomOf.js';
import { linesOf } from '../octets/linesOf.js';
import type { Script } from '../script/Action.js';
import { lengthLayer, valueLayer } from './values.js';

function sentIn(script: Script): Uint8Array[] {
  return script.flatMap((action) => (action.type === 'send' ? [action.octets] : []));
}

function lengthsIn(scripts: readonly Script[]): Set<number> {
  return new Set(scripts.flatMap((script) => sentIn(script).flatMap(linesOf)).map(({ length }) => length));
}

/** All cases of the lengths layer. */
function lengthCases(): Script[] {
  const layer = lengthLayer(lampAttack(), randomOf(1));
  const scripts: Script[] = [];
  for (let script = layer.next(); script; script = layer.next()) scripts.push(script);
  return scripts;
}

test('lines of all lengths that every server takes are sent, and of those at the edges of buffers', () => {
  const lengths = lengthsIn(lengthCases());
  const wanted = [
    ...Array.from({ length: 999 }, (_, at) => at + 2),
    ...[1024, 1500, 2048, 4096, 8192, 16_384, 32_768, 65_536].flatMap((edge) => [edge - 1, edge, edge + 1]),
  ];
  expect(wanted.filter((length) => !lengths.has(length))).toEqual([]);
});

test('a line that may be refused comes alone, so that it keeps no other one from being heard', () => {
  for (const script of lengthCases()) {
    const lengths = new Set(
      sentIn(script)
        .flatMap(linesOf)
        .map(({ length }) => length),
    );
    if (Math.max(...lengths) > 1000) expect(lengths.size).toBe(1);
  }
});

test('the lengths come to an end; each is sent by itself as well as with others', () => {
  const scripts = lengthCases();
  const [together, alone] = [scripts.slice(0, 40), scripts.slice(64, 104)].map((some) =>
    some.flatMap(sentIn).map((octets) => linesOf(octets).length),
  );
  expect(Math.max(...together!)).toBeGreaterThan(1);
  expect(Math.max(...alone!)).toBe(1);
});

test('values are the same for the same seed, and others for another one', () => {
  const cases = (seed: number) => {
    const layer = valueLayer(lampAttack(), randomOf(seed));
    return Array.from({ length: 20 }, () => layer.next());
  };
  expect(cases(5)).toEqual(cases(5));
  expect(cases(5)).not.toEqual(cases(6));
});

test('where a read is a message, each line is sent by itself', () => {
  for (const layer of [valueLayer, lengthLayer]) {
    const made = layer(lampAttack({ streams: false }), randomOf(2));
    for (let at = 0; at < 100; at++) {
      const types = made.next()!.map(({ type }) => type);
      expect(types.every((type, index) => type !== 'send' || types[index + 1] === 'settle')).toBe(true);
    }
  }
});
