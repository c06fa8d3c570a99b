import { decoderFor, unframed, type Framing } from '../../wire/framing.js';
import type { Decoder } from '../../wire/LineDecoder.js';
import { textOf } from '../../wire/octets.js';
import type { End, Step } from '../../wire/transcript.js';
import type { Conversation } from './Conversations.js';
import type { Line } from './LineTally.js';

/** What happened on a connection, as the machines of a protocol are told of it. */
export type ConnectionStep =
  | { readonly type: 'connected' }
  | { readonly type: 'line'; readonly side: End; readonly line: Line }
  | { readonly type: 'typed'; readonly line: string }
  /** The side sends nothing any more; `broken` where it has broken the connection off. */
  | { readonly type: 'ended'; readonly side: End; readonly broken: boolean };

/** Reads a line of one side, its line end included. */
export type Read = (side: End, octets: Uint8Array) => Line;

/**
 * The connections of a conversation, each by itself, and their octets cut into lines.
 *
 * @param newReader - makes what reads the lines of a connection
 */
export function eventsOf(
  { transcript, framing }: Conversation,
  newReader: () => Read,
): readonly (readonly ConnectionStep[])[] {
  const connections = new Map<number, Connection>();
  for (const step of transcript) {
    const connection = connections.get(step.peer) ?? newConnection(framing, newReader());
    connections.set(step.peer, connection);
    if (connection.events.length >= MOST) continue;
    connection.events.push(...eventsIn(step, connection, framing));
  }
  return [...connections.values()].map(({ events }) => events);
}

/** Events of a connection after which nobody looks on: it costs time, and shows the same again and again. */
const MOST = 200;

interface Connection {
  readonly events: ConnectionStep[];
  readonly decoders: Record<End, Decoder>;
  readonly read: Read;
}

/** Octets of the longest line that a reference program reads. */
const LINE = 65_536;

function newConnection(framing: Framing, read: Read): Connection {
  // Servers close their lines in either framing; it is clients that do not.
  const ofServer = framing === 'chunk' ? 'line' : framing;
  const decoders = { client: decoderFor(framing, LINE), server: decoderFor(ofServer, LINE) };
  return { events: [], decoders, read };
}

function eventsIn(step: Step, { decoders, read }: Connection, framing: Framing): ConnectionStep[] {
  const { side } = step;
  // Who prints a trace has no connection.
  if (side === 'thread') return [];
  switch (step.type) {
    case 'connect':
      return [{ type: 'connected' }];
    case 'octets':
      return decoders[side].push(step.octets).slice(0, MOST).map((frame): ConnectionStep => {
        if (frame.type === 'overlong') return { type: 'line', side, line: overlong() };
        const octets = side === 'client' ? unframed(frame.octets, framing) : frame.octets;
        return { type: 'line', side, line: read(side, octets) };
      });
    case 'typed':
      return [{ type: 'typed', line: textOf(step.octets).replace(/\r*\n$/, '') }];
    case 'end':
    case 'close':
    case 'reset':
      return [{ type: 'ended', side, broken: step.type === 'reset' }];
    case 'printed':
    case 'exited':
      return [];
  }
}

/** A line that is longer than anybody has to read. */
function overlong(): Line {
  const malformed = { type: 'malformed', offset: LINE, reason: 'The line is too long.' } as const;
  return { octets: new Uint8Array(0), messages: [malformed], times: 0 };
}
