import { expect, test } from 'vitest';
import { lampAttack, lampMachine, readLamp } from '../../../test/fuzz/lamp.js';
import { begin, step } from '../../machine/step.js';
import { textOf } from '../../wire/octets.js';
import type { Attack } from '../Attack.js';
import type { Layer } from '../Layer.js';
import type { Script } from '../script/Action.js';
import { wordLayers, type Part, type Words } from './words.js';

const LINES = ['on', 'off', '# yes', 'nonsense'];

/** All cases of a layer. */
function casesOf(layer: Layer): Script[] {
  const cases: Script[] = [];
  for (let script = layer.next(); script; script = layer.next()) cases.push(script);
  return cases;
}

function linesOf(script: Script): string[] {
  return script.flatMap((action) => (action.type === 'send' ? [textOf(action.octets).trimEnd()] : []));
}

/** The words of so many lines that were said, each with the state in which it was begun. */
function wordsIn(scripts: readonly Script[], length: number): Set<string> {
  const words = new Set<string>();
  for (const lines of scripts.map(linesOf)) {
    let snapshot = begin(lampMachine);
    for (const at of lines.keys()) {
      words.add(`${snapshot.state}: ${lines.slice(at, at + length).join(', ')}`);
      snapshot = step(lampMachine, snapshot, readLamp(lines[at]!));
    }
  }
  return words;
}

/** All layers are played in turn; the program ends its connections behind some lines. */
function played(attack: Attack, endsAfter: (line: string) => boolean): { cases: Script[][]; words: Words } {
  const words = wordLayers(attack);
  const cases = words.layers.map((layer) => {
    const scripts: Script[] = [];
    for (let script = layer.next(); script; script = layer.next()) {
      scripts.push(script);
      layer.played?.(script, {
        ended: linesOf(script).some(endsAfter),
        features: new Set<string>(),
        novel: [],
      });
    }
    return scripts;
  });
  return { cases, words };
}

test.each([2, 3, 4])('all words of %i lines are said in each state of the machine', (length) => {
  const { cases } = played(lampAttack(), (line) => line === 'quit');
  const said = wordsIn(cases[length - 1]!, length);
  const words = (left: number): string[] =>
    left === 0
      ? ['']
      : LINES.flatMap((line) => words(left - 1).map((rest) => (rest ? `${line}, ${rest}` : line)));
  const missing = ['dark', 'lit'].flatMap((state) =>
    words(length)
      .map((word) => `${state}: ${word}`)
      .filter((word) => !said.has(word)),
  );
  expect(missing).toEqual([]);
});

test('first each line is said in each state, and what ends a conversation at its end', () => {
  const { cases } = played(lampAttack(), (line) => line === 'quit');
  const said = wordsIn(cases[0]!, 1);
  expect([...said].toSorted()).toEqual(
    ['dark', 'lit'].flatMap((state) => [...LINES, 'quit'].map((line) => `${state}: ${line}`)).toSorted(),
  );
  for (const lines of cases.flat().map(linesOf)) expect(lines.slice(0, -1)).not.toContain('quit');
});

test('behind a line after which the program ends its connection, nothing is said any more', () => {
  const { cases } = played(lampAttack(), (line) => line === 'quit' || line === 'nonsense');
  const [singles, ...longer] = cases;
  expect(singles!.flatMap(linesOf)).toContain('nonsense');
  for (const lines of longer.flat().map(linesOf)) expect(lines.slice(0, -1)).not.toContain('nonsense');
  // It is said still, and what may be said before it is, too.
  expect(wordsIn(longer[0]!, 2)).toContain('lit: off, nonsense');
});

test('longer words wait until all shorter ones have been said, and the bound says how far that is', () => {
  const { layers } = wordLayers(lampAttack());
  expect(layers[1]!.next()).toBeUndefined();
  const words = wordLayers(lampAttack());
  const bounds = words.layers.map((layer) => {
    casesOf(layer);
    return words.bound;
  });
  expect(bounds).toEqual([1, 2, 3, 4, 5]);
});

test('of many letters only such words are made as there is time for', () => {
  const { letters } = lampAttack();
  const many = Array.from({ length: 40 }, (_, at) => ({ ...letters[at % 4]!, name: `letter ${at}` }));
  expect(wordLayers(lampAttack({ letters: many })).layers.map(({ name }) => name)).toEqual([
    'transitions',
    'words of 2',
  ]);
});

test('each case is one connection on which each line is answered before the next one is said', () => {
  const { cases } = played(lampAttack(), () => false);
  for (const script of cases.flat()) {
    expect(script[0]).toEqual({ type: 'connect', peer: 1 });
    expect(script.slice(1).map(({ type }) => type)).toEqual(
      script.slice(1).map((_, at) => (at % 2 === 0 ? 'send' : 'settle')),
    );
  }
});

test('several workers say together what one says alone, each its part', () => {
  const saidBy = (part?: Part) =>
    wordLayers(lampAttack(), part).layers.map((layer) =>
      casesOf(layer).map((script) => linesOf(script).join(', ')),
    );
  const alone = saidBy();
  const parts = [0, 1, 2].map((worker) => saidBy({ worker, workers: 3 }));
  for (const [at, cases] of alone.entries()) {
    const together = parts.map((part) => part[at]!);
    if (at === 0) expect(together).toEqual([cases, cases, cases]);
    else expect(together.flat().toSorted()).toEqual(cases.toSorted());
  }
});
