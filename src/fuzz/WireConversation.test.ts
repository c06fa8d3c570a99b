import { expect, test } from 'vitest';
import { LineDecoder } from '../wire/LineDecoder.js';
import { octetsOf, textOf } from '../wire/octets.js';
import type { Slot } from './AnswerPattern.js';
import { WireConversation, type WireRules } from './WireConversation.js';

/** A server that greets, counts up to `n` and says "bye"; lines with a `?` it may answer in any way. */
const rules: WireRules<'open' | 'ended'> = {
  initial: 'open',
  nameOf: (state) => state,
  greeting: [exactly('welcome\n', 'count/greet/1')],
  decoder: () => new LineDecoder(1000),
  read(state, frame) {
    const line = frame.type === 'frame' ? textOf(frame.octets).trimEnd() : '?';
    if (state === 'ended') return { state, slots: [], feature: 'ended/line' };
    if (line.includes('?')) return { state, slots: [{ type: 'free' }], feature: 'open/malformed' };
    if (line !== 'quit')
      return { state, slots: [exactly(`${line} and one\n`, 'count/up/1')], feature: 'open/number' };
    const duty = { clause: 'count/end/1', expected: ['the end'], state: 'open' };
    return { state: 'ended', slots: [{ type: 'end', duty }], feature: 'open/quit' };
  },
  isAnswer: (octets) => /^\w+ and one\n$/.test(textOf(octets)),
  proof: (state, count) => (state === 'open' ? [octetsOf(`proof${count}\n`)] : []),
  farewell: (state) => octetsOf(state === 'open' ? 'quit\n' : ''),
  leaving: (state) => `${state}/disconnected`,
  goesOn: 'count/up/2',
};

function exactly(text: string, clause: string): Slot {
  return {
    type: 'exactly',
    options: [octetsOf(text)],
    duty: { clause, expected: [text.trimEnd()], state: 'open' },
  };
}

/** A conversation in which the greeting has come. */
function begun() {
  const features: string[] = [];
  const conversation = new WireConversation(rules, (feature) => void features.push(feature));
  conversation.connected(1);
  conversation.received(1, octetsOf('welcome\n'));
  const say = (text: string) => conversation.sending(1, octetsOf(text));
  const hear = (text: string) => conversation.received(1, octetsOf(text));
  return { conversation, features, say, hear };
}

test('a sound conversation has nothing wrong, however its octets are cut', () => {
  const { conversation, say, hear } = begun();
  say('one\ntw');
  hear('one a');
  say('o\nquit\n');
  hear('nd one\ntwo and one\n');
  expect(conversation.due(1)).toBe('something');
  conversation.over(1, 'ended');
  expect([conversation.wrong, conversation.due(1), conversation.exchanges]).toEqual([
    undefined,
    'nothing',
    3,
  ]);
});

test('another line of the grammar is a wrong answer, shown from the beginning of its line', () => {
  const { conversation, say, hear } = begun();
  say('one\ntwo\n');
  hear('one and one\ntw');
  hear('elve and one\n');
  expect(conversation.wrong).toMatchObject({
    kind: 'wrong answer',
    clause: 'count/up/1',
    state: 'open',
    peer: 1,
    difference: {
      kind: 'wrong octets',
      expected: ['two and one'],
      octets: octetsOf('twelve and one\n'),
      offset: 2,
    },
  });
});

test('what is no line of the grammar is wrong octets', () => {
  const { conversation, say, hear } = begun();
  say('one\n');
  hear('one or none\n');
  expect(conversation.wrong).toMatchObject({
    kind: 'wrong octets',
    difference: { octets: octetsOf('one or none\n'), offset: 4 },
  });
});

test('what nobody has asked for is too much', () => {
  const { conversation, hear } = begun();
  hear('two and one\n');
  expect(conversation.wrong).toMatchObject({
    kind: 'wrong answer',
    clause: 'count/up/2',
    difference: { kind: 'too much', expected: ['nothing more'] },
  });
});

test.each(['ended', 'reset'] as const)('a connection that is %s before its time has ended early', (how) => {
  const { conversation, say } = begun();
  say('one\n');
  conversation.over(1, how);
  expect(conversation.wrong).toMatchObject({
    kind: 'ended early',
    clause: 'count/up/1',
    difference: { kind: 'ended', expected: ['one and one'] },
  });
});

test('a connection that ends though nothing was due has ended early too, by the clause on going on', () => {
  const { conversation } = begun();
  conversation.over(1, 'ended');
  expect(conversation.wrong).toMatchObject({ kind: 'ended early', clause: 'count/up/2', state: 'open' });
});

