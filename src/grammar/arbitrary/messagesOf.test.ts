import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleGrammars } from '../../../test/exampleGrammars.js';
import { messagesOf } from './messagesOf.js';

test.each(exampleGrammars)(
  'messages of $name are what its parser reads, all types among them',
  ({ rules, parse }) => {
    const types = Object.values(rules).find(({ name }) => name === 'ClientLine')!.expression;
    const expected =
      types.type === 'choice'
        ? types.alternatives.map((each) => ('name' in each ? each.name : ''))
        : ['Octets'];
    const messages = fc.sample(messagesOf(rules, 'ClientLine'), { numRuns: 300, seed: 1 });
    expect(new Set(messages.map(({ type }) => type))).toEqual(new Set(expected));
    expect(messages.every(({ type }) => parse !== undefined && type in rules)).toBe(true);
  },
);

test('messages shrink, those written by hand too', () => {
  const messages = messagesOf(exampleGrammars[0]!.rules, 'ClientLine');
  const message = { type: 'Message', login: 'Bob', text: 'Привет, 世界' };
  expect(messages.canShrinkWithoutContext(message)).toBe(true);
  expect(messages.canShrinkWithoutContext({ type: 'Message', login: 'a:b', text: '' })).toBe(false);
  const [simplest] = messages.shrink(message, undefined);
  expect(simplest?.value).toEqual({ type: 'Login', login: 'a' });
});

test('a rule without messages is refused', () => {
  expect(() => messagesOf(exampleGrammars[0]!.rules, 'login')).toThrow(
    'the values of the rule login are texts',
  );
});
