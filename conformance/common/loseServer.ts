import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Peer } from '../../src/engine/Peer.js';
import { Violation } from '../../src/engine/Violation.js';

/** Lines that the user still types when the server has gone. */
const LAST_LINES = 3;
/** Characters on the screen after the end of the connection that nobody reads any more. */
const FLOOD = 20_000;
/** Milliseconds over which the use of the processor is measured, and the share of it that is too much for waiting. */
const MEASURED = 200;
const BUSY = 0.25;

/**
 * The server is gone, and the client ends: at the latest when its user has typed on.
 *
 * @param typeOn - types one more line
 * @throws Violation when it runs on; named `spin` or `flood` where it does that without pause
 */
export async function expectEndWithoutServer(
  client: ClientScenario,
  peer: Peer,
  typeOn: () => void,
): Promise<void> {
  const { mark } = client;
  peer.close();
  for (let lines = 0; lines <= LAST_LINES; lines++) {
    const last = lines === LAST_LINES;
    if (await goneWithin(client, mark, last ? client.limit : client.pace.late)) return;
    if (!last) typeOn();
  }
  const load = await client.subject.load(MEASURED);
  const expected = ['the end of the program'];
  throw load > BUSY
    ? new Violation({ kind: 'spin', expected, actual: 'it runs on and uses the processor without pause' })
    : new Violation({
        kind: 'program runs',
        expected,
        actual: 'it still runs, though its user has typed on',
      });
}

async function goneWithin(client: ClientScenario, mark: number, milliseconds: number): Promise<boolean> {
  const deadline = client.now() + milliseconds;
  while (client.now() < deadline) {
    if (!(await client.printed(deadline - client.now()))) break;
    if (client.mark - mark > FLOOD) {
      throw new Violation({
        kind: 'flood',
        expected: ['the end of the program'],
        actual: 'it prints without end',
      });
    }
  }
  return (await client.ended(0)) !== undefined;
}
