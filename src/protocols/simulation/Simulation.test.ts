import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, octetsOf, textOf } from '../../wire/octets.js';
import { palindrome } from '../palindrome/index.js';
import { Simulation } from './Simulation.js';
import type { Witness } from './Witness.js';

const weights = { connect: 1, deliver: 4, type: 4, typeAhead: 1, endInput: 1, vanish: 1, intrude: 1 };

/** Keeps all that is sent and all that arrives. */
class Recorder implements Witness {
  readonly events: string[] = [];
  readonly sent: Uint8Array[] = [];
  readonly received: Uint8Array[] = [];

  arrived(connection: number, octets: Uint8Array): void {
    this.events.push(`${connection} arrived ${textOf(octets)}`);
  }

  left(connection: number): void {
    this.events.push(`${connection} left`);
  }

  reacted(connection: number, { octets, close }: { octets: Uint8Array; close: boolean }): void {
    this.events.push(`${connection} reacted ${textOf(octets)} ${close}`);
    if (connection === 1) this.sent.push(octets);
  }

  delivered(connection: number, octets: Uint8Array): void {
    this.events.push(`${connection} delivered ${textOf(octets)}`);
    if (connection === 1) this.received.push(octets);
  }

  acted(connection: number, { shown, exit }: { shown: readonly string[]; exit: number | undefined }): void {
    this.events.push(`${connection} acted ${shown.join('|')} ${exit}`);
  }

  settled(): void {
    this.events.push('settled');
  }
}

function play(choices: Iterable<number>): Recorder {
  const recorder = new Recorder();
  const played = {
    sides: palindrome,
    weights,
    connections: 3,
    lineOf: (connection: number, _: boolean, detail: number) => (detail % 9 === 0 ? '' : `дід ${connection}`),
    intrusionOf: () => octetsOf('abba\n'),
  };
  const simulation = new Simulation(played, recorder);
  for (const choice of choices) simulation.step(choice);
  simulation.deliverAll();
  return recorder;
}

const choices = fc.uint32Array({ maxLength: 300, size: 'max' });

test('the same numbers are the same run', () => {
  fc.assert(
    fc.property(choices, (each) => {
      expect(play(each).events).toEqual(play(each).events);
    }),
  );
});

test('what reaches a client is what the server has sent to it, from its beginning on', () => {
  fc.assert(
    fc.property(choices, (each) => {
      const { sent, received } = play(each);
      expect(textOf(concat(sent)).startsWith(textOf(concat(received)))).toBe(true);
    }),
  );
});
