import type { IncomingMessage } from 'node:http';
import { withoutMapping } from '../addressOf.js';

/** Names under which a machine knows itself. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request means this server. A page of another site can let its own name lead to this machine (DNS rebinding):
 * then the browser sends that name, which is none of ours. An address in place of a name cannot be made to lead elsewhere;
 * the one that the request has come to is always right.
 *
 * @param host - what the server was told to listen on
 */
export function isOwnHost({ headers, socket }: IncomingMessage, host: string): boolean {
  const name = hostnameOf(headers.host);
  if (name === undefined) return false;
  const reached = withoutMapping(socket.localAddress ?? '');
  return [...LOCAL, ...[host, reached].map(asHostname)].includes(name);
}

/** Whether a request for a WebSocket comes from this server's own page: browsers let every page open one to any server. */
export function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { host, origin } = headers;
  // As browsers write it: in lower case, and without the port if it is that of HTTP.
  return origin !== undefined && host !== undefined && origin === originOf(host);
}

function originOf(host: string): string | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).origin : undefined;
}

/** The name of a Host header (RFC 9110, 7.2) in lower case; nothing where it is none. */
function hostnameOf(header: string | undefined): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[^:/?#@\s]+)(?::\d{1,5})?$/.exec(header?.toLowerCase() ?? '')?.[1];
}

function asHostname(address: string): string {
  return (address.includes(':') ? `[${address}]` : address).toLowerCase();
}
