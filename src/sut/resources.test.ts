import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processTree } from './processes.js';
import { resourcesOf } from './resources.js';
import type { Resources } from './Subject.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'resources-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program holds when it has printed something; it ends with its input. */
async function holding(...[command, ...words]: [string, ...string[]]): Promise<Resources> {
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await once(child.stdout, 'data');
    return resourcesOf(processTree(child.pid!))!;
  } finally {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  }
}

function holdingPython(program: string): Promise<Resources> {
  return holding('python3', '-c', `${program}\nprint("done", flush=True)\nimport sys; sys.stdin.read()`);
}

test('a program holds what it has allocated, opened and started', async () => {
  const before = await holdingPython('');
  expect(before).toMatchObject({ threads: 1, processes: 1, slack: 64 << 20 });
  expect(before.memory).toBeGreaterThan(2 ** 20);

  const memory = await holdingPython('kept = b"x" * (64 << 20)');
  expect(memory.memory - before.memory).toBeGreaterThan(60 << 20);

  const descriptors = await holdingPython('import socket; kept = [socket.socket() for _ in range(20)]');
  expect(descriptors.descriptors - before.descriptors).toBe(20);

  const threads = await holdingPython(
    'import threading\nfor _ in range(5): threading.Thread(target=threading.Event().wait, daemon=True).start()',
  );
  expect(threads).toMatchObject({ threads: 6, processes: 1 });
});

test('children count, also those that have ended and that nobody has waited for', async () => {
  const running = await holdingPython(
    'import subprocess; kept = [subprocess.Popen(["cat"]) for _ in range(3)]',
  );
  expect(running).toMatchObject({ processes: 4, threads: 4 });

  const ended = await holdingPython(`import os
child = os.fork()
if child == 0: os._exit(0)
os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)`);
  expect(ended).toMatchObject({ processes: 2, threads: 1 });
});

test('how much memory may grow by itself depends on what runs the program', async () => {
  const java = join(folder, 'Waits.java');
  writeFileSync(
    java,
    'class Waits { public static void main(String[] a) throws Exception { System.out.println("done"); System.in.read(); } }',
  );
  expect(await holding('java', java)).toMatchObject({ slack: Infinity, processes: 1 });

  const waits = 'console.log("done"); process.stdin.resume();';
  expect(await holding(process.execPath, '-e', waits)).toMatchObject({ slack: 64 << 20 });

  const source = join(folder, 'waits.c');
  writeFileSync(
    source,
    '#include <stdio.h>\nint main(void) { puts("done"); fflush(stdout); return getchar() > 0; }',
  );
  for (const [name, options, slack] of [
    ['plain', [], 2 ** 20],
    ['checked', ['-fsanitize=address'], Infinity],
  ] as const) {
    const program = join(folder, name);
    execFileSync('gcc', [...options, source, '-o', program]);
    expect(await holding(program)).toMatchObject({ slack });
  }
});

test('programs that have ended hold nothing', async () => {
  const child = spawn('true');
  await once(child, 'close');
  expect(resourcesOf([child.pid!])).toBeUndefined();
  expect(resourcesOf([])).toBeUndefined();
});
