import { describe, expect, test } from 'vitest';
import { chat } from '../../protocols/chat/index.js';
import { echo } from '../../protocols/echo/index.js';
import { palindrome } from '../../protocols/palindrome/index.js';
import type { Protocol } from '../../protocols/Protocol.js';
import { wordguess } from '../../protocols/wordguess/index.js';
import type { Role } from '../../spec/Spec.js';
import { readTranscript } from '../../wire/transcript.js';
import type { Profile } from '../Profile.js';
import type { Coverage, Exercised } from './Coverage.js';
import { coverageOf, type Played } from './coverageOf.js';

const PROFILE: Profile = {
  framing: 'line',
  concurrency: 'concurrent',
  answers: true,
  mortal: false,
  demanded: {},
};

/** What conversations bring about: each is a transcript as it is printed, its steps parted by bars. */
function covered(protocol: unknown, role: Role, talks: readonly string[], given: Partial<Played> = {}): Coverage {
  const profile = { ...PROFILE, ...given.profile };
  return coverageOf({
    // Its messages are handed through.
    protocol: protocol as Protocol,
    role,
    otherWay: undefined,
    results: [],
    conversations: talks.map((talk) => ({
      transcript: readTranscript(talk.replaceAll(' | ', '\n')),
      framing: profile.framing,
    })),
    ...given,
    profile,
  });
}

/** What was taken, and how often: `open: Query [guard]`. */
function transitionsOf({ machines }: Coverage): Record<string, number> {
  return taken(
    machines.flatMap(({ transitions }) => transitions),
    ({ from, input, guard }) => `${from}: ${input}${guard === undefined ? '' : ` [${guard}]`}`,
  );
}

function branchesOf({ grammar }: Coverage, side: 'client' | 'server'): Record<string, number> {
  const { branches } = grammar.find((lines) => lines.side === side)!;
  return taken(branches, ({ rule, notation }) => `${rule}: ${notation}`);
}

function taken<T extends Exercised>(all: readonly T[], nameOf: (each: T) => string): Record<string, number> {
  return Object.fromEntries(all.filter(({ count }) => count > 0).map((each) => [nameOf(each), each.count]));
}

function reasonOf(all: readonly (Exercised & object)[], wanted: object): string | undefined {
  const entries = Object.entries(wanted);
  return all.find((each) => entries.every(([key, value]) => each[key as keyof typeof each] === value))?.reason;
}

describe('a server of lines', () => {
  const talks = [
    'C: (connect) | C: abba\\r\\nabc\\n | S: \\x00\\n\\n | C: \\n | S: (end)',
    'C: (connect) | C: ab | C: ba\\n | S: \\x00\\n | C: \\xFF\\n | S: (end) | C: abba\\n',
  ];
  const coverage = covered(palindrome, 'server', talks);

  test('is given what its machine is stepped by, until one of the two ends the connection', () => {
    expect(transitionsOf(coverage)).toEqual({
      'open: Query [is a palindrome]': 2,
      'open: Query': 1,
      'open: End': 1,
      'open: malformed': 1,
    });
    expect(coverage.machines[0]!.states).toEqual([
      { state: 'open', count: 2 },
      { state: 'ended', count: 2 },
    ]);
  });

  test('has its lines traced on both sides, as often as they came', () => {
    expect(branchesOf(coverage, 'client')).toMatchObject({ 'EOL: CR LF': 1, 'EOL: LF': 4 });
    expect(branchesOf(coverage, 'server')).toEqual({ 'ServerLine: Yes': 2, 'ServerLine: No': 1 });
    expect(coverage.grammar.map(({ lines }) => lines)).toEqual([5, 3]);
  });

  test('is told why the rest was not brought about', () => {
    const [machine] = coverage.machines;
    expect(reasonOf(machine!.transitions, { input: 'disconnected' })).toBe('no client was seen to leave there');
    expect(reasonOf(coverage.grammar[1]!.branches, { notation: 'OtherYes' })).toBe(
      'the program wrote no such line',
    );
    expect(reasonOf(coverage.clauses, { id: 'palindrome/answer/1' })).toBe('it was not selected (--only)');
    const all = [...coverage.clauses, ...machine!.states, ...machine!.transitions, ...coverage.grammar[0]!.branches];
    for (const { count, reason } of all) expect(reason !== undefined).toBe(count === 0);
  });

  test('that takes each read for a message knows no line ends', () => {
    const profile: Profile = { ...PROFILE, framing: 'chunk' };
    const { grammar } = covered(palindrome, 'server', ['C: (connect) | C: abba | S: \\x00\\n'], { profile });
    expect(reasonOf(grammar[0]!.branches, { rule: 'EOL', notation: 'CR LF' })).toBe(
      'the program takes each read for a message, so there are no line ends',
    );
    expect(reasonOf(grammar[0]!.branches, { rule: 'EOL', notation: 'LF' })).toBe(
      'the program takes each read for a message, so there are no line ends',
    );
  });

  test('that serves one client at a time has had nothing from one that it left waiting', () => {
    const profile: Profile = { ...PROFILE, concurrency: 'one-shot' };
    const talk = 'C1: (connect) | C1: ab\\n | S1: \\n | C2: (connect) | C2: abba\\n';
    expect(transitionsOf(covered(palindrome, 'server', [talk], { profile }))).toEqual({ 'open: Query': 1 });
  });
});

