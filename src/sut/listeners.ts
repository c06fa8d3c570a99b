import { readdirSync } from 'node:fs';
import { commandOf, socketInodes } from './processes.js';
import { reachableAddress, readSockets } from './sockets.js';

/** Where a program listens. */
export interface Listener {
  readonly host: string;
  readonly port: number;
}

/** Where these processes listen; IPv4 before IPv6, as most clients try them. */
export function listeningSockets(pids: readonly number[]): Listener[] {
  const listening = readSockets().filter(({ state }) => state === 'listen');
  if (listening.length === 0) return [];
  const inodes = socketInodes(pids);
  return listening
    .filter(({ inode }) => inodes.has(inode))
    .toSorted((a, b) => a.family - b.family)
    .map((socket) => ({ host: reachableAddress(socket), port: socket.localPort }));
}

/**
 * Who listens on a port, as the end of a sentence: ` by "python3 server.py" (process 4711)`, or nothing when that cannot
 * be seen; `undefined` when nobody does.
 */
export function portHolder(port: number, except?: number): string | undefined {
  const sockets = readSockets().filter(({ state, localPort }) => state === 'listen' && localPort === port);
  if (sockets.length === 0) return undefined;
  const holder = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== except)
    .find((pid) => {
      const inodes = socketInodes([pid]);
      return sockets.some(({ inode }) => inodes.has(inode));
    });
  return holder === undefined ? '' : ` by "${commandOf(holder)}" (process ${holder})`;
}
