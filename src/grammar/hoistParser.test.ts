import fc from 'fast-check';
import peggy from 'peggy';
import { expect, test } from 'vitest';
import type { Parse } from './Codec.js';
import { hoistParser } from './hoistParser.js';

const GRAMMAR = `
Line = first:Word rest:(" " Word)* "\\n"
Word = [a-c]+ / [0-9]|2..3|
`;

async function load(source: string): Promise<Parse> {
  return ((await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { parse: Parse }).parse;
}

/** What a parser makes of a text: its value, or its complaint with the place. */
function outcome(parse: Parse, text: string): unknown {
  try {
    return parse(text, { startRule: 'Line' });
  } catch (error) {
    const { message, location } = error as Error & { location: unknown };
    return { message, location };
  }
}

test('a parser that is made once says what the generated one says, call after call', async () => {
  const source = peggy.generate(GRAMMAR, { output: 'source', format: 'es', allowedStartRules: ['*'] });
  const generated = await load(source);
  const hoisted = await load(hoistParser(source));
  const unit = fc.constantFrom('a', 'b', '1', '2', ' ', '\n', 'x');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
      const line = `${text}\n`;
      expect(outcome(hoisted, line)).toEqual(outcome(generated, line));
      expect(outcome(hoisted, text)).toEqual(outcome(generated, text));
    }),
  );
});

test('a parser of another form is refused', () => {
  expect(() => hoistParser('export function parse() {}')).toThrow('another form');
});
