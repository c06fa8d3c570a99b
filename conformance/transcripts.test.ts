import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { playTranscript } from '../src/engine/playTranscript.js';
import { serveTcp } from '../src/host/serveTcp.js';
import { protocols } from '../src/protocols/index.js';
import { readSpec } from '../src/spec/readSpec.js';
import { MemorySubject } from '../src/sut/MemorySubject.js';
import { RemoteSubject } from '../src/sut/RemoteSubject.js';
import { printTranscript } from '../src/wire/transcript.js';

const LIMIT = 5000;
const all = await Promise.all(Object.values(protocols).map((load) => load()));

// What a specification shows is what the reference server does.
describe.each(all)('the transcripts of $name', (protocol) => {
  const file = `spec/${protocol.name}.md`;
  const { transcripts } = readSpec(readFileSync(file, 'utf8'), file);

  test.each(transcripts)('line $line, in memory', async ({ steps, variant }) => {
    const subject = new MemorySubject(
      protocol,
      protocol.variants.find(({ name }) => name === variant)!,
    );
    await subject.start();
    const played = await playTranscript(subject, steps, LIMIT);
    expect(printTranscript(played)).toBe(printTranscript(steps));
  });

  test.each(transcripts)('line $line, over TCP', async ({ steps, variant: name }) => {
    const variant = protocol.variants.find((each) => each.name === name)!;
    const host = await serveTcp({ protocol, variant, host: '127.0.0.1', port: 0 });
    const subject = new RemoteSubject('127.0.0.1', host.address.port, LIMIT);
    const played = await playTranscript(subject, steps, LIMIT);
    await host.close();
    expect(printTranscript(played)).toBe(printTranscript(steps));
  });
});
