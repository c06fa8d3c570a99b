import { eraseClient, type ClientSuite } from '../../src/engine/Suite.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { DEFAULT_START } from '../../src/sut/startQuestions.js';
import { leaveChecks } from './clientLeaves.js';
import { probeClient } from './clientProbe.js';
import type { ClientProfile } from './ClientProfile.js';
import { sendChecks } from './clientSends.js';
import { showChecks } from './clientShows.js';
import { clientWalking } from './clientWalking.js';
import { wireChecks } from './clientWireChecks.js';

/** The checks of word-game clients, one for each clause of spec/wordguess.md that binds a client. */
export const suite: ClientSuite = eraseClient<ClientProfile>({
  protocol: wordguess as unknown as ClientSuite['protocol'],
  role: 'client',
  // What is typed for a letter or a word is found out, unless somebody says it.
  keyboard: { start: DEFAULT_START, lines: { name: ['{name}'] } },
  probe: probeClient,
  checks: [...sendChecks, ...showChecks, ...leaveChecks, ...wireChecks],
  walking: clientWalking,
  basic: ['wordguess/client/1', 'wordguess/client/2'],
});
