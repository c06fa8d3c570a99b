import { expect, test } from 'vitest';
import { begun, lamp, played } from '../../../test/fuzz/playedLamp.js';
import { TalkingSubject } from '../../../test/fuzz/TalkingSubject.js';
import { readScript } from './notation.js';

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
  expect([play.most, subject.opened, subject.disposed]).toEqual([5, 6, 6]);
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
