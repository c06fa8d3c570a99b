import type { Socket } from 'node:net';

/** Where the other side is, as `ADDRESS:PORT`. An IPv4 address stays one on a socket that takes both kinds. */
export function addressOf({ remoteAddress = '', remotePort }: Socket): string {
  const address = withoutMapping(remoteAddress);
  return `${address.includes(':') ? `[${address}]` : address}:${remotePort}`;
}

/** An IPv4 address that is written as one of IPv6 (RFC 4291, 2.5.5.2), as what it is. */
export function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
