import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { pairProof } from '../../src/engine/pairProof.js';
import { chat } from '../../src/protocols/chat/index.js';
import { suite } from './pair.js';
import { chatMutants } from './serverMutants.js';

const blame: readonly Blame[] = [];
const excuses: readonly Excuse[] = [{ reason: 'x', mutants: ['server: *', 'client: *'] }];

const connections = [
  { type: 'connected', address: '127.0.0.1:50001' },
  { type: 'malformed', reason: 'It is too long.' },
  { type: 'disconnected' },
] as const;

const user = [
  { type: 'connected' },
  { type: 'typed', line: 'anna' },
  { type: 'typed', line: 'a:b' },
  { type: 'typed', line: '' },
  { type: 'typed', line: 'end' },
  { type: 'inputEnded' },
  { type: 'Notice', text: 'hello' },
  { type: 'malformed', reason: 'The octets are not UTF-8.' },
  { type: 'disconnected' },
] as const;

/** The proof of the checks of chat pairs. */
export const proof = pairProof({
  suite,
  protocol: chat,
  serverInputs: [
    ...connections,
    { type: 'Login', login: 'anna' },
    { type: 'Message', login: 'anna', text: 'hello' },
    { type: 'Message', login: 'bert', text: 'hello' },
  ],
  clientInputs: user,
  variantInputs: {
    anonymous: { server: [...connections, { type: 'Text', text: 'hello' } as { type: string }], client: user },
  },
  ownServers: chatMutants,
  ownClients: [],
  blame,
  excuses,
});