test('octets that are no lines step a machine too, and take no ways', () => {
  const profile: Profile = { ...PROFILE, framing: 'stream' };
  const talk = 'C: (connect) | C: abc | S: abc | C: (end) | S: (end)';
  const coverage = covered(echo, 'server', [talk], { profile });
  expect(transitionsOf(coverage)).toEqual({ 'open: connected': 1, 'open: Octets': 1, 'open: disconnected': 1 });
  expect(coverage.grammar.map(({ branches }) => branches.length)).toEqual([0, 0]);
  expect(reasonOf(coverage.machines[0]!.transitions, { input: 'malformed' })).toBe(
    'in a stream, all octets are well-formed',
  );
});

describe('a server that says nothing', () => {
  const talk = 'C: (connect) | C: anna\\n | C: anna: hi\\n | C: (end)';

  test('is stepped by what it is told', () => {
    expect(transitionsOf(covered(chat, 'server', [talk]))).toEqual({
      'arriving: connected': 1,
      'arriving: Login': 1,
      'member: Message [is its own]': 1,
      'member: disconnected': 1,
    });
  });

  test('is stepped by the machine of its variant', () => {
    const profile: Profile = { ...PROFILE, variant: 'anonymous' };
    expect(transitionsOf(covered(chat, 'server', [talk], { profile }))).toEqual({
      'open: connected': 1,
      'open: Text': 2,
      'open: disconnected': 1,
    });
  });

  test('is followed where its messages are read in another way', () => {
    const reader = () => (line: Uint8Array) => [
      line[0] === 0x3e ? { type: 'Message', login: 'anna', text: 'hi' } : { type: 'Login', login: 'anna' },
    ];
    const otherWay = { reason: 'it has a dialect of its own', reader };
    const coverage = covered(chat, 'server', ['C: (connect) | C: anna\\n>hi\\n | S: thanks\\n'], { otherWay });
    expect(transitionsOf(coverage)).toMatchObject({
      'arriving: Login': 1,
      'member: Message [is its own]': 1,
    });
    expect(branchesOf(coverage, 'client')).toEqual({});
    expect(coverage.grammar[0]!.branches[0]!.reason).toBe(otherWay.reason);
    expect(branchesOf(coverage, 'server')).toMatchObject({ 'EOL: LF': 1 });
  });

  test('is not followed where nobody can read its messages', () => {
    const reason = 'it has a dialect of its own';
    const { machines, grammar } = covered(chat, 'server', [talk], { otherWay: { reason } });
    const all = [...machines[0]!.states, ...machines[0]!.transitions, ...grammar[0]!.branches];
    expect(new Set(all.map(({ count, reason }) => `${count} ${reason}`))).toEqual(new Set([`0 ${reason}`]));
  });
});

