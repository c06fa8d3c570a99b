import { expect, test } from 'vitest';
import type { Flaw } from '../../test/fuzz/lamp.js';
import { lampArena } from '../../test/fuzz/lampArena.js';
import { readScript } from './script/notation.js';

const ON = readScript(['1 connect', String.raw`1 send on\n`, '1 settle']);
const BAD = readScript(['1 connect', String.raw`1 send !\n`, '1 settle', '1 prove']);

/** What is said of a lamp with a flaw, when a script is played. */
async function outcomeOf(flaw: Flaw, { capacity = 1, script = BAD } = {}) {
  const { arena, subject } = await lampArena(flaw);
  if (capacity > 1) await arena.measureCapacity(capacity);
  await arena.play(ON, 'brisk');
  return { ...(await arena.play(script, 'brisk')), arena, subject };
}

/** Serves nobody any more, once something bad was said. */
const hangs: Flaw = (line, _, before) => ([...before, line].includes('!\n') ? '' : undefined);

test('of a sound program nothing is told but what was seen', async () => {
  const { wrong, features, exchanges, connections, most, ended, exit } = await outcomeOf(() => undefined);
  expect({ wrong, exchanges, connections, most, ended, exit }).toEqual({
    wrong: undefined,
    exchanges: 3,
    connections: 1,
    most: 1,
    ended: false,
    exit: undefined,
  });
  expect(features.get('dark/malformed lamp/malformed/1')).toBe(1);
});

test('a program that ends has crashed, whatever was seen first, and is started anew for the next case', async () => {
  const { wrong, exit, arena, subject } = await outcomeOf((line, caller) => {
    if (line === '!\n') caller.die({ type: 'signal', signal: 'SIGSEGV' });
    return undefined;
  });
  expect(exit).toEqual({ type: 'signal', signal: 'SIGSEGV' });
  expect(wrong).toMatchObject({
    kind: 'crash',
    clause: 'lamp/serve/2',
    detail: 'the signal SIGSEGV',
    difference: { kind: 'program ended' },
  });
  expect((await arena.play(ON, 'brisk')).wrong).toBeUndefined();
  expect(subject.starts).toBe(2);
});

test('a program that serves nobody any more hangs, which the next client sees at the latest', async () => {
  const { arena } = await outcomeOf(hangs);
  const { wrong } = await arena.play(ON, 'brisk');
  expect(wrong).toMatchObject({
    kind: 'hang',
    clause: 'lamp/serve/1',
    difference: { kind: 'out of service' },
  });
});

test('one that does not serve that client alone is mute', async () => {
  const offended = new Set<unknown>();
  const { wrong } = await outcomeOf((line, caller) => {
    if (line === '!\n') offended.add(caller);
    return offended.has(caller) ? '' : undefined;
  });
  // What comes for a line that is none is free: so is silence. It is the proof that is not answered.
  expect(wrong).toBeUndefined();
  const sensible: Flaw = (line, _, before) => (line === 'on\n' && before.includes('off\n') ? '' : undefined);
  const script = readScript(['1 connect', String.raw`1 send off\non\n`, '1 settle']);
  expect((await outcomeOf(sensible, { script })).wrong).toMatchObject({ kind: 'mute', clause: 'lamp/on/1' });
});

test('one that takes no connections any more is a dead listener, though it serves who is there', async () => {
  const { arena, subject } = await lampArena();
  subject.places = 0;
  const { wrong } = await arena.play(ON, 'patient');
  expect(wrong).toMatchObject({
    kind: 'dead listener',
    clause: 'lamp/serve/1',
    difference: { kind: 'refused' },
  });
});

test('the places of a program are counted, up to as many as matter', async () => {
  const { arena, subject } = await lampArena();
  subject.places = 4;
  await arena.measureCapacity(10);
  expect(arena.capacity).toBe(4);
  subject.places = Infinity;
  await arena.measureCapacity(10);
  expect(arena.capacity).toBe(10);
  expect(subject.disposed).toBe(subject.opened);
});

test('of who serves one at a time, the places are not counted', async () => {
  const { arena, subject } = await lampArena(undefined, { peers: 1 });
  await arena.measureCapacity(10);
  expect([arena.capacity, subject.opened]).toEqual([1, 0]);
});

test('somebody who does nothing wrong is served all the time beside the others', async () => {
  let offended = false;
  const callers: unknown[] = [];
  const flaw: Flaw = (line, caller) => {
    if (!callers.includes(caller)) callers.push(caller);
    offended ||= line === '!\n';
    return undefined;
  };
  const { wrong, subject, arena } = await outcomeOf(flaw, { capacity: 3 });
  expect([wrong, offended]).toEqual([undefined, true]);
  // He is still there.
  expect(subject.opened - subject.disposed).toBe(1);
  await arena.stop();
  expect(subject.opened).toBe(subject.disposed);
});

test('who is not served beside somebody who does something wrong shows that the program hangs', async () => {
  const { wrong, subject } = await outcomeOf(hangs, {
    capacity: 3,
    script: readScript(['1 connect', String.raw`1 send !\n`, '1 close']),
  });
  expect(wrong).toMatchObject({ kind: 'hang', detail: 'beside', difference: { kind: 'out of service' } });
  expect(subject.opened).toBe(subject.disposed);
});

test('a program that ends with its connection is started for each case, and answers before it ends', async () => {
  const attack = { startsAnew: true, peers: 1 };
  const ends =
    (status: number): Flaw =>
    (line, caller) => {
      if (line === 'on\n') caller.die({ type: 'status', status });
      return undefined;
    };
  const { arena, subject } = await lampArena(ends(0), attack);
  for (let time = 0; time < 3; time++) await arena.play(ON, 'brisk');
  expect(subject.starts).toBe(4);
  expect((await arena.play(ON, 'brisk')).wrong).toMatchObject({ kind: 'ended early', clause: 'lamp/on/1' });
  const other = await lampArena(ends(1), attack);
  expect((await other.arena.play(ON, 'brisk')).wrong).toMatchObject({
    kind: 'crash',
    detail: 'exit status 1',
  });
});
