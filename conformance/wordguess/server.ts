import { eraseServer, type ServerSuite } from '../../src/engine/Suite.js';
import { Violation } from '../../src/engine/Violation.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { octetsOf } from '../../src/wire/octets.js';
import type { GameProfile } from './GameProfile.js';
import { NAMES } from './names.js';
import { probe } from './probe.js';
import { seat } from './seat.js';
import { disturbanceChecks } from './disturbances.js';
import { fairChecks } from './fairGames.js';
import { joiningChecks } from './joining.js';
import { observations } from './observations.js';
import { robustnessChecks } from './robustness.js';
import { walking } from './walking.js';
import { wireChecks } from './wire.js';

/** The checks of servers of the word-guessing game, one for each clause of spec/wordguess.md that binds a server. */
export const suite: ServerSuite = eraseServer<GameProfile>({
  protocol: wordguess as unknown as ServerSuite['protocol'],
  role: 'server',
  probe,
  async serves(server, profile) {
    try {
      await seat({ server, profile, tell: () => {} }, NAMES.latin.slice(0, profile.players));
      return true;
    } catch (problem) {
      if (problem instanceof Violation) return false;
      throw problem;
    }
  },
  farewell: () => octetsOf(''),
  checks: [
    ...joiningChecks,
    ...fairChecks,
    ...disturbanceChecks,
    ...wireChecks,
    ...robustnessChecks,
    ...observations,
  ],
  walking,
  basic: ['wordguess/join/2'],
});
