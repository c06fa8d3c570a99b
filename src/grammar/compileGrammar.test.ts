import { expect, test } from 'vitest';
import { compileGrammar } from './compileGrammar.js';
import { declareValues } from './declarations.js';

const compile = (text: string) => compileGrammar([{ source: 'grammar/test.peggy', text }]);

/** The message of what a grammar is refused with. */
function complaint(text: string): string {
  try {
    compile(text);
  } catch (error) {
    return error instanceof Error ? `${error.name}\n${error.message}` : String(error);
  }
  return 'accepted';
}

test('the kind of a rule follows from its name and shape', () => {
  const { rules } = compile(
    'Line = Hello / Bye\nHello = "hello " name:name "\\n"\nBye = "bye\\n"\nname = [a-z]+',
  );
  expect(Object.values(rules).map(({ name, kind }) => [name, kind])).toEqual([
    ['Line', 'union'],
    ['Hello', 'message'],
    ['Bye', 'message'],
    ['name', 'text'],
  ]);
});

test('types are declared for messages, unions and lists of messages', () => {
  const { rules } = compile(
    'Line = One / Many\nOne = a:"x"? b:Item\nMany = items:Item* last:Item?\nItem = digit:[0-9]',
  );
  expect(declareValues(rules)).toMatchInlineSnapshot(`
    "export interface One {
      readonly type: 'One';
      readonly a: string;
      readonly b: Item;
    }

    export interface Many {
      readonly type: 'Many';
      readonly items: readonly (Item)[];
      readonly last: Item | null;
    }

    export interface Item {
      readonly type: 'Item';
      readonly digit: string;
    }

    export type Line = One | Many;

    /** The value of each rule. */
    export interface Values {
      Line: Line;
      One: One;
      Many: Many;
      Item: Item;
    }
    export declare function parse<Name extends keyof Values>(text: string, options: { startRule: Name }): Values[Name];
    "
  `);
});

test('a syntax error is a code frame with file and place', () => {
  expect(complaint('Line = "a"\nOther = = "b"\n')).toMatchInlineSnapshot(`
    "GrammarError
    Error: Expected "(", ".", "@", [!$&], [!&], character class, comment, end of line, identifier, literal, or whitespace but "=" found.
     --> grammar/test.peggy:2:9
      |
    2 | Other = = "b"
      |         ^"
  `);
});

test('an unknown rule is a code frame with file and place', () => {
  expect(complaint('Line = txt\ntext = "a"\n')).toMatchInlineSnapshot(`
    "GrammarError
    error: Rule "txt" is not defined
     --> grammar/test.peggy:1:8
      |
    1 | Line = txt
      |        ^^^"
  `);
});

test.each([
  ['an action', 'Line = "a" { return 1; }', 'A grammar has no code'],
  ['a predicate in code', 'Line = &{ return true; } "a"', 'A grammar has no code'],
  ['an initializer', '{ let x; }\nLine = "a"', 'A grammar has no initializer'],
  ['a plucked value', 'Line = @"a" "b"', 'A grammar plucks nothing'],
  ['a field of a text', 'Line = text\ntext = a:"a"', 'Label "a" is not at the top of a message'],
  ['a field inside a group', 'Line = (a:"a" "b")', 'Label "a" is not at the top of a message'],
])('%s is refused', (_, grammar, message) => {
  expect(complaint(grammar)).toContain(message);
});

test('all problems of a stage are named at once', () => {
  const text = complaint('Line = a:"a" { return 1; }\ntext = "b" { return 2; }');
  expect(text.match(/A grammar has no code/g)).toHaveLength(2);
});
