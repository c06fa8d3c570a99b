import { expect, test } from 'vitest';
import { SlowSubject } from '../../../test/FakeSubject.js';
import { begun, lamp } from '../../../test/fuzz/playedLamp.js';
import { readScript } from './notation.js';

test('it measures how long the answer to each line takes', async () => {
  const subject = new SlowSubject((segment) => (segment.startsWith('x') ? segment.length ** 2 / 100 : 0));
  await subject.start();
  const { play } = begun(
    subject,
    { now: () => subject.time, limit: 10_000 },
    { read: (state) => ({ state, slots: [{ type: 'free' }], feature: '' }), proof: () => [] },
  );
  const lines = [10, 100, 500].map((length) => `1 time ${'x'.repeat(length - 1)}\\n`);
  expect(await play.run(readScript(['1 connect', ...lines]))).toBeUndefined();
  expect(play.measured.times).toEqual([
    { octets: 10, milliseconds: 1 },
    { octets: 100, milliseconds: 100 },
    { octets: 500, milliseconds: 2500 },
  ]);
});

test('behind a line that is not answered, longer ones are not sent', async () => {
  const subject = await lamp((line) => (line.length > 10 ? '' : undefined));
  const { play } = begun(subject, {}, { proof: () => [] });
  const lines = ['#\\n', `#${'x'.repeat(20)}\\n`, '#\\n'].map((line) => `1 time ${line}`);
  expect(await play.run(readScript(['1 connect', ...lines.slice(0, 2)]))).toMatchObject({ kind: 'mute' });
  expect(play.measured.times).toHaveLength(1);
  expect(subject.segments).toBe(2);
});

test('it looks at what the program holds when all have left', async () => {
  const subject = await lamp();
  subject.holds = () => ({
    memory: 1,
    descriptors: 3 + subject.opened - subject.disposed,
    threads: 1,
    processes: 1,
    slack: 0,
  });
  const { play } = begun(subject);
  const script = readScript(['1 connect', String.raw`crowd 4 on\n`, 'measure', '2 connect', 'measure']);
  expect(await play.run(script)).toBeUndefined();
  expect(play.measured.samples.map(({ descriptors }) => descriptors)).toEqual([3, 3]);
});

test('what is printed may be what is due', async () => {
  const subject = await lamp(() => '');
  const printed = [true, false];
  subject.printedMore = () => Promise.resolve(printed.shift() ?? false);
  const { play } = begun(subject, { showsConsole: true });
  const script = readScript(['1 connect', String.raw`1 time on\n`, 'over']);
  expect(await play.run(script)).toMatchObject({ kind: 'mute' });
  expect(play.measured.times).toHaveLength(1);
});
