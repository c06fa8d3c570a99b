import type { Stage } from '../../../src/engine/Check.js';
import type { Profile } from '../../../src/engine/Profile.js';
import { escapeOctets } from '../../../src/wire/escape.js';

/** What a server does about octets that a client sends at once, in words: whatever it is, it is right. */
export async function reactionTo({ server }: Stage<Profile>, octets: Uint8Array): Promise<string> {
  const peer = await server.connect();
  await peer.send(octets);
  const received = await peer.read(server.pace.late);
  switch (received.type) {
    case 'octets':
      return `answers ${escapeOctets(received.octets)}`;
    case 'silence':
      return 'says nothing';
    default:
      return 'ends the connection';
  }
}
