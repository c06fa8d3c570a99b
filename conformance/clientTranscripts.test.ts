import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ClientSession } from '../src/protocols/ClientSession.js';
import { protocols } from '../src/protocols/index.js';
import type { Protocol } from '../src/protocols/Protocol.js';
import { readSpec } from '../src/spec/readSpec.js';
import { decoderFor, withoutLineEnd, type Framing } from '../src/wire/framing.js';
import { concat } from '../src/wire/octets.js';
import type { Transcript } from '../src/wire/transcript.js';

const LIMIT = 65_536;
const all = (await Promise.all(Object.values(protocols).map((load) => load())))
  // Where there are no messages, nobody can type them one by one.
  .filter(({ variants }) => variants[0].framing !== 'stream')
  // Whoever has said a login types something else than is sent.
  .filter(({ name }) => name !== 'chat');

// Where a user could have typed what the client says, the reference client says it too.
describe.each(all)('the transcripts of $name, played by the client', (protocol) => {
  const file = `spec/${protocol.name}.md`;
  const shown = readSpec(readFileSync(file, 'utf8'), file).transcripts;
  const transcripts = shown
    .map((transcript) => {
      const { framing } = protocol.variants.find(({ name }) => name === transcript.variant)!;
      return { ...transcript, framing };
    })
    .filter(({ steps, framing }) => isTypable(steps, framing));

  test('are most of those of the specification', () => {
    expect(transcripts.length).toBeGreaterThan(shown.length / 2);
  });

  test.each(transcripts)('line $line', ({ steps, framing }) => {
    for (const conversation of conversationsOf(steps)) {
      const { sent, exit } = play(protocol, framing, conversation);
      expect(sent).toBe(octetsSaid(conversation).replaceAll('\r\n', '\n'));
      const ended = conversation.some(({ side, type }) => side === 'server' && type === 'end');
      expect(exit).toBe(ended ? 0 : undefined);
    }
  });
});

/** In lines, a user who types nothing more has the client say so; and no user breaks a connection off. */
function isTypable(steps: Transcript, framing: Framing): boolean {
  const types = ['connect', 'octets', ...(framing === 'chunk' ? ['end'] : [])];
  return steps.every(({ side, type }) => side === 'server' || types.includes(type));
}

function conversationsOf(steps: Transcript): Transcript[] {
  const peers = [...new Set(steps.map(({ peer }) => peer))];
  return peers.map((peer) => steps.filter((step) => step.peer === peer));
}

/** Types what the client says, and says what the server says. */
function play(protocol: Protocol, framing: Framing, steps: Transcript) {
  const session = new ClientSession(protocol, framing, LIMIT);
  const keyboard = decoderFor(framing, LIMIT);
  const reactions = [session.connected()];
  for (const step of steps) {
    if (step.side === 'server' && step.type === 'octets') reactions.push(session.received(step.octets));
    if (step.side === 'server' && step.type === 'end') reactions.push(session.disconnected());
    if (step.side === 'client' && step.type === 'end') reactions.push(session.inputEnded());
    if (step.side === 'client' && step.type === 'octets') {
      for (const frame of keyboard.push(step.octets)) {
        expect(frame.type).toBe('frame');
        if (frame.type === 'frame') reactions.push(session.typed(textOf(withoutLineEnd(frame.octets))));
      }
    }
  }
  return {
    sent: textOf(concat(reactions.map(({ octets }) => octets))),
    exit: reactions.find((reaction) => reaction.exit !== undefined)?.exit,
  };
}

function octetsSaid(steps: Transcript): string {
  const said = steps.flatMap((step) =>
    step.side === 'client' && step.type === 'octets' ? [step.octets] : [],
  );
  return textOf(concat(said));
}

function textOf(octets: Uint8Array): string {
  return Buffer.from(octets).toString();
}
