import { describe, expect, test } from 'vitest';
import { octetsOf } from '../wire/octets.js';
import { ConsoleView, type ConsoleLine } from './ConsoleView.js';

/** A view of which nothing comes but what `say` says; each piece is told to one who waits, as a stream is read once. */
function viewOf() {
  let tell: ((more: boolean) => void) | undefined;
  let asked = 0;
  const more = () => {
    asked++;
    return new Promise<boolean>((resolve) => (tell = resolve));
  };
  const view = new ConsoleView(undefined, more, () => 0);
  const say = (text: string) => {
    view.add(octetsOf(text));
    tell?.(true);
  };
  return { view, say, fallSilent: () => tell?.(false), asked: () => asked };
}

const having = (text: string) => (lines: readonly ConsoleLine[]) => lines.find((line) => line.text === text);

describe('what a program prints', () => {
  test('is found by all who wait for it at the same time', async () => {
    const { view, say, asked } = viewOf();
    const both = Promise.all([view.until(0, having('one'), 100), view.until(0, having('two'), 100)]);
    expect(asked()).toBe(1);
    say('one\ntwo\n');
    expect((await both).map((line) => line?.text)).toEqual(['one', 'two']);
  });

  test('is not waited for once it is silent, though the clock stands still', async () => {
    const { view, fallSilent } = viewOf();
    const both = Promise.all([view.until(0, having('one'), 100), view.until(0, having('two'), 100)]);
    const silent = setInterval(fallSilent, 1);
    expect(await both).toEqual([undefined, undefined]);
    clearInterval(silent);
  });

  test('is read in lines, the last of which may have no end yet', () => {
    const { view, say } = viewOf();
    say('a\u001b[31mb\r\n\nprompt> ');
    expect(view.linesSince(0).map(({ text, finished }) => [text.trimEnd(), finished])).toEqual([
      ['ab', true],
      ['prompt>', false],
    ]);
  });
});