test('of a game, the connections are followed, and what they have in common is not', () => {
  const talk = 'C: (connect) | C: anna\\n | S: *** \\n/turn\\n | C: /letter a\\n | C: (end)';
  const coverage = covered(wordguess, 'server', [talk]);
  expect(transitionsOf(coverage)).toEqual({
    'arriving: connected': 1,
    'arriving: Name': 1,
    'named: Letter': 1,
    'named: disconnected': 1,
  });
  expect(coverage.machines[1]!.transitions.every(({ reason }) => reason?.includes('the server alone'))).toBe(true);
  expect(branchesOf(coverage, 'server')).toMatchObject({ 'ServerLine: Turn': 1, 'ServerLine: Say': 1 });
});

describe('a client', () => {
  test('is given what is typed and what its server says', () => {
    const talk =
      'C: (connect) | P: text? | K: abba\\n | C: abba\\n | S: \\x00\\n | P: yes | K: \\n | C: \\n | C: (end) | S: (end)';
    const coverage = covered(palindrome, 'client', [talk]);
    expect(transitionsOf(coverage)).toEqual({
      'connecting: connected': 1,
      'asking: typed [is empty]': 1,
      'asking: typed': 1,
      'waiting: Yes': 1,
      'ending: disconnected': 1,
    });
    expect(reasonOf(coverage.machines[0]!.transitions, { from: 'waiting', input: 'malformed' })).toBe(
      'only a server that breaks the protocol sends such a line',
    );
  });

  test('may ask its user in its own way: what it sends says what was meant', () => {
    const talk =
      'K: 30003\\n | C: (connect) | C: anna\\n | S: /turn\\n | K: 1\\n | K: a\\n | C: /letter a\\n | S: /quit\\n | C: (end)';
    expect(transitionsOf(covered(wordguess, 'client', [talk]))).toEqual({
      'connecting: connected': 1,
      'naming: typed [is a name]': 1,
      'waiting: Turn': 1,
      'moving: typed [is a command]': 1,
      'waiting: Quit': 1,
    });
  });

  test('is followed no further than it does what its machine does', () => {
    const talk = 'C: (connect) | K: abba\\n | C: a\\xFFa\\n | S: \\n | K: \\n | C: \\n';
    expect(transitionsOf(covered(palindrome, 'client', [talk]))).toEqual({ 'connecting: connected': 1 });
  });

  test('sends nothing for some of what is typed', () => {
    const talk = 'C: (connect) | K: anna\\n | C: anna\\n | K: \\n | K: hi\\n | C: anna: hi\\n | K: end\\n | C: (end)';
    expect(transitionsOf(covered(chat, 'client', [talk]))).toMatchObject({
      'talking: typed [is empty]': 1,
      'talking: typed': 1,
      'talking: typed [is the end]': 1,
    });
  });
});

describe('a pair', () => {
  test('shows both machines where it speaks as the protocol does', () => {
    const talk = 'C1: (connect) | K1: abba\\n | C1: abba\\n | S1: \\x00\\n';
    expect(transitionsOf(covered(palindrome, 'pair', [talk]))).toEqual({
      'open: Query [is a palindrome]': 1,
      'connecting: connected': 1,
      'asking: typed': 1,
      'waiting: Yes': 1,
    });
  });

  test('shows neither where its ends have a way of their own', () => {
    const own = "C: (connect) | K: anna\\n | C: {'login': 'anna'}\\n | K: hi\\n | C: {'login': 'anna', 'text': 'hi'}\\n";
    expect(transitionsOf(covered(chat, 'pair', [own]))).toEqual({});
    expect(transitionsOf(covered(palindrome, 'pair', ['C: (connect) | K: a\\n | C: \\x01a | C: (end)']))).toEqual({});
    const { grammar, machines } = covered(chat, 'pair', [own]);
    expect(machines[0]!.transitions[0]!.reason).toBe('the ends of the pair speak in a way of their own');
    expect(new Set(grammar[0]!.branches.map(({ reason }) => reason))).toEqual(
      new Set(['the client wrote no line that the grammar knows']),
    );
  });
});
