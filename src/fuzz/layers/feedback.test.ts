import { expect, test } from 'vitest';
import { lampAttack } from '../../../test/fuzz/lamp.js';
import { randomOf } from '../../../test/fuzz/randomOf.js';
import type { Kept } from '../Kept.js';
import { Novelty } from '../Novelty.js';
import { actionsIn } from '../script/actionsIn.js';
import type { Script } from '../script/Action.js';
import { linesOf } from '../octets/linesOf.js';
import { textOf } from '../../wire/octets.js';
import { feedbackLayer } from './feedback.js';

const LETTERS = lampAttack().letters.map(({ octets }) => textOf(octets));

/** A program that says how far somebody has come who says certain letters one after the other; any other line is the end of it. */
function climbed(script: Script, ladder: readonly string[]): number[] {
  const reached: number[] = [];
  let at = 0;
  for (const action of actionsIn(script)) {
    if (action.type === 'connect') at = 0;
    if (action.type !== 'send') continue;
    for (const line of linesOf(action.octets)) {
      at = textOf(line) === ladder[at] ? at + 1 : 0;
      if (at > 0) reached.push(at);
    }
  }
  return reached;
}

/** Cases until the top is reached. */
function casesUntil(ladder: readonly string[], seed: number): number {
  const begun: Script = [{ type: 'connect', peer: 1 }];
  const corpus: Kept[] = [{ script: begun, played: begun, ended: false, novel: ['it listens'] }];
  const layer = feedbackLayer(lampAttack(), corpus, randomOf(seed));
  const novelty = new Novelty();
  for (let run = 1; run < 20_000; run++) {
    const script = layer.next()!;
    const reached = climbed(script, ladder);
    if (reached.includes(ladder.length)) return run;
    const features = new Set(reached.map((at) => `rung ${at}`));
    const novel = novelty.add(features);
    layer.played!(script, { ended: false, features, novel });
    if (novel.length > 0) corpus.push({ script, played: script, ended: false, novel });
  }
  return Infinity;
}

test('whoever shows each step of a way is led along it, far sooner than by chance', () => {
  for (const seed of [1, 2, 3]) {
    const random = randomOf(seed);
    const ladder = Array.from({ length: 8 }, () => LETTERS[random.nextInt(0, LETTERS.length - 1)]!);
    expect(casesUntil(ladder, seed)).toBeLessThan(1500);
  }
});

test('a program that counts the same line is led on as well', () => {
  expect(
    casesUntil(
      Array.from({ length: 40 }, () => LETTERS[0]!),
      1,
    ),
  ).toBeLessThan(1500);
});
