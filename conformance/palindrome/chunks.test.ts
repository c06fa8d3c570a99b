import { expect, test } from 'vitest';
import { Pace } from '../../src/engine/Pace.js';
import { Recorder } from '../../src/engine/Recorder.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { MemorySubject } from '../../src/sut/MemorySubject.js';
import { octetsOf } from '../../src/wire/octets.js';
import { arenaOf } from '../../test/fuzz/attacked.js';
import { fuzzing } from './fuzzing.js';
import { suite } from './server.js';

test.each(['a\r', 'abba\n', 'ab\nba'])(
  '%j in a chunk has any answer: for some its line ends are characters',
  async (chunk) => {
    const variant = palindrome.variants.find(({ framing }) => framing === 'chunk')!;
    const subject = new MemorySubject(palindrome, variant);
    const { attack } = await arenaOf(suite, fuzzing, subject);
    const setting = { subject, recorder: new Recorder('server'), pace: new Pace(1), limit: 1, now: () => 0 };
    for (const answer of ['\n', '\0\n']) {
      const conversation = attack.begin(setting, () => {});
      conversation.connected(1);
      conversation.sending(1, octetsOf(chunk));
      conversation.received(1, octetsOf(answer));
      expect(conversation.wrong).toBeUndefined();
    }
  },
);
