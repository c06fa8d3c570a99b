import { expect, test } from 'vitest';
import { concat, octetsOf, textOf } from '../../wire/octets.js';
import { ClientSession } from '../ClientSession.js';
import { Session } from '../Session.js';
import { echo } from './index.js';

const LIMIT = 65_536;

function server() {
  return new Session(echo, 'stream', LIMIT);
}

function client() {
  return new ClientSession(echo, 'stream', LIMIT);
}

test('the server sends back what it receives, and prints it without its control characters', () => {
  const session = server();
  expect(session.connected('127.0.0.1:50001').logged).toEqual(['connected: 127.0.0.1:50001']);
  const { octets, logged, close } = session.receive(octetsOf('a\u001b[2J\n'));
  expect(textOf(octets)).toBe('a\u001b[2J\n');
  expect(logged).toEqual(['received: a\\x1B[2J\\n']);
  expect(close).toBe(false);
  expect(session.disconnected().close).toBe(true);
});

test.each([[[0xff, 0xfe]], [[0x00]], [[0xd0]]])(
  'the server sends octets back that are no text: %j',
  (some) => {
    expect([...server().receive(Uint8Array.from(some)).octets]).toEqual(some);
  },
);

test('the client shows what comes back, when all of it is there', () => {
  const session = client();
  session.connected();
  expect(textOf(session.typed('дід').octets)).toBe('дід');
  expect(session.received(octetsOf('дід').subarray(0, 3))).toMatchObject({ shown: [], exit: undefined });
  expect(session.received(octetsOf('дід').subarray(3))).toMatchObject({
    shown: ['дід'],
    close: true,
    exit: 0,
  });
});

test('the client has nothing to send in an empty line', () => {
  const session = client();
  session.connected();
  expect(session.typed('').shown).toEqual(['There is nothing to send in an empty line.']);
  expect(session.wantsLine).toBe(true);
});

test('the client ends by an error when not all comes back', () => {
  const session = client();
  const reactions = [session.connected(), session.typed('hello'), session.received(octetsOf('he'))];
  expect(textOf(concat(reactions.map(({ octets }) => octets)))).toBe('hello');
  expect(session.disconnected()).toMatchObject({
    shown: ['The server has ended the connection before all came back.'],
    exit: 1,
  });
});
