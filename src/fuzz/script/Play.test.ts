import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SlowSubject } from '../../../test/FakeSubject.js';
import { type Flaw } from '../../../test/fuzz/lamp.js';
import { scriptsUpTo } from '../../../test/fuzz/anyScript.js';
import { begun, lamp, played } from '../../../test/fuzz/playing.js';
import { TalkingSubject } from '../../../test/fuzz/TalkingSubject.js';
import { readScript } from './notation.js';

test('it sends each segment, waits for what is due, proves that it is served still, and says good-bye', async () => {
  const { wrong, said, play, conversation, subject } = await played([
    '1 connect',
    String.raw`1 send on\noff\n`,
    '1 settle',
    String.raw`1 send o`,
    String.raw`1 send n\n`,
  ]);
  expect(wrong).toBeUndefined();
  expect(said).toEqual([
    'C: (connect)',
    String.raw`C: on\noff\n`,
    String.raw`S: lit\ndark\n`,
    'C: o',
    String.raw`C: n\n`,
    String.raw`S: lit\n`,
    String.raw`C: # 1\n`,
    String.raw`S: well\n`,
  ]);
  expect([play.connections, play.ended, conversation.exchanges]).toEqual([1, false, 4]);
  expect(subject.segments).toBe(5);
});

test('it stops where there is no time for more of it, and leaves', async () => {
  const { play, conversation } = begun(await lamp());
  let left = 4;
  const script = readScript(['1 connect', 'repeat 1000', String.raw`1 send on\n`, '1 settle', 'again']);
  expect(await play.run(script, () => --left < 0)).toBeUndefined();
  // One line in each round, and the proof that all is well.
  expect([play.connections, conversation.exchanges]).toEqual([1, 2]);
});

test('no octets are no message: nobody is told of them', async () => {
  const { wrong, said, conversation, subject } = await played([
    '1 connect',
    '1 send',
    String.raw`1 send on\n`,
    '1 settle',
  ]);
  expect(wrong).toBeUndefined();
  expect(said.slice(0, 2)).toEqual(['C: (connect)', String.raw`C: on\n`]);
  // What was said, the proof, and the farewell.
  expect([conversation.exchanges, subject.segments]).toEqual([2, 3]);
});

test('who never answers is mute, and nothing is done any more then', async () => {
  const { wrong, reached } = await played(
    ['1 connect', String.raw`1 send on\n`, '1 settle', '1 prove'],
    () => '',
  );
  expect(wrong).toMatchObject({ kind: 'mute', clause: 'lamp/on/1', state: 'dark', peer: 1 });
  expect(reached).toEqual([0, 1, 2]);
});

test('who does not answer the proof is mute too', async () => {
  const deaf: Flaw = (line, _, before) => (before.length > 0 && line.startsWith('#') ? '' : undefined);
  const { wrong } = await played(['1 connect', String.raw`1 send on\n`, '1 prove'], deaf);
  expect(wrong).toMatchObject({ kind: 'mute', clause: 'lamp/remark/1', state: 'lit' });
});

test('a wrong answer is found at the end of the script too', async () => {
  const { wrong } = await played(['1 connect', String.raw`1 send on\n`], () => 'dark\n');
  expect(wrong).toMatchObject({ kind: 'wrong answer', clause: 'lamp/on/1' });
});

test('who closes before its time has ended early; who closes when it is asked to has not', async () => {
  const closes: Flaw = (line, caller) => {
    if (line !== 'off\n') return undefined;
    caller.hangUp();
    return '';
  };
  const early = await played(['1 connect', String.raw`1 send on\noff\n`, '1 settle'], closes);
  expect(early.wrong).toMatchObject({ kind: 'ended early', clause: 'lamp/off/1' });
  const asked = await played(['1 connect', String.raw`1 send on\nquit\n`, '1 settle'], closes);
  expect([asked.wrong, asked.play.ended]).toEqual([undefined, true]);
});

test('who does not close when it is asked to is told so', async () => {
  const subject = new TalkingSubject(() => () => ({ said: () => {} }));
  await subject.start();
  const { play } = begun(subject);
  const wrong = await play.run(readScript(['1 connect', String.raw`1 send quit\n`, '1 settle']));
  expect(wrong).toMatchObject({ clause: 'lamp/quit/1', difference: { kind: 'not ended' } });
});

test('a connection that is refused is a dead listener, on which whoever attacks sets a clause', async () => {
  const subject = await lamp();
  subject.places = 1;
  let time = 0;
  const { play } = begun(subject, { now: () => (time += 60) });
  const wrong = await play.run(readScript(['1 connect', '2 connect', '2 prove']));
  expect(wrong).toMatchObject({
    kind: 'dead listener',
    clause: '',
    peer: 2,
    difference: { kind: 'refused' },
  });
});

test('of a program that has ended, it is said how', async () => {
  const { wrong } = await played(['1 connect', String.raw`1 send on\n`, '2 connect'], (_, caller) => {
    caller.die({ type: 'signal', signal: 'SIGSEGV' });
    return '';
  });
  expect(wrong?.difference.actual).toContain('SIGSEGV');
});

