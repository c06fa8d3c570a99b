import type { Stage } from '../../src/engine/Check.js';
import type { Guest } from '../common/Guest.js';
import { Caller } from './Caller.js';
import type { PalindromeProfile } from './PalindromeProfile.js';

/** A guest who asks for a yes and a no in turn. */
export async function invite({ server, profile }: Stage<PalindromeProfile>): Promise<Guest> {
  const caller = await Caller.connect(server, profile);
  let asked = 0;
  return {
    peer: caller.peer,
    prove: () => caller.ask(caller.trusted(asked++ % 2 === 0 ? 'aa' : 'ab')),
    leave: () => caller.leave(),
  };
}
