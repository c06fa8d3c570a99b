import { clientMutation, withClientTurns, type ClientMutation } from '../../src/sut/ClientMutation.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';

/** How a client writes what it has to say. */
export interface Manner {
  /** What it sends at first, of its login. */
  readonly first: (login: string) => string;
  /** What it sends for a message. */
  readonly each: (login: string, text: string) => string;
}

/** A client that writes in that way what the reference client says: with a login, or without. */
export function speaking(name: string, start: () => Manner): ClientMutation {
  return clientMutation(name, (sound) => {
    const manner = start();
    let login = '';
    const rewrite = (line: string): string => {
      const [, sender, text] = MESSAGE.exec(line) ?? [];
      if (sender !== undefined && sender === login) return manner.each(login, text!);
      if (login !== '') return manner.each('', line);
      login = line;
      return manner.first(line);
    };
    return withClientTurns(sound, (turn) => ({
      ...turn,
      octets: octetsOf(
        textOf(turn.octets)
          .split('\n')
          .slice(0, -1)
          .map((line) => rewrite(line))
          .join(''),
      ),
    }));
  });
}

const MESSAGE = /^([^:]+): (.+)$/s;
