import type { Capture, Captured } from './Capture.js';

/**
 * The conversations with a server at this port. Those that were captured from their midst on do not say who the server
 * is: of them, it is the side that has the port.
 */
export function conversationsOf(capture: Capture, port: number): readonly Captured[] {
  return capture.conversations.flatMap((captured) => {
    if (captured.server.port === port) return [captured];
    return captured.client.port === port && !captured.fromStart ? [turned(captured)] : [];
  });
}

function turned({ client, server, transcript, ...rest }: Captured): Captured {
  return {
    client: server,
    server: client,
    ...rest,
    transcript: transcript.map((step) => ({ ...step, side: step.side === 'client' ? 'server' : 'client' })),
  };
}
