import { expect, test, vi } from 'vitest';
import { freePort } from './freePort.js';
import { ProcessSubject } from './ProcessSubject.js';

test('a program prints as it does at home, whatever the checker runs in', async () => {
  vi.stubEnv('PYTHONUNBUFFERED', '1');
  const program = `import os, socket, signal
print("unbuffered" if "PYTHONUNBUFFERED" in os.environ else "usual")
s = socket.create_server(("127.0.0.1", int(os.environ["PORT"])))
signal.pause()`;
  const command = ['python3', '-c', program];
  const subject = new ProcessSubject({
    command,
    freePort: await freePort(),
    usualPort: 1,
    startLimit: 10_000,
    grace: 300,
  });
  try {
    await subject.start();
    await expect.poll(() => subject.printed.output).toContain('usual');
  } finally {
    vi.unstubAllEnvs();
    await subject.stop();
  }
});

test('what a program holds can be seen while it runs', async () => {
  const program = `import os, socket, signal
s = socket.create_server(("127.0.0.1", int(os.environ["PORT"])))
signal.pause()`;
  const subject = new ProcessSubject({
    command: ['python3', '-c', program],
    freePort: await freePort(),
    usualPort: 1,
    startLimit: 10_000,
    grace: 300,
  });
  expect(subject.resources()).toBeUndefined();
  try {
    await subject.start();
    // Standard streams and the socket; the console may be a process of its own.
    expect(subject.resources()?.descriptors).toBeGreaterThanOrEqual(4);
    expect(subject.resources()?.threads).toBe(subject.resources()?.processes);
  } finally {
    await subject.stop();
  }
  expect(subject.resources()).toBeUndefined();
});
