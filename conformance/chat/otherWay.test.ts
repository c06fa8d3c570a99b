import { describe, expect, test } from 'vitest';
import { ANONYMOUS, dialects } from '../../src/protocols/chat/dialects.js';
import { octetsOf } from '../../src/wire/octets.js';
import { dialectNamed, dialectOf } from './Dialect.js';
import { otherWay } from './otherWay.js';

const join = { type: 'Login', login: 'anna' };
const message = (text: string) => ({ type: 'Message', login: 'anna', text });

describe.each(dialects.filter(({ name }) => name !== 'canonical'))('the dialect $name', (named) => {
  test('says the same as the grammar does, in its own lines', async () => {
    const dialect = await dialectOf(named);
    const read = otherWay(dialect.name, dialect)!.reader!();
    const lines = [...dialect.first('anna'), ...dialect.each('anna', 'hi'), ...dialect.each('anna', 'ho')];
    expect(lines.flatMap((line) => read(line))).toEqual([join, message('hi'), message('ho')]);
  });
});

test('what is no line of the dialect is malformed, and what follows is read', async () => {
  const dialect = await dialectOf(dialectNamed('json'));
  const read = otherWay(dialect.name, dialect)!.reader!();
  expect(read(octetsOf('anna\n'))).toMatchObject([{ type: 'malformed' }]);
  expect(read(dialect.first('anna')[0]!)).toEqual([join]);
});

test('without logins, a line is a text', async () => {
  const dialect = await dialectOf(dialectNamed('say {text}'));
  expect(otherWay(dialect.name, dialect)!.reader!()(octetsOf('say hi\n'))).toEqual([
    { type: 'Text', text: 'hi' },
  ]);
});

test('the grammar reads its own way itself', () => {
  expect(otherWay('canonical', undefined)).toBeUndefined();
  expect(otherWay(ANONYMOUS.name, undefined)).toBeUndefined();
  expect(otherWay('its own', undefined)).toEqual({ reason: expect.stringContaining('its own') });
});
