import type { Profile } from '../../engine/Profile.js';
import { Arena, LOUD } from '../../fuzz/Arena.js';
import { examineServer } from '../subjects.js';
import type { FuzzPlan } from './FuzzPlan.js';

/** A program that cases are played with, from its first start on. */
export interface OpenArena {
  readonly arena: Arena;
  readonly profile: Profile;
  /** How reports call the program. */
  readonly name: string;
  readonly port: number | undefined;
}

/** What is needed to have a program. */
export type ProgramPlan = Pick<
  FuzzPlan,
  'suite' | 'fuzzing' | 'program' | 'demands' | 'timeout' | 'keyboard' | 'tty' | 'dictionary'
>;

/** Octets that a program may print between two starts: whoever is flooded, floods its console. */
const FLOOD = 4 * LOUD;

/**
 * Starts a program, finds out what it is, and lends it as an arena; whatever happens then, the program is ended, also when
 * this process is interrupted.
 *
 * @throws SubjectError when the program cannot be tested
 */
export async function openArena<T>(
  plan: ProgramPlan,
  signal: AbortSignal,
  use: (open: OpenArena) => Promise<T>,
): Promise<T> {
  const { suite, fuzzing, demands, dictionary } = plan;
  const { subject, rig } = await examineServer(suite, { ...plan, flood: FLOOD }, signal);
  // Whatever is being waited for ends with the program.
  const interrupt = (): void => void subject.stop();
  const kill = (): void => subject.kill();
  signal.addEventListener('abort', interrupt);
  process.on('exit', kill);
  try {
    const profile = await rig.probe(demands);
    const attack = fuzzing.attack(profile, { dictionary });
    const arena = new Arena({ subject, attack, pace: rig.pace, now: rig.now });
    return await use({ arena, profile, name: subject.name, port: rig.port });
  } finally {
    await subject.stop();
    signal.removeEventListener('abort', interrupt);
    process.off('exit', kill);
  }
}
