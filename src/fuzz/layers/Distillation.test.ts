import { expect, test } from 'vitest';
import { textOf } from '../../wire/octets.js';
import type { Script } from '../script/Action.js';
import { readScript, writeScript } from '../script/notation.js';
import { Distillation, stepsIn } from './Distillation.js';

function lines(...said: readonly string[]): Script {
  return readScript(['1 connect', ...said.map((line) => `1 send ${line}`), '1 settle']);
}

/** Distils until it is over; a program shows the behaviour when it is sent these lines one after the other, in that order. */
function distilled(script: Script, shown: readonly string[]) {
  const distillation = new Distillation(script, 'it');
  let tries = 0;
  for (; distillation.state === 'going on'; tries++) {
    const said = distillation
      .next()
      .flatMap((action) => (action.type === 'send' ? [textOf(action.octets)] : []));
    let at = 0;
    for (const line of said) if (line === `${shown[at]}\n`) at++;
    distillation.tell(at === shown.length, false);
  }
  return { distillation, tries };
}

test('of a long case, with many lines in a segment, only the lines are left that it takes', () => {
  const noise = Array.from({ length: 40 }, (_, at) => String.raw`n${at}\n`);
  const script = lines(noise.slice(0, 17).join(''), String.raw`a\n`, noise.join(''), String.raw`b\nc\n`);
  const { distillation } = distilled(script, ['a', 'b']);
  expect(distillation.state).toBe('done');
  expect(writeScript(distillation.script)).toEqual(
    writeScript(readScript([String.raw`1 send a\n`, '1 settle', String.raw`1 send b\n`, '1 settle'])),
  );
});

test('what does not come again is given up soon, and what takes too long, at last', () => {
  const script = lines(String.raw`a\n`);
  expect(distilled(script, ['b'])).toMatchObject({ distillation: { state: 'lost' }, tries: 2 });
  const all = Array.from({ length: 200 }, (_, at) => `${at}`);
  const long = lines(...all.map((line) => String.raw`${line}\n`));
  const { distillation, tries } = distilled(long, all);
  expect(distillation.state).toBe('lost');
  expect(tries).toBeLessThan(100);
});

test('a shorter case that shows the same takes the place of the longer one', () => {
  const distillation = new Distillation(lines(String.raw`a\nb\nc\n`), 'it');
  distillation.adopt(lines(String.raw`a\nb\nc\nd\n`), false);
  expect(distillation.length).toBe(4);
  distillation.adopt(lines(String.raw`b\n`), true);
  expect([distillation.length, distillation.ended]).toEqual([2, true]);
});

test('lines count one by one, however they are sent', () => {
  expect(stepsIn(lines(String.raw`a\nb\nc\n`))).toBe(4);
});
