import type { Anomaly } from './Anomaly.js';
import type { Player } from './Player.js';

// What servers do wrong whatever has been named.

export function foreignLine(line: string): Anomaly {
  return {
    clause: 'wordguess/wire/2',
    kind: 'wrong octets',
    expected: ['/turn', '/quit', 'a message, which does not begin with a slash'],
    actual: 'another line came',
    line,
  };
}

export function garbled({ name }: Player): Anomaly {
  return {
    clause: 'wordguess/wire/5',
    kind: 'wrong octets',
    expected: ['UTF-8'],
    actual: `what ${name} got is no UTF-8`,
  };
}

export function sentAway({ name }: Player): Anomaly {
  return {
    clause: 'wordguess/end/5',
    kind: 'too much',
    expected: ['no /quit: the game is on'],
    actual: `${name} got it`,
    line: '/quit',
  };
}

export function secondTurn(second: Player, first: Player): Anomaly {
  return {
    clause: 'wordguess/turn/1',
    kind: 'too much',
    expected: [`no other /turn before ${first.name} has moved`],
    actual: `${second.name} got /turn too`,
    line: '/turn',
  };
}

export function openedBy(line: string): Anomaly {
  return {
    clause: 'wordguess/word/3',
    kind: 'wrong octets',
    expected: ['the word as it was'],
    actual: 'a letter has been opened',
    line,
  };
}

export function notPassed(left: Player, holder: Player | undefined): Anomaly {
  return {
    clause: 'wordguess/leave/1',
    kind: holder ? 'wrong octets' : 'silence',
    expected: [`/turn for the next player after ${left.name}`],
    actual: holder ? `${holder.name} got it` : 'nobody got it',
  };
}
