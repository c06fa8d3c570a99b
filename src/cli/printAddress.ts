import { isIPv6 } from 'node:net';

/** HOST:PORT, with an IPv6 address in brackets. */
export function printAddress(host: string, port: number): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
