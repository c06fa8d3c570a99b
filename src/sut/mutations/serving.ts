import { concat, LF } from '../../wire/octets.js';
import {
  NOTHING,
  withTurns,
  type Conversation,
  type HostMutation,
  type Say,
  type Turn,
} from '../HostMutation.js';
import { inTurns } from './inTurns.js';

/** Connections for which a program has room, at the same time and in all. */
const SEATS = 2;
const ENTRIES = 10;

/** Programs that do not serve their clients side by side, or not one after the other. */
export const servingMutations: readonly HostMutation[] = [
  { name: 'never serves a second client', start: serveFirst },
  { name: `refuses clients while it has ${SEATS}`, start: () => refuse((open) => open >= SEATS) },
  {
    name: `refuses clients after the first ${ENTRIES}`,
    start: () => refuse((_, before) => before >= ENTRIES),
  },
  {
    name: 'ends by an error when a connection has ended',
    start: () => (sound) =>
      withTurns(sound, (turn) => (turn.close ? { ...turn, exit: { type: 'status', status: 1 } } : turn)),
  },
  { name: 'closes all connections when one has ended', start: closeAll },
  { name: 'keeps what all clients have begun in one buffer', start: shareBuffer },
  {
    name: 'reads from its clients in turn',
    start: () => inTurns((mine, others) => others.every(({ rounds }) => rounds >= mine.rounds)),
  },
  {
    name: 'waits for the rest of a line that a client has begun',
    start: () => inTurns((_, others) => others.every(({ begun }) => !begun)),
  },
];

const CLOSE: Turn = { ...NOTHING, close: true };
const DEAF: Conversation = {
  connected: silence,
  receive: silence,
  disconnected: silence,
  told: silence,
};

function silence(): Turn {
  return NOTHING;
}

function serveFirst(): (sound: Conversation) => Conversation {
  let served = false;
  return (sound) => {
    if (served) return DEAF;
    served = true;
    return sound;
  };
}

/** Closes connections at once, depending on how many are open and how many there were before. */
function refuse(isFull: (open: number, before: number) => boolean): (sound: Conversation) => Conversation {
  let open = 0;
  let before = 0;
  return (sound) => {
    if (isFull(open, before++)) return { ...DEAF, connected: () => CLOSE };
    open++;
    return withTurns(sound, (turn) => {
      if (turn.close) open--;
      return turn;
    });
  };
}

function closeAll(): (sound: Conversation, say: Say) => Conversation {
  const all = new Set<Say>();
  return (sound, say) => {
    all.add(say);
    return withTurns(sound, (turn) => {
      if (!turn.close || !all.delete(say)) return turn;
      for (const other of all) other(CLOSE);
      all.clear();
      return turn;
    });
  };
}

function shareBuffer(): (sound: Conversation) => Conversation {
  let begun = NOTHING.octets;
  return (sound) => ({
    ...withTurns(sound, (turn) => turn),
    receive(octets) {
      const all = concat([begun, octets]);
      const end = all.lastIndexOf(LF) + 1;
      begun = all.slice(end);
      return end > 0 ? sound.receive(all.subarray(0, end)) : NOTHING;
    },
  });
}
