import { clientMutation, type ClientMutation, type ClientTurn } from '../ClientMutation.js';
import type { HostMutation, Turn } from '../HostMutation.js';
import { readingMutations } from '../mutations/reading.js';

/** Clients that read something else than what was sent to them: in the ways of servers. */
export const hearingMutations: readonly ClientMutation[] = readingMutations.map(onConnection);

/** What a program does wrong on its connection, done by a client: what it prints goes past that. */
function onConnection(mutation: HostMutation): ClientMutation {
  return clientMutation(mutation.name, (sound) => {
    let printed = '';
    const note = (turn: ClientTurn): Turn => {
      printed += turn.printed;
      return turn;
    };
    const show = (turn: Turn): ClientTurn => {
      const shown = { ...turn, printed };
      printed = '';
      return shown;
    };
    const mutant = mutation.start()(
      {
        connected: () => note(sound.connected()),
        receive: (octets) => note(sound.receive(octets)),
        disconnected: (how) => note(sound.disconnected(how)),
        told: (turn) => turn,
      },
      () => {},
    );
    return {
      connected: () => show(mutant.connected()),
      receive: (octets) => show(mutant.receive(octets)),
      disconnected: (how) => show(mutant.disconnected(how)),
    };
  });
}
