import { eraseClient, type ClientSuite } from '../../src/engine/Suite.js';
import { chat } from '../../src/protocols/chat/index.js';
import { DEFAULT_START } from '../../src/sut/startQuestions.js';

export const suite: ClientSuite = eraseClient({
  protocol: chat as unknown as ClientSuite['protocol'],
  role: 'client',
  keyboard: { start: DEFAULT_START, lines: {} },
  probe: () => Promise.reject(new Error('to be written')),
  checks: [],
  basic: [],
});
