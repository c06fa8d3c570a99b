import { Pace } from '../../src/engine/Pace.js';
import { Arena } from '../../src/fuzz/Arena.js';
import type { Attack } from '../../src/fuzz/Attack.js';
import { lampAttack, lampServer, type Flaw } from './lamp.js';
import { TalkingSubject } from './TalkingSubject.js';

/** A lamp that has been started, and where it is attacked. Its clock goes on whenever somebody looks at it. */
export async function lampArena(flaw?: Flaw, given: Partial<Attack> = {}) {
  const subject = new TalkingSubject(() => lampServer(flaw));
  let time = 0;
  const now = () => (time += 0.01);
  const arena = new Arena({ subject, attack: lampAttack(given), pace: new Pace(1), now });
  await arena.renew();
  return { arena, subject };
}
