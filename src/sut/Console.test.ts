import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { Console } from './Console.js';

function consoleOf() {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const console = new Console(output, errors, () => {});
  let told = '';
  console.watch((octets) => (told += Buffer.from(octets).toString()));
  return { output, errors, told: () => told };
}

test('what one stream prints does not go into a line of the other that is on its way', async () => {
  const { output, errors, told } = consoleOf();
  output.write('a line wi');
  await vi.waitFor(() => expect(told()).toBe('a line wi'));
  errors.write('a remark\n');
  await new Promise(setImmediate);
  output.write('th its end\n');
  await vi.waitFor(() => expect(told()).toBe('a line with its end\na remark\n'));
});

test('whole lines come as they are printed', async () => {
  const { output, errors, told } = consoleOf();
  for (const [stream, text] of [
    [output, 'one\n'],
    [errors, 'two\n'],
    [output, 'three\n'],
  ] as const) {
    stream.write(text);
    await vi.waitFor(() => expect(told()).toContain(text));
  }
  expect(told()).toBe('one\ntwo\nthree\n');
});

test('a prompt holds nothing up for long', async () => {
  const { output, errors, told } = consoleOf();
  output.write('> ');
  errors.write('a remark\n');
  await vi.waitFor(() => expect(told()).toBe('> a remark\n'));
  output.write('a line\n');
  await vi.waitFor(() => expect(told()).toBe('> a remark\na line\n'));
});
