import fc from 'fast-check';
import { expect, test } from 'vitest';
import { octetsOf } from './octets.js';
import { printTranscript, readTranscript, type Step } from './transcript.js';

test('is read from lines', () => {
  expect(readTranscript('C: abba\\n\nS: \\x00\\n\n\nC2: (reset)\n')).toEqual([
    { side: 'client', peer: 1, type: 'octets', octets: octetsOf('abba\n') },
    { side: 'server', peer: 1, type: 'octets', octets: Uint8Array.of(0, 10) },
    { side: 'client', peer: 2, type: 'reset' },
  ]);
});

test('reads what it has printed', () => {
  const side = fc.constantFrom('client' as const, 'server' as const);
  const peer = fc.integer({ min: 1, max: 3 });
  const octets = fc.uint8Array({ minLength: 1 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ side, peer, type: fc.constant('octets' as const), octets }),
    fc.record({
      side,
      peer,
      type: fc.constantFrom('connect' as const, 'end' as const, 'close' as const, 'reset' as const),
    }),
    fc.record({ side: fc.constant('client' as const), peer, type: fc.constant('typed' as const), octets }),
    fc.record({ side, peer, type: fc.constant('printed' as const), octets }),
    fc.record({
      side,
      peer,
      type: fc.constant('exited' as const),
      how: fc.constantFrom('exit status 1', 'the signal SIGSEGV'),
    }),
  );
  fc.assert(
    fc.property(fc.array(step), (transcript) => {
      expect(readTranscript(printTranscript(transcript))).toEqual(transcript);
    }),
  );
});

test('octets that look like an event are no event', () => {
  const steps: Step[] = [{ side: 'client', peer: 1, type: 'octets', octets: octetsOf('(end)') }];
  expect(printTranscript(steps)).toBe('C: \\x28end)\n');
});

test.each([
  ['X: abc', 'line 1: "X: abc" is no step'],
  ['C: a\nC: \\y', 'line 2: "\\y" is no escape'],
])('complains about %j', (text, complaint) => {
  expect(() => readTranscript(text)).toThrow(complaint);
});
