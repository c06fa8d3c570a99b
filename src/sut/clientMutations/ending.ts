import {
  clientMutation,
  IDLE,
  withClientTurns,
  type ClientMutation,
  type ClientTurn,
} from '../ClientMutation.js';
import { NOTHING } from '../HostMutation.js';
import type { Exit } from '../Subject.js';

/** What a client prints that does not see that nothing comes any more. */
const NONSENSE = 'None\n';
/** Times that it does so before anybody could stop it. */
const FLOOD = 5_000;

/** Clients that end otherwise than their machine says, or not at all. */
export const endingMutations: readonly ClientMutation[] = [
  atFarewell('takes an empty line for nothing', () => IDLE),
  atFarewell('ends at an empty line without a word', () => ({ ...IDLE, exit: status(0) })),
  atFarewell('does not close at an empty line', (say) => ({ ...say(), close: false })),
  atFarewell('closes at an empty line without sending it', (say) => ({ ...say(), octets: NOTHING.octets })),
  atFarewell('does not wait for the server at its end', (say) => ({ ...say(), exit: status(0) })),
  atEnd('goes on when all is over', ({ octets, printed, close }) => ({ octets, printed, close })),
  atEnd('ends with exit status 1', (turn) => ({ ...turn, exit: status(1) })),
  atEnd('ends by a signal', (turn) => ({ ...turn, exit: { type: 'signal', signal: 'SIGSEGV' } })),
  whenLost('goes on when the server has gone', {}),
  whenLost('prints without pause when the server has gone', {
    atOnce: { ...IDLE, printed: NONSENSE.repeat(FLOOD) },
  }),
  whenLost('uses the processor without pause when the server has gone', { atOnce: { ...IDLE, spins: true } }),
  whenLost('prints something for each line when the server has gone', {
    later: { ...IDLE, printed: NONSENSE },
  }),
  whenLost('ends only at the next line when the server has gone', { later: { ...IDLE, exit: status(1) } }),
  clientMutation('ends after its first answer', (sound) => ({
    receive: (octets) => ({ ...sound.receive(octets), exit: status(0) }),
  })),
];

function status(number: number): Exit {
  return { type: 'status', status: number };
}

/** A client that does something else when its user types an empty line. */
function atFarewell(name: string, act: (say: () => ClientTurn) => ClientTurn): ClientMutation {
  return clientMutation(name, (sound) => ({
    typed: (line) => (line === '' ? act(() => sound.typed(line)) : sound.typed(line)),
  }));
}

/** A client that does something else where it would end well. */
function atEnd(name: string, change: (turn: ClientTurn) => ClientTurn): ClientMutation {
  return clientMutation(name, (sound) =>
    withClientTurns(sound, (turn) =>
      turn.exit?.type === 'status' && turn.exit.status === 0 ? change(turn) : turn,
    ),
  );
}

/** A client that does something else when the server ends the connection before its user has, and for each line then. */
function whenLost(
  name: string,
  { atOnce = IDLE, later = IDLE }: { readonly atOnce?: ClientTurn; readonly later?: ClientTurn },
): ClientMutation {
  return clientMutation(name, (sound) => {
    let [farewell, lost] = [false, false];
    return {
      typed(line) {
        farewell ||= line === '';
        return lost ? later : sound.typed(line);
      },
      disconnected(how) {
        lost = !farewell;
        return lost ? atOnce : sound.disconnected(how);
      },
    };
  });
}
