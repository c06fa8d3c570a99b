import { once } from 'node:events';
import { describe, test } from 'vitest';
import { finished, runCli, startCli } from '../../test/runCli.js';

/** So many rounds that it does not end before it is ended. */
const MANY = '1000000';

describe.concurrent('assay threads', () => {
  test('semaphore: never more inside than there are permits, and all have been', async ({ expect }) => {
    const { status, output, errors } = await runCli(
      'threads',
      'semaphore',
      '--workers',
      '4',
      '--permits',
      '2',
      '--rounds',
      '200',
    );
    const [head, ...lines] = output.trim().split('\n');
    expect({ status, errors, head }).toEqual({ status: 0, errors: '', head: 'permits 2' });
    const inside = new Set<string>();
    let visits = 0;
    for (const line of lines) {
      const [, name = '', what] = /^([a-z]+) (wait|enter|leave)$/.exec(line) ?? [];
      expect(name, line).not.toBe('');
      if (what === 'enter') inside.add(name);
      if (what === 'leave') expect(inside.delete(name)).toBe(true);
      if (what === 'leave') visits++;
      expect(inside.size).toBeLessThanOrEqual(2);
    }
    expect({ visits, inside: inside.size }).toEqual({ visits: 4 * 200, inside: 0 });
  });

  test('event: nobody gets a text before it is set, and everybody gets each', async ({ expect }) => {
    const { status, output } = await runCli('threads', 'event', '--workers', '3', '--rounds', '100');
    expect(status).toBe(0);
    const lines = output.trim().split('\n');
    let text = 'nothing';
    for (const line of lines) {
      if (line.includes(' set ')) text = line.replace('anna set ', '');
      if (line.includes(' got ')) expect(line).toMatch(new RegExp(` got ${text}$`));
    }
    expect(lines.filter((line) => line.includes(' got '))).toHaveLength(2 * 100);
  });

  test('condition: first in, first out, and no more stored than there is room', async ({ expect }) => {
    const { status, output } = await runCli(
      'threads',
      'condition',
      '--workers',
      '4',
      '--capacity',
      '2',
      '--rounds',
      '100',
    );
    expect(status).toBe(0);
    const [head, ...lines] = output.trim().split('\n');
    expect(head).toBe('capacity 2');
    const stored: string[] = [];
    for (const line of lines) {
      const [, what, text = ''] = line.split(' ');
      if (what === 'put') stored.push(text);
      else expect(stored.shift()).toBe(text);
      expect(stored.length).toBeLessThanOrEqual(2);
    }
    expect({ lines: lines.length, stored }).toEqual({ lines: 2 * 2 * 100, stored: [] });
  });

  test('thread: done comes last', async ({ expect }) => {
    const { status, output } = await runCli('threads', 'thread', '--workers', '3');
    expect(status).toBe(0);
    const lines = output.trim().split('\n');
    expect(lines.at(-1)).toBe('anna done');
    const children = ['bert end', 'bert run', 'carl end', 'carl run'];
    expect(lines.toSorted()).toEqual(['anna done', 'anna start bert', 'anna start carl', ...children]);
  });

  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it between two lines', async ([signal, status], { expect }) => {
    const child = startCli('threads', 'semaphore', '--workers', '2', '--rounds', MANY);
    child.stdout!.once('data', () => child.kill(signal));
    const ran = await finished(child);
    expect(ran).toMatchObject({ status, errors: '' });
    expect(ran.output.endsWith('\n')).toBe(true);
  });

  test('ends when nobody reads any more', async ({ expect }) => {
    const child = startCli('threads', 'condition', '--rounds', MANY);
    child.stdout!.once('data', () => child.stdout!.destroy());
    let errors = '';
    child.stderr!.on('data', (text: Buffer) => (errors += text.toString()));
    await once(child, 'close');
    expect({ status: child.exitCode, errors }).toEqual({ status: 0, errors: '' });
  });

  test.for([
    [['semaphore', '--permits', '0'], 'It takes a whole number from 1 to 1000.'],
    [['event', '--workers', '1'], 'It takes a whole number from 2 to 32.'],
    [['thread', '--permits', '2'], "unknown option '--permits'"],
    [['evnt'], "unknown command 'evnt'\n(Did you mean event?)"],
    [['semaphore', 'x'], 'too many arguments'],
  ] as const)('%o gets one sentence', async ([words, sentence], { expect }) => {
    const { status, output, errors } = await runCli('threads', ...words);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(sentence);
  });
});
