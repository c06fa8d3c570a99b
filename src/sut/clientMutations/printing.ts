import { clientMutation, withClientTurns, type ClientMutation, type ClientTurn } from '../ClientMutation.js';

const WAITING = 'Please wait.\n';

/** Clients that show something else than what they have to say. */
export const printingMutations: readonly ClientMutation[] = [
  prints('prints nothing', () => () => ''),
  prints('prints nothing but line ends', () => (text) => text.replaceAll(/[^\n]/g, '')),
  prints('prints the same for everything', () => () => WAITING),
  prints('prints a number that counts', () => {
    let count = 0;
    return () => `${++count}\n`;
  }),
  prints('prints each line only when there is another one', () => {
    let held = '';
    return (text) => {
      const before = held;
      held = text;
      return before;
    };
  }),
  prints('prints what was to be said before', () => {
    let last = WAITING;
    return (text) => {
      const before = last;
      last = text;
      return before;
    };
  }),
  prints('prints what was to be said first', () => {
    let first = '';
    return (text) => (first ||= text);
  }),
  clientMutation('prints only at its end', (sound) => {
    let held = '';
    return withClientTurns(sound, (turn) => {
      held += turn.printed;
      return { ...turn, printed: turn.exit ? held : '' };
    });
  }),
];

/** A client that prints another text wherever it prints one. */
function prints(name: string, start: () => (text: string) => string): ClientMutation {
  return clientMutation(name, (sound) => {
    const print = start();
    return withClientTurns(sound, (turn: ClientTurn) =>
      turn.printed === '' ? turn : { ...turn, printed: print(turn.printed) },
    );
  });
}
