import { describe, expect, test } from 'vitest';
import { lampAttack, lampServer } from '../../../test/fuzz/lamp.js';
import { randomOf } from '../../../test/fuzz/randomOf.js';
import { TalkingSubject } from '../../../test/fuzz/TalkingSubject.js';
import { Pace } from '../../engine/Pace.js';
import { Arena } from '../Arena.js';
import type { Attack } from '../Attack.js';
import { readScript, writeScript } from '../script/notation.js';
import type { Script } from '../script/Action.js';
import { campaignLayers } from './campaignLayers.js';

const corpus = [
  ['1 connect', String.raw`1 send on\n`, '1 settle', '2 connect', String.raw`2 send off\n`, '2 settle'],
  ['1 connect', '1 end'],
].map(readScript);
const kept = corpus.map((script) => ({ script, played: script, ended: false, novel: [] }));

function layersOf(
  attack: Attack,
  { peers = 9, seed = 1, given = [] as readonly Script[], feedback = true } = {},
) {
  const random = (layer: number) => randomOf(100 * seed + layer);
  return campaignLayers(attack, { peers, random, given, corpus: kept, feedback });
}

/** Some cases of each layer, in writing. */
function casesOf(attack: Attack, seed: number): Record<string, string[][]> {
  return Object.fromEntries(
    layersOf(attack, { seed }).layers.map((layer) => [
      layer.name,
      Array.from({ length: 15 }, () => layer.next())
        .filter((script) => script !== undefined)
        .map((script) => writeScript(script)),
    ]),
  );
}

const names = layersOf(lampAttack()).layers.map(({ name }) => name);

test('a campaign has cases that were given, words, walks, values, manners, crowds, endurance and what came of novelty', () => {
  expect(names).toEqual([
    'corpus',
    'transitions',
    'words of 2',
    'words of 3',
    'words of 4',
    'words of 5',
    'walks',
    'values',
    'lengths',
    'manners',
    'side by side',
    'endurance',
    'feedback',
  ]);
  expect(layersOf(lampAttack(), { feedback: false }).layers.map(({ name }) => name)).not.toContain(
    'feedback',
  );
});

test('the same seed makes the same cases, another one others', () => {
  const [one, again, other] = [1, 1, 2].map((seed) => casesOf(lampAttack(), seed));
  expect(again).toEqual(one);
  for (const name of ['walks', 'values', 'manners', 'side by side', 'feedback'])
    expect(other![name], name).not.toEqual(one![name]);
});

describe.each(names.filter((name) => name !== 'corpus' && !/^words of [3-5]$/.test(name)))('%s', (name) => {
  test('blames no sound program, whether it serves several clients, one at a time, or takes a read for a message', async () => {
    const kinds = [
      { attack: lampAttack(), peers: 9 },
      { attack: lampAttack({ peers: 1 }), peers: 1 },
      { attack: lampAttack({ streams: false }), peers: 9 },
    ];
    for (const { attack, peers } of kinds) {
      const subject = new TalkingSubject(() => lampServer());
      const pace = new Pace(100);
      const arena = new Arena({ subject, attack, pace, now: () => performance.now() });
      await arena.renew();
      const { layers } = layersOf(attack, { peers });
      for (const layer of layers.slice(
        0,
        layers.findIndex((each) => each.name === name),
      ))
        if (/^(?:transitions|words)/.test(layer.name)) while (layer.next());
      const layer = layers.find((each) => each.name === name)!;
      for (let at = 0; at < (name === 'endurance' ? 8 : 15); at++) {
        const script = layer.next();
        if (!script) break;
        const { wrong } = await arena.play(script, 'brisk');
        expect(wrong, writeScript(script).join('\n')).toBeUndefined();
      }
      await arena.stop();
      expect(subject.disposed).toBe(subject.opened);
    }
  });
});

test('what can be written down can be played again: each case is read as it was', () => {
  for (const [name, cases] of Object.entries(casesOf(lampAttack(), 3)))
    for (const lines of cases) expect(writeScript(readScript(lines)), name).toEqual(lines);
});

test('where one client is served at a time, nobody comes beside another one', () => {
  for (const layer of layersOf(lampAttack({ peers: 1 }), { peers: 1 }).layers) {
    if (layer.name === 'feedback') continue;
    for (let at = 0; at < 30; at++) {
      const actions = (layer.next() ?? []).flatMap((action) =>
        action.type === 'repeat' ? action.actions : [action],
      );
      expect(actions.filter((action) => ['crowd', 'flood'].includes(action.type))).toEqual([]);
      expect(new Set(actions.flatMap((action) => ('peer' in action ? [action.peer] : []))).size).toBeLessThan(
        2,
      );
    }
  }
});

test('a program that ends with its connection is neither visited again and again nor crowded', () => {
  for (const layer of layersOf(lampAttack({ startsAnew: true, peers: 1 }), { peers: 1 }).layers) {
    if (layer.name === 'feedback') continue;
    for (let at = 0; at < 30; at++) {
      const types = (layer.next() ?? []).map(({ type }) => type);
      expect(types.filter((type) => ['repeat', 'crowd', 'flood', 'measure', 'over'].includes(type))).toEqual(
        [],
      );
    }
  }
});

test('the cases that were given come as they are, in their order', () => {
  const [layer] = layersOf(lampAttack(), { given: corpus }).layers;
  expect([layer!.next(), layer!.next(), layer!.next()]).toEqual([...corpus, undefined]);
});

test('the layers of the protocol’s own get their cases by number, and say what they have said', () => {
  const asked: number[] = [];
  const own = {
    name: 'games',
    share: 7,
    words: 4,
    next: (_: unknown, index: number) => {
      asked.push(index);
      return index < 2 ? corpus[index] : undefined;
    },
  };
  const { layers, words } = layersOf(lampAttack({ letters: [], own: [own] }));
  expect(layers.map(({ name }) => name)).toEqual(['corpus', 'games', 'feedback']);
  const cases = [layers[1]!.next(), layers[1]!.next()];
  expect([cases, words.bound]).toEqual([corpus, 0]);
  layers[1]!.next();
  expect([asked, words.bound]).toEqual([[0, 1, 2], 4]);
});

test('what was new is gone on from by each letter, the newest first; when nothing was, there is no case', () => {
  const feedback = layersOf(lampAttack()).layers.at(-1)!;
  const begins = (script: Script, before: Script) => before.every((action, at) => script[at] === action);
  const cases = Array.from({ length: 60 }, () => feedback.next()!);
  for (const { octets } of lampAttack().letters)
    expect(
      cases.some(
        (script) =>
          begins(script, corpus[0]!) &&
          script.length === corpus[0]!.length + 2 &&
          (script.at(-2) as { octets?: Uint8Array }).octets?.join() === octets.join(),
      ),
    ).toBe(true);
  const random = () => randomOf(1);
  const none = campaignLayers(lampAttack(), { peers: 1, random, given: [], corpus: [], feedback: true });
  expect(none.layers.at(-1)!.next()).toBeUndefined();
});
