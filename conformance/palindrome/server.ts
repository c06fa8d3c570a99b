import { eraseServer, type ServerSuite } from '../../src/engine/Suite.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { octetsOf } from '../../src/wire/octets.js';
import { answerChecks } from './answer.js';
import { END } from './Caller.js';
import { endChecks } from './end.js';
import { lineChecks } from './line.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { probe } from './probe.js';
import { readAnswer } from './readAnswer.js';
import { serveChecks } from './serve.js';
import { surviveChecks } from './survive.js';
import { textChecks } from './text.js';
import { walking } from './walking.js';

/** The checks of palindrome servers, one for each clause of spec/palindrome.md that binds a server. */
export const suite: ServerSuite = eraseServer<PalindromeProfile>({
  protocol: palindrome as unknown as ServerSuite['protocol'],
  role: 'server',
  probe,
  async serves(server) {
    const peer = await server.connect();
    await peer.send(server.octets({ type: 'Query', text: 'abba' }));
    return (await readAnswer(peer, server.limit, server.pace)).length > 0;
  },
  farewell: (server) => (server.framing === 'line' ? END : octetsOf('')),
  checks: [...answerChecks, ...textChecks, ...lineChecks, ...endChecks, ...serveChecks, ...surviveChecks],
  basic: ['palindrome/answer/1'],
  walking,
});
