import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ProcessProgram } from './ProcessProgram.js';
import type { Disturbance } from './ProgramRun.js';

const LIMIT = 2500;

/** Runs a program of Python. */
function run(lines: readonly string[], disturbance: Disturbance = {}, limit = 20_000) {
  return new ProcessProgram({ command: [python(), '-S', '-c', lines.join('\n')] }).run(
    disturbance,
    limit,
    Math.random,
  );
}

let interpreter: string | undefined;

function python(): string {
  interpreter ??= execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).trim();
  return interpreter;
}

const WAITING = [
  'import threading',
  'def wait():',
  '    print("anna wait", flush=True)',
  '    WAIT',
  'threads = [threading.Thread(target=wait) for _ in range(2)]',
  'event = threading.Event()',
  'for thread in threads: thread.start()',
  'for thread in threads: thread.join()',
];

const waiting = (how: string) => WAITING.map((line) => line.replace('WAIT', how));

test('a program that ends', async () => {
  expect(await run(['print("anna run")', 'raise SystemExit(3)'])).toMatchObject({
    output: 'anna run\n',
    exit: { type: 'status', status: 3 },
    stuck: undefined,
  });
});

test('a program that ends by a signal', async () => {
  const { exit } = await run(['import os', 'os.kill(os.getpid(), 11)']);
  expect(exit).toEqual({ type: 'signal', signal: 'SIGSEGV' });
});

test('whoever waits for Enter is not waited for', async () => {
  expect((await run(['input("Press Enter")', 'print("over")'])).exit).toEqual({ type: 'status', status: 0 });
});

test.each<Disturbance>([
  { stops: 'short', oneProcessor: true },
  { stops: 'long' },
  { load: true, oneProcessor: true, priorities: true },
  { unbuffered: true },
])('nothing is lost of a program that is disturbed: %j', async (disturbance) => {
  const lines = ['import time', 'for at in range(100):', '    print(at)', '    time.sleep(0.005)'];
  const { output, exit, stuck } = await run(lines, disturbance);
  expect({ output, exit, stuck }).toEqual({
    output: Array.from({ length: 100 }, (_, at) => `${at}\n`).join(''),
    exit: { type: 'status', status: 0 },
    stuck: undefined,
  });
});

test('threads that wait for each other are a deadlock', async () => {
  const { stuck, exit } = await run(waiting('event.wait()'));
  expect({ stuck, exit }).toEqual({ stuck: { type: 'deadlock', threads: 3 }, exit: undefined });
});

test('threads that wait again and again stand still', async () => {
  const again = 'exec("while not event.wait(0.05): pass")';
  expect((await run(waiting(again), {}, LIMIT)).stuck).toEqual({ type: 'idle' });
});

test('threads that are busy and print nothing are a livelock', async () => {
  expect((await run(waiting('exec("while True: pass")'), {}, LIMIT)).stuck).toEqual({ type: 'livelock' });
});

test('who goes on is slow', async () => {
  const lines = ['import time', 'while True:', '    print("anna wait", flush=True)', '    time.sleep(0.1)'];
  expect((await run(lines, {}, LIMIT)).stuck).toEqual({ type: 'slow' });
});

test('who sleeps and then goes on is no deadlock', async () => {
  expect((await run(waiting('event.wait(1.2)'))).exit).toEqual({ type: 'status', status: 0 });
});

test('nothing is left running', async () => {
  const lines = [
    'import subprocess',
    'subprocess.Popen(["sleep", "600"], start_new_session=True)',
    'print(1)',
  ];
  const program = new ProcessProgram({ command: [python(), '-S', '-c', lines.join('\n')] });
  await program.run({ load: true }, 20_000, Math.random);
  const left = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line === 'sleep 600');
  expect(left).toEqual([]);
});

test('runs share nothing by its name', async ({ skip }) => {
  // Both stay when the program has ended. 512 | 1024 in shmget(2): make it, and it must be new.
  const lines = [
    'import ctypes, os',
    'libc = ctypes.CDLL(None, use_errno=True)',
    'os.close(os.open("/dev/shm/assay-permits", os.O_CREAT | os.O_EXCL))',
    'print(libc.shmget(0x61737361, 4096, 512 | 1024 | 0o600) >= 0)',
  ];
  const program = new ProcessProgram({ command: [python(), '-S', '-c', lines.join('\n')] });
  if (!program.mayRunBeside) skip();
  const runs = await Promise.all([1, 2].map(() => program.run({}, 20_000, Math.random)));
  expect(runs.map(({ output, errors }) => output + errors)).toEqual(['True\n', 'True\n']);
});
