import { eraseServer, type ServerSuite } from '../../src/engine/Suite.js';
import { chat } from '../../src/protocols/chat/index.js';
import { octetsOf } from '../../src/wire/octets.js';
import { Violation } from '../../src/engine/Violation.js';
import type { ChatProfile } from './ChatProfile.js';
import { dialectProblem } from './Dialect.js';
import { joinChecks } from './join.js';
import { logChecks } from './logged.js';
import { mannerChecks } from './manners.js';
import { otherWay } from './otherWay.js';
import { probe } from './probe.js';
import { serviceChecks } from './service.js';
import { Speaker } from './Speaker.js';
import { walking } from './walking.js';
import { wireChecks } from './wire.js';

/** The checks of chat servers, one for each clause of spec/chat.md that binds a server. */
export const suite: ServerSuite = eraseServer<ChatProfile>({
  protocol: chat as unknown as ServerSuite['protocol'],
  role: 'server',
  showsConsole: true,
  probe,
  async serves(server, profile) {
    try {
      const speaker = await Speaker.join({ server, profile });
      await speaker.prove();
      return true;
    } catch (problem) {
      if (problem instanceof Violation) return false;
      throw problem;
    }
  },
  farewell: () => octetsOf(''),
  checks: [...logChecks, ...mannerChecks, ...joinChecks, ...wireChecks, ...serviceChecks],
  walking,
  basic: ['chat/log/1'],
  dialectProblem,
  otherWay: ({ spoken }) => otherWay(spoken.name, spoken),
});
