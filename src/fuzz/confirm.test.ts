import { expect, test } from 'vitest';
import type { Flaw } from '../../test/fuzz/lamp.js';
import { lampArena } from '../../test/fuzz/lampArena.js';
import { confirm, join } from './confirm.js';
import { minimise } from './minimise.js';
import { readScript, writeScript } from './script/notation.js';
import { replayScript } from './replayScript.js';
import type { Script } from './script/Action.js';

const { signal } = new AbortController();

function saying(...lines: string[]): Script {
  return readScript(['1 connect', ...lines.flatMap((line) => [`1 send ${line}\\n`, '1 settle'])]);
}

/** Lines as somebody types them who waits for each answer, and then for nothing more. */
function typed(...lines: string[]): string[] {
  return writeScript(saying(...lines)).slice(0, -1);
}

/** It forgets that it is lit when it is lit a third time. */
const forgets: Flaw = (line, _, before) =>
  line === 'on\n' && before.slice(-2).every((each) => each === 'on\n') && before.length > 1
    ? 'lit\n'
    : undefined;

test('what goes wrong again with a fresh program is confirmed', async () => {
  const { arena, subject } = await lampArena(forgets);
  const confirmed = await confirm(arena, [saying('on', 'on', 'on')], signal);
  expect(confirmed).toMatchObject({
    outcome: { wrong: { kind: 'wrong answer', clause: 'lamp/on/2' } },
    reproduced: { times: 2, of: 2 },
  });
  expect(subject.starts).toBe(3);
});

test('what went wrong only because of what was played before is confirmed with that', async () => {
  const { arena } = await lampArena((line, _, before) =>
    line === 'off\n' && before.filter((each) => each === 'on\n').length > 2 ? 'lit\n' : undefined,
  );
  const before = Array.from({ length: 20 }, (_, at) => saying(at % 7 === 0 ? 'on' : '# no'));
  const confirmed = (await confirm(arena, [...before, saying('off')], signal))!;
  expect(confirmed.script.length).toBeGreaterThan(saying('off').length);
  const small = await minimise(arena, confirmed, Infinity, signal);
  expect(writeScript(small.script)).toEqual(typed('on', 'on', 'on', 'off'));
});

test('what does not go wrong again is not confirmed', async () => {
  let times = 0;
  const { arena } = await lampArena(() => (times++ === 1 ? 'dark\n' : undefined));
  await arena.play(saying('on', 'on'), 'brisk');
  expect(await confirm(arena, [saying('on')], signal)).toBeUndefined();
});

test('what goes wrong now and then is confirmed, with how often it did', async () => {
  let times = 0;
  const { arena } = await lampArena((line) => (line === 'on\n' && times++ % 3 === 2 ? 'dark\n' : undefined));
  const confirmed = await confirm(arena, [saying('on')], signal);
  expect(confirmed!.reproduced.times).toBe(2);
  expect(confirmed!.reproduced.of).toBeGreaterThan(2);
  expect(confirmed!.reproduced.of).toBeLessThanOrEqual(8);
});

test('whoever interrupts it gets no answer', async () => {
  const { arena, subject } = await lampArena(forgets);
  const interrupted = AbortSignal.abort();
  expect(await confirm(arena, [saying('on', 'on', 'on')], interrupted)).toBeUndefined();
  expect(subject.starts).toBe(1);
});

test('a case is made as small as it can be, and still goes wrong in the same way', async () => {
  const { arena } = await lampArena((line, caller, before) => {
    // A crash that hides behind a wrong answer.
    if (line.includes('x')) caller.die({ type: 'status', status: 1 });
    return forgets(line, caller, before);
  });
  const script = saying('# hello', 'off', 'on', 'on', 'on', 'nonsense', '# xyz', 'off');
  const confirmed = (await confirm(arena, [script], signal))!;
  const small = await minimise(arena, confirmed, Infinity, signal);
  expect(writeScript(small.script)).toEqual(typed('on', 'on', 'on'));
  expect(small.outcome.wrong.kind).toBe('wrong answer');
  expect(small.reproduced).toEqual(confirmed.reproduced);
});

test('it is made small without starting the program each time, where that goes on', async () => {
  const { arena, subject } = await lampArena((line) => (line.includes('x') ? 'lit\n' : undefined));
  const confirmed = (await confirm(arena, [saying('off', 'on', '# axis', 'on', '# taxi')], signal))!;
  const before = subject.starts;
  const small = await minimise(arena, confirmed, Infinity, signal);
  expect(writeScript(small.script)).toEqual(['1 connect', String.raw`1 send #x\n`]);
  expect(subject.starts - before).toBe(1);
});

test('what goes wrong only in a program that has gone wrong before is not what is made of it', async () => {
  const { arena } = await lampArena((line, caller, before) => {
    const isSpoilt = before.some((_, at) => before.slice(at, at + 3).join('') === 'on\non\non\n');
    return forgets(line, caller, before) ?? (isSpoilt && line === 'off\n' ? 'lit\n' : undefined);
  });
  const confirmed = (await confirm(arena, [saying('on', 'on', 'on', 'off')], signal))!;
  const small = await minimise(arena, confirmed, Infinity, signal);
  expect(writeScript(small.script)).toEqual(typed('on', 'on', 'on'));
});

test('whoever has no time is left with the case as it was, or a smaller one', async () => {
  const { arena } = await lampArena(forgets);
  const script = saying('off', 'on', 'on', 'on');
  const confirmed = (await confirm(arena, [script], signal))!;
  const small = await minimise(arena, confirmed, Infinity, AbortSignal.abort());
  expect(small).toBe(confirmed);
});

test('cases are joined by what ends one of them', () => {
  expect(writeScript(join([saying('on'), saying('off')]))).toEqual([
    ...writeScript(saying('on')),
    'over',
    ...writeScript(saying('off')),
  ]);
  expect(join([])).toEqual([]);
});

test('a case that is played again still fails, or is fixed when it has gone well often enough', async () => {
  const flawed = await lampArena(forgets);
  const script = saying('on', 'on', 'on');
  expect(await replayScript(flawed.arena, script, { times: 2, of: 2 })).toMatchObject({
    type: 'still fails',
    confirmed: { script, reproduced: { times: 1, of: 1 } },
  });
  const mended = await lampArena();
  expect(await replayScript(mended.arena, script, { times: 2, of: 2 })).toEqual({ type: 'fixed', runs: 3 });
  expect(await replayScript(mended.arena, script, { times: 2, of: 6 })).toEqual({ type: 'fixed', runs: 9 });
  expect(await replayScript(mended.arena, script, { times: 1, of: 100 })).toEqual({
    type: 'fixed',
    runs: 20,
  });
});
