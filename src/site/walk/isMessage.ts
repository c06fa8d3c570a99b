import type { WalkedMachine } from './walkedMachine.js';

/** Whether inputs of a type are messages of the other side: the rest is what happens to a connection, or users do. */
export function isMessage(type: string, { heard }: WalkedMachine): boolean {
  return heard?.rules[type]?.kind === 'message';
}