test('answers still come to who has ended its side, and are judged; to who is gone, nothing comes', async () => {
  const late = new TalkingSubject(() => (caller) => ({
    said: () => {},
    left: (how) => how === 'end' && caller.say('dark\n'),
  }));
  await late.start();
  const half = begun(late).play;
  expect(
    await half.run(readScript(['1 connect', String.raw`1 send on\n`, '1 end', '1 settle'])),
  ).toMatchObject({
    kind: 'wrong answer',
  });
  for (const leave of ['reset', 'close']) {
    const { play } = begun(late);
    expect(await play.run(readScript(['1 connect', String.raw`1 send on\n`, `1 ${leave}`, '1 prove']))).toBe(
      undefined,
    );
  }
});

test('nothing is sent on a connection that is not there, not there any more, or was left', async () => {
  const { wrong, subject } = await played([
    String.raw`1 send on\n`,
    '1 prove',
    '1 connect',
    '1 close',
    String.raw`1 send on\n`,
    '1 end',
    '2 connect',
    String.raw`2 send quit\n`,
    '2 settle',
    String.raw`2 send on\n`,
    '2 prove',
  ]);
  expect([wrong, subject.segments]).toEqual([undefined, 1]);
});

test('whoever connects anew under a number leaves what was there before', async () => {
  const { wrong, said, subject } = await played([
    '1 connect',
    String.raw`1 send on\n`,
    '1 connect',
    '1 prove',
  ]);
  expect(wrong).toBeUndefined();
  expect(said.filter((line) => line.includes('(connect)'))).toHaveLength(2);
  expect([subject.opened, subject.disposed]).toEqual([2, 2]);
});

test('where one is served after the other, the one before leaves before the next one comes', async () => {
  const both = ['1 connect', String.raw`1 send on\n`, '2 connect', '2 prove'];
  const single = await played(both, undefined, { single: true });
  expect([single.wrong, single.play.most]).toEqual([undefined, 1]);
  expect((await played(both)).play.most).toBe(2);
});

test('where a read is a message, the next one is sent when the one before was answered', async () => {
  const two = ['1 connect', String.raw`1 send on\n`, String.raw`1 send off\n`];
  const order = ({ said }: Awaited<ReturnType<typeof played>>) => said.slice(1, 4).map((line) => line[0]);
  expect(order(await played(two))).toEqual(['C', 'C', 'S']);
  expect(order(await played(two, undefined, { chunks: true }))).toEqual(['C', 'S', 'C']);
  const silent = await played(two, () => '', { chunks: true });
  expect([silent.wrong?.kind, silent.subject.segments]).toEqual(['mute', 1]);
});

test('a crowd comes and goes; who is refused of it is nobody else’s affair', async () => {
  const subject = await lamp();
  subject.places = 5;
  const { play } = begun(subject);
  const script = readScript([
    '1 connect',
    String.raw`crowd 20 on\n`,
    '1 prove',
    'disperse',
    '2 connect',
    '2 prove',
  ]);
  expect(await play.run(script)).toBeUndefined();
  expect([play.most, play.connections, subject.opened, subject.disposed]).toEqual([5, 6, 6, 6]);
});

test('what a flood leads to is not looked at, but it starves nobody', async () => {
  const flooded = ['1 connect', '2 connect', '1 flood 1000 x', '2 prove'];
  const sound = await played(flooded, (line) => (line.startsWith('#') ? undefined : 'what?\n'));
  expect(sound.wrong).toBeUndefined();
  let busy = false;
  const subject = new TalkingSubject(() => (caller) => ({
    said(segment) {
      if (segment.startsWith('x')) busy = true;
      else if (!busy) caller.say('well\n');
    },
  }));
  await subject.start();
  const { play } = begun(subject);
  expect(await play.run(readScript(flooded))).toMatchObject({ kind: 'starvation', peer: 2 });
  expect(subject.opened).toBe(subject.disposed);
});

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

test('a case that is over was served to its end', async () => {
  const served = ['1 connect', '2 connect', 'over', String.raw`1 send on\n`, '3 connect'];
  const { wrong, said, subject } = await played(served);
  expect(wrong).toBeUndefined();
  // Both have proved and said good-bye before the third comes, and that one as well.
  expect([subject.segments, said.filter((line) => line.includes('(connect)')).length]).toEqual([6, 3]);
  expect((await played(['1 connect', 'over', '2 connect'], () => '')).reached).toEqual([0, 1]);
});

test('what is repeated is done so many times, and counts as one action', async () => {
  const { subject, reached } = await played(['repeat 5', '1 connect', '1 reset', 'again', '2 connect']);
  expect([subject.opened, reached]).toEqual([6, [0, 1]]);
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

test('whatever the script, a sound program is not blamed, and gets each connection back', async () => {
  const scripts = scriptsUpTo({ peer: 3, times: 4, pause: 1 });
  await fc.assert(
    fc.asyncProperty(scripts, fc.boolean(), fc.boolean(), async (script, single, chunks) => {
      const subject = await lamp();
      const { play } = begun(subject, { single, chunks });
      expect(await play.run(script)).toBeUndefined();
      expect(subject.disposed).toBe(subject.opened);
    }),
    { numRuns: 300 },
  );
});
