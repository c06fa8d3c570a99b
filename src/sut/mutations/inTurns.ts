import { LF } from '../../wire/octets.js';
import { NOTHING, type Conversation, type Say, type Turn } from '../HostMutation.js';

/** A client of a program that lets its clients wait for each other. */
interface Client {
  readonly say: Say;
  /** What it has done that the program has not met yet. */
  readonly waiting: (() => Turn)[];
  /** Segments that the program has read from it. */
  rounds: number;
  /** The last of them did not end with a line end. */
  begun: boolean;
}

/** A program that reads from one client only when the others allow it. */
export function inTurns(
  mayRead: (mine: Client, others: readonly Client[]) => boolean,
): (sound: Conversation, say: Say) => Conversation {
  let clients: Client[] = [];

  function serve(): void {
    for (let next = findNext(); next; next = findNext()) next.say(next.waiting.shift()!());
  }

  function findNext(): Client | undefined {
    return clients.find((each) => {
      const others = clients.filter((other) => other !== each);
      return each.waiting.length > 0 && mayRead(each, others);
    });
  }

  return (sound, say) => {
    const rounds = Math.max(0, ...clients.map((each) => each.rounds));
    const client: Client = { say, waiting: [], rounds, begun: false };
    const until = (turn: Turn): Turn => {
      if (turn.close) clients = clients.filter((each) => each !== client);
      return turn;
    };
    const later = (act: () => Turn): Turn => {
      client.waiting.push(() => until(act()));
      serve();
      return NOTHING;
    };
    clients.push(client);
    return {
      connected: () => sound.connected(),
      receive: (octets) =>
        later(() => {
          client.rounds++;
          client.begun = octets.at(-1) !== LF;
          return sound.receive(octets);
        }),
      disconnected: (how) => later(() => sound.disconnected(how)),
      told: (turn) => sound.told(turn),
    };
  };
}
