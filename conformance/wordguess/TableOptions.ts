import type { Scenario } from '../../src/engine/Scenario.js';
import type { Anomaly } from './Anomaly.js';
import type { GameProfile } from './GameProfile.js';
import type { Player } from './Player.js';
import type { Round } from './Round.js';

/** What a table is made with. */
export interface TableOptions {
  readonly server: Scenario;
  readonly profile: GameProfile;
  readonly players: readonly Player[];
  /** The number of the player who has the first turn. */
  readonly holder: number;
  /** Is told whatever is wrong. */
  readonly tell: (anomaly: Anomaly) => void;
  /** Milliseconds that an answer may take. */
  readonly patience?: number | undefined;
  /** The clause that is judged: what it demands is waited for in any case. */
  readonly judges?: string | undefined;
  /** Is told of each move and all that came of it, line by line, before that is judged. */
  readonly watch?: ((round: Round, lines: Heard) => void) | undefined;
}

/** Lines by the numbers of players. */
export type Heard = ReadonlyMap<number, readonly string[]>;
