import { eraseClient, type ClientSuite } from '../../src/engine/Suite.js';
import { echo } from '../../src/protocols/echo/index.js';
import { DEFAULT_START } from '../../src/sut/startQuestions.js';
import { clientWalking } from './clientWalking.js';
import type { EchoClientProfile } from './EchoClientProfile.js';
import { clientChecks } from './clientChecks.js';
import { Echoing } from './Echoing.js';

/** The checks of echo clients, one for each clause of spec/echo.md that binds a client. */
export const suite: ClientSuite = eraseClient<EchoClientProfile>({
  protocol: echo as unknown as ClientSuite['protocol'],
  role: 'client',
  keyboard: { start: DEFAULT_START, lines: { text: ['{text}'], end: [''] } },
  probe: (laboratory) =>
    laboratory.experiment('stream', async (client) => {
      const { sent, typed } = await Echoing.begin(client, 'hello');
      return {
        framing: 'stream',
        answers: sent.length > 0,
        mortal: false,
        typed,
        demanded: laboratory.demands,
        observed: [{ name: 'text', value: typed ? 'typed by its user' : 'its own' }],
      };
    }),
  checks: clientChecks,
  walking: clientWalking,
  basic: ['echo/client/1'],
});
