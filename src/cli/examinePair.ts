import { pairRig, START_FACTOR } from '../engine/checkProgram.js';
import type { Listener } from '../engine/Event.js';
import { LOGINS } from '../engine/PairScenario.js';
import type { PairSuite } from '../engine/Suite.js';
import { Bell } from '../sut/Bell.js';
import { ClientNamespace } from '../sut/ClientNamespace.js';
import { quoteForReader } from '../sut/commandWords.js';
import { freePort } from '../sut/freePort.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { isolated } from '../sut/namespace.js';
import { ProcessClient } from '../sut/ProcessClient.js';
import { ProcessSubject } from '../sut/ProcessSubject.js';
import type { Examined, SubjectOptions } from './subjects.js';

/** Makes ready to test a server and its clients; none of them is started yet. */
export async function examinePair(
  suite: PairSuite,
  { program, timeout, tty = false }: SubjectOptions,
  keyboard: KeyboardScript,
  signal: AbortSignal,
  tell: Listener,
): Promise<Examined> {
  const { server: serverCommand = [], client: clientCommand = [], folder, port } = program;
  const usualPort = suite.protocol.port;
  const inManifest = folder !== undefined;
  const common = {
    folder,
    inManifest,
    questions: keyboard.start,
    keyboard: tty ? ('terminal' as const) : ('pipe' as const),
    signal,
  };
  const server = new ProcessSubject({
    ...common,
    command: serverCommand,
    // The client may have its port in its source: the likeliest one, where all are free.
    freePort: port ?? (isolated() ? usualPort : await freePort()),
    // A server that is not told a port takes the one that its author has told the client.
    untold: true,
    port,
    usualPort,
    startLimit: START_FACTOR * timeout,
    onWait: (reason) => tell({ type: 'waiting', reason }),
  });
  const clients: ProcessClient[] = [];
  for (const login of LOGINS) {
    // In a network namespace of its own, a client finds the checker where others find the server.
    const place = isolated()
      ? { port: () => server.port!, isolated: true, namespace: new ClientNamespace() }
      : { port: await freePort(), isolated: false };
    clients.push(new ProcessClient({ ...common, ...place, command: clientCommand, otherPorts: [], login }));
  }
  const programs = [server, ...clients];
  const [serverName, clientName] = [server.name, clients[0]!.name];
  const subject = {
    name: `${serverName} and ${clientName}`,
    invocation: inManifest
      ? ''
      : `--server ${quoteForReader(serverName)} --client ${quoteForReader(clientName)}`,
    stop: async () => {
      await Promise.all(programs.map((each) => each.stop()));
    },
    kill: () => programs.forEach((each) => each.kill()),
  };
  const rig = pairRig(suite, { server, clients }, new Bell(), { timeout, now }, keyboard);
  return { subject, rig, keyboard };
}

function now(): number {
  return performance.now();
}