test('whoever has left may be left', () => {
  const { conversation, say } = begun();
  say('one\n');
  conversation.left(1, 'end');
  expect(conversation.due(1)).toBe('perhaps');
  conversation.over(1, 'reset');
  expect(conversation.wrong).toBeUndefined();
});

test('what a client has begun and not ended may be answered when it has left, and need not be', () => {
  const { conversation, say, hear } = begun();
  say('one\ntw');
  hear('one and one\n');
  conversation.left(1, 'end');
  hear('what?\n');
  expect(conversation.wrong).toBeUndefined();
});

test('whoever has left after a whole line is not told more than the answer to it', () => {
  const { conversation, say, hear } = begun();
  say('one\n');
  conversation.left(1, 'end');
  hear('one and one\nwhat?\n');
  expect(conversation.wrong).toMatchObject({ difference: { kind: 'too much' } });
});

test('whoever says nothing is mute, and so is who does not end', () => {
  const { conversation, say, hear } = begun();
  say('one\n');
  expect(conversation.due(1)).toBe('something');
  expect(conversation.lack(1)).toMatchObject({
    kind: 'mute',
    clause: 'count/up/1',
    difference: { kind: 'silence', expected: ['one and one'] },
  });
  hear('one and one\n');
  say('quit\n');
  expect(conversation.lack(1)).toMatchObject({ clause: 'count/end/1', difference: { kind: 'not ended' } });
  expect(conversation.wrong).toBeUndefined();
});

test('a greeting that does not come is lacking', () => {
  const conversation = new WireConversation(rules, () => {});
  conversation.connected(7);
  expect(conversation.due(7)).toBe('something');
  expect(conversation.lack(7)).toMatchObject({ kind: 'mute', clause: 'count/greet/1', peer: 7 });
});

test.each([
  ['an answer in any words', ['¿que?\n']],
  ['no answer at all', []],
  ['an answer and an end', ['no\n', 'end']],
  ['an end', ['end']],
])('where it is free what comes, %s is not wrong', (_, comes) => {
  const { conversation, say, hear } = begun();
  say('one\n?\n');
  hear('one and one\n');
  for (const each of comes) {
    if (each === 'end') conversation.over(1, 'ended');
    else hear(each);
  }
  expect([conversation.wrong, conversation.due(1)]).toEqual([undefined, 'nothing']);
});

test('behind what is free, what is due may come or not; once given up, nobody waits for it until something comes', () => {
  const { conversation, say, hear } = begun();
  say('?\none\n');
  expect(conversation.due(1)).toBe('perhaps');
  conversation.giveUp(1);
  expect(conversation.due(1)).toBe('nothing');
  hear('what?\n');
  expect(conversation.due(1)).toBe('perhaps');
  hear('one and one\n');
  expect([conversation.due(1), conversation.wrong]).toEqual(['nothing', undefined]);
});

test('only the first thing that is wrong counts', () => {
  const { conversation, say, hear } = begun();
  say('one\ntwo\n');
  hear('x\n');
  hear('y\n');
  conversation.over(1, 'ended');
  expect(conversation.wrong).toMatchObject({ kind: 'wrong octets', difference: { octets: octetsOf('x\n') } });
});

test('each connection is judged by itself', () => {
  const { conversation, say } = begun();
  conversation.connected(2);
  say('one\n');
  conversation.received(2, octetsOf('welcome\n'));
  expect([conversation.due(1), conversation.due(2), conversation.wrong]).toEqual([
    'something',
    'nothing',
    undefined,
  ]);
  conversation.received(2, octetsOf('one and one\n'));
  expect(conversation.wrong).toMatchObject({ peer: 2, difference: { kind: 'too much' } });
});

test('it notes which ways the machine takes, what is answered where that is free, and how connections end', () => {
  const { conversation, features, say, hear } = begun();
  say('one\n');
  hear('one and one\n');
  say('?\n');
  hear('no idea ');
  hear('4711\n');
  say('quit\n');
  conversation.over(1, 'ended');
  expect(features).toEqual([
    'open/number',
    'open/malformed',
    'open/malformed → no idea 0',
    'open/malformed → ',
    'open/quit',
    'ended in ended after open/quit',
  ]);
});

test('each proof is another one, and nothing is proven where nobody knows what comes', () => {
  const { conversation, say } = begun();
  expect([conversation.proof(1), conversation.proof(1)].flat().map(textOf)).toEqual(['proof1\n', 'proof2\n']);
  expect(textOf(conversation.farewell(1))).toBe('quit\n');
  say('quit\n');
  expect([conversation.proof(1), textOf(conversation.farewell(1))]).toEqual([[], '']);
});
