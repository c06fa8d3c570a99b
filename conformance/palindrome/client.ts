import { eraseClient, type ClientSuite } from '../../src/engine/Suite.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { DEFAULT_START } from '../../src/sut/startQuestions.js';
import { clientWalking } from './clientWalking.js';
import type { ClientProfile } from './ClientProfile.js';
import { leaveChecks } from './leaves.js';
import { probeClient } from './probeClient.js';
import { sendChecks } from './sends.js';
import { showChecks } from './shows.js';

/** The checks of palindrome clients, one for each clause of spec/palindrome.md that binds a client. */
export const suite: ClientSuite = eraseClient<ClientProfile>({
  protocol: palindrome as unknown as ClientSuite['protocol'],
  role: 'client',
  keyboard: { start: DEFAULT_START, lines: { query: ['{query}'], end: [''] } },
  probe: probeClient,
  checks: [...sendChecks, ...showChecks, ...leaveChecks],
  walking: clientWalking,
  basic: ['palindrome/client/1'],
});
