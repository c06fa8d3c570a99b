import { eraseClient, type ClientSuite } from '../../src/engine/Suite.js';
import { chat } from '../../src/protocols/chat/index.js';
import { DEFAULT_START } from '../../src/sut/startQuestions.js';
import { clientWalking } from './clientWalking.js';
import type { ChatClientProfile } from './ChatClientProfile.js';
import { leaveChecks } from './clientLeaves.js';
import { sendChecks } from './clientSends.js';
import { dialectProblem } from './Dialect.js';
import { otherWay } from './otherWay.js';
import { probeClient } from './probeClient.js';

/** The checks of chat clients, one for each clause of spec/chat.md that binds a client. */
export const suite: ClientSuite = eraseClient<ChatClientProfile>({
  protocol: chat as unknown as ClientSuite['protocol'],
  role: 'client',
  keyboard: {
    start: DEFAULT_START,
    lines: { login: ['{login}'], message: ['{text}'], end: ['end'] },
  },
  probe: probeClient,
  checks: [...sendChecks, ...leaveChecks],
  walking: clientWalking,
  basic: ['chat/client/1'],
  dialectProblem,
  otherWay: ({ speech }) => otherWay(speech.name, speech.dialect),
});
