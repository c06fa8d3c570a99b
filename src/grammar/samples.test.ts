import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { escapeOctets } from '../wire/escape.js';
import { createParser } from './createParser.js';
import { Sampler } from './samples.js';

const sourcesOf = (path: string) =>
  [path, 'grammar/line.peggy'].map((source) => ({ source, text: readFileSync(source, 'utf8') }));

const SMTP = sourcesOf('test/grammars/smtp.peggy');
const options = { count: 10, seed: 1, encoding: 'utf-8' } as const;

describe('samples of a grammar that no code knows', () => {
  test('are lines of it, no two the same', () => {
    const { parse } = createParser(SMTP);
    const lines = new Sampler(SMTP, options)
      .valid('ClientLine')
      .map(({ octets }) => Buffer.from(octets).toString());
    for (const line of lines) expect(() => parse(line, { startRule: 'ClientLine' })).not.toThrow();
    expect(new Set(lines).size).toBe(10);
  });

  test('are the same with the same seed', () => {
    const [one, other] = [new Sampler(SMTP, options), new Sampler(SMTP, options)];
    expect(one.valid('ServerLine')).toEqual(other.valid('ServerLine'));
  });

  test('miss it just so, and the parser says where', () => {
    const misses = new Sampler(SMTP, { ...options, count: 100 }).invalid('ServerLine');
    expect(misses.length).toBeGreaterThan(50);
    for (const { octets, offset, reason } of misses) {
      expect(offset).toBeLessThanOrEqual(octets.length);
      expect(reason).not.toContain('undefined');
    }
  });
});

test('there are not more lines than the rule has', () => {
  const sampler = new Sampler(sourcesOf('grammar/palindrome.peggy'), options);
  expect(sampler.valid('No').map(({ octets }) => escapeOctets(octets))).toEqual(['\\n']);
});

test('each character may be an octet', () => {
  const sampler = new Sampler(sourcesOf('grammar/palindrome.peggy'), { ...options, encoding: 'octets' });
  for (const { octets } of sampler.valid('OtherYes')) expect(octets).toHaveLength(2);
});

test('a character that a predicate rules out is said to be one', () => {
  const sampler = new Sampler(sourcesOf('grammar/chat.peggy'), { ...options, count: 60 });
  const tooLong = sampler.invalid('Login').find(({ kind }) => kind === 'too long');
  expect(tooLong).toMatchObject({
    offset: 0,
    reason: expect.stringMatching(/^not ".": forbidden by !/u) as string,
  });
});

test('a predicate that forbids something is named beside what is expected', () => {
  const sampler = new Sampler(sourcesOf('grammar/wordguess.peggy'), { ...options, count: 60 });
  const reasons = sampler.invalid('ServerLine').map(({ reason }) => reason);
  expect(reasons).toContain(
    'expected "/turn" or "/quit", found "/"; what else begins there is forbidden by !"/" of Say',
  );
});
