import { expect, test } from 'vitest';
import { Pace } from '../../src/engine/Pace.js';
import { Recorder } from '../../src/engine/Recorder.js';
import { withOwnWays } from '../../src/engine/liberties/Gate.js';
import { octetsOf } from '../../src/wire/octets.js';
import { arenaOf } from '../../test/fuzz/attacked.js';
import { fuzzing } from './fuzzing.js';
import { suite } from './server.js';
import { gate } from './serverLiberties.js';

const SHOWN = '2026.01.02 10:00:00 anna: hello 900001\n';

/** A client of a server that takes a line for the login, and the next one for the text. */
async function conversation() {
  const subject = await gate.serverWith(withOwnWays(gate.liberties, { 'hears the dialect': 'two-sends' }));
  const { attack } = await arenaOf(suite, fuzzing, subject);
  const setting = { subject, recorder: new Recorder('server'), pace: new Pace(1), limit: 1, now: () => 0 };
  const judge = attack.begin(setting, () => {});
  judge.connected(1);
  return {
    say: (text: string) => judge.sending(1, octetsOf(text)),
    print: (text: string) => judge.printed(octetsOf(text)),
    wrong: () => judge.wrong,
    leave: () => judge.left(1, 'end'),
  };
}

test('a message that is shown twice and was sent once is wrong', async () => {
  const { say, print, wrong } = await conversation();
  say('anna\nanna\nhello 900001\n');
  print(SHOWN);
  expect(wrong()).toBeUndefined();
  print(SHOWN);
  expect(wrong()).toMatchObject({ clause: 'chat/log/5', difference: { actual: 'there were two' } });
});

test('it may be shown again where it was sent again, though nobody can tell whether as a login or a text', async () => {
  const { say, print, wrong } = await conversation();
  say('anna\nanna\nhello 900001\n');
  print(SHOWN);
  say('b\nanna\nhello 900001\nanna\n');
  print(SHOWN);
  expect(wrong()).toBeUndefined();
});

test('what was begun may be shown when its client has left', async () => {
  const { say, print, wrong, leave } = await conversation();
  say('anna\nanna\nhello 900001\nanna\nhello 900001');
  leave();
  print(SHOWN);
  print(SHOWN);
  expect(wrong()).toBeUndefined();
});
