import { eraseServer, type ServerSuite } from '../../src/engine/Suite.js';
import { echo } from '../../src/protocols/echo/index.js';
import { octetsOf } from '../../src/wire/octets.js';
import { answerChecks } from './answer.js';
import { consoleChecks } from './console.js';
import { endChecks } from './end.js';
import type { EchoProfile } from './EchoProfile.js';
import { probe } from './probe.js';
import { serviceChecks } from './service.js';
import { readEcho } from './Shouter.js';
import { walking } from './walking.js';

/** The checks of echo servers, one for each clause of spec/echo.md that binds a server. */
export const suite: ServerSuite = eraseServer<EchoProfile>({
  protocol: echo as unknown as ServerSuite['protocol'],
  role: 'server',
  showsConsole: true,
  probe,
  async serves(server) {
    const peer = await server.connect();
    await peer.send(octetsOf('hello\n'));
    return (await readEcho(server, peer, server.limit, 1)).length > 0;
  },
  farewell: () => octetsOf(''),
  checks: [...answerChecks, ...endChecks, ...consoleChecks, ...serviceChecks],
  walking,
  basic: ['echo/answer/4'],
});
