import { expect, test } from 'vitest';
import type { Stage } from '../../src/engine/Check.js';
import { ServerRig } from '../../src/engine/ServerRig.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { MemorySubject } from '../../src/sut/MemorySubject.js';
import type { StreamServer } from '../../src/sut/Stream.js';
import { known } from '../common/hostLiberties.js';
import type { Anomaly } from './Anomaly.js';
import type { GameProfile } from './GameProfile.js';
import { seat } from './seat.js';
import { suite } from './server.js';

const protocol = { ...wordguess, ...wordguess.gameOf!({ players: 2, words: ['level', 'noon'] }) };

/** What is wrong about how two players join a server that greets whoever connects. */
async function anomalies(readsNamesLate: boolean): Promise<readonly Anomaly[]> {
  const subject = new MemorySubject(protocol, wordguess.variants[0], known('greets'));
  const rig = new ServerRig(suite, subject, { limit: 300, startLimit: 300, now: () => performance.now() });
  const profile = (await rig.probe({ players: 2 })) as GameProfile;
  if (readsNamesLate) swapNames(subject);
  const told: Anomaly[] = [];
  const attempt = await rig.attempt(profile, 'patient', async (part) => {
    const { server } = part as Stage<GameProfile>;
    await seat({ server, profile, tell: (anomaly) => told.push(anomaly) }, ['Anna', 'Bert']);
  });
  expect(attempt.violation).toBeUndefined();
  return told;
}

/** The name of whoever has connected first is read after that of the next one. */
function swapNames(subject: StreamServer): void {
  const connect = subject.connect.bind(subject);
  let connections = 0;
  let late = (): void => {};
  subject.connect = async (limit) => {
    const connection = (await connect(limit))!;
    const isFirst = connections++ === 0;
    const write = connection.write.bind(connection);
    connection.write = (octets) => {
      connection.write = write;
      const name = octets.slice();
      if (isFirst) {
        late = () => write(name);
        return;
      }
      write(name);
      late();
    };
    return connection;
  };
}

test.each([
  ['first', false],
  ['second, as its name is read late', true],
])('whoever connects first and is in %s need not be told of who was faster', async (_, late) => {
  expect(await anomalies(late)).toEqual([]);
});
