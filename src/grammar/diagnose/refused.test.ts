import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../test/framesOf.js';
import { generationProblems } from './generationProblems.js';

// What makes a grammar useless.

describe('what is no grammar', () => {
  test('a text that makes no sense', () => {
    expect(framesOf('ClientLine = Hello', 'Hello = "a" | "b"')).toMatchInlineSnapshot(`
      "error[syntax]: \`"\` makes no sense here
       --> my.peggy:2:15
        |
      2 | Hello = "a" | "b"
        |               ^
      help: Alternatives stand apart by "/":  Line = Hello / Bye"
    `);
    expect(framesOf('ClientLine = Hello', 'Hello = (', '')).toMatchInlineSnapshot(`
      "error[syntax]: The grammar ends here, in the middle of a rule
       --> my.peggy:3:1
        |
      3 |
        | ^
      help: There could be: "(", ".", "@", [!$&], [!&], character class, identifier, literal, or whitespace."
    `);
  });

  test('code, all of it at once', () => {
    expect(framesOf('Hello = who:text EOL { return who }', 'text2 = @text !{ return true }'))
      .toMatchInlineSnapshot(`
      "error[code]: A grammar has no code: a rule in CamelCase is a message, its labels are the fields
       --> my.peggy:1:9
        |
      1 | Hello = who:text EOL { return who }
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^

      error[hidden-label]: Label "who" is not at the top of a message
       --> my.peggy:1:9
        |
      1 | Hello = who:text EOL { return who }
        |         ^^^
      note: Give this part a rule of its own in CamelCase, and label the reference to it
       --> my.peggy:1:9
        |
      1 | Hello = who:text EOL { return who }
        |         ^^^^^^^^

      error[code]: A grammar plucks nothing with "@": the value of a message is all its labels
       --> my.peggy:2:9
        |
      2 | text2 = @text !{ return true }
        |         ^^^^^

      error[code]: A grammar has no code: a rule in CamelCase is a message, its labels are the fields
       --> my.peggy:2:15
        |
      2 | text2 = @text !{ return true }
        |               ^^^^^^^^^^^^^^^^"
    `);
  });

  test('a number of times that is computed', () => {
    expect(framesOf('Hello = count:[0-9] letters:"a"|count| EOL')).toMatchInlineSnapshot(`
      "error[code]: A number of times is written as a number: it is not computed
       --> my.peggy:1:29
        |
      1 | Hello = count:[0-9] letters:"a"|count| EOL
        |                             ^^^^^^^^^^"
    `);
  });

  test('what peggy alone refuses', () => {
    const file = { source: 'my.peggy', text: 'list = list "x" / "y"' };
    expect(generationProblems([file])).toMatchObject([
      { severity: 'error', code: 'refused', place: { start: { line: 1, column: 1 } } },
    ]);
  });

  test('a rule that is not there, and one that is there twice', () => {
    expect(framesOf('Hello = who:txt EOL', 'EOL = "\\n"')).toMatchInlineSnapshot(`
      "error[undefined-rule]: Rule "txt" is not defined
       --> my.peggy:1:13
        |
      1 | Hello = who:txt EOL
        |             ^^^
      help: Did you mean "text"?

      error[duplicate-rule]: Rule "EOL" is already defined
       --> my.peggy:2:1
        |
      2 | EOL = "\\n"
        | ^^^
      note: Original rule location
       --> grammar/line.peggy:4:1
        |
      4 | EOL = LF / CR LF
        | ^^^"
    `);
  });

  test('labels that are no fields', () => {
    expect(framesOf('Hello = ("a" b:"c") d:"e" d:"f" EOL')).toMatchInlineSnapshot(`
      "error[hidden-label]: Label "b" is not at the top of a message
       --> my.peggy:1:14
        |
      1 | Hello = ("a" b:"c") d:"e" d:"f" EOL
        |              ^
      note: Give this part a rule of its own in CamelCase, and label the reference to it
       --> my.peggy:1:14
        |
      1 | Hello = ("a" b:"c") d:"e" d:"f" EOL
        |              ^^^^^

      error[duplicate-label]: Label "d" is already defined
       --> my.peggy:1:27
        |
      1 | Hello = ("a" b:"c") d:"e" d:"f" EOL
        |                           ^
      note: Original label location
       --> my.peggy:1:21
        |
      1 | Hello = ("a" b:"c") d:"e" d:"f" EOL
        |                     ^"
    `);
  });
});

describe('what never comes to an end', () => {
  test('a rule that calls itself', () => {
    expect(framesOf('ClientLine = Sum', 'Sum = sum:sum EOL', 'sum = sum "+" [0-9] / [0-9]'))
      .toMatchInlineSnapshot(`
      "error[left-recursion]: \`sum\` calls itself before it has read anything: sum → sum
       --> my.peggy:3:1
        |
      3 | sum = sum "+" [0-9] / [0-9]
        | ^^^
      note: \`sum\` can come to \`sum\` again with nothing read: so it goes on for ever
       --> my.peggy:3:7
        |
      3 | sum = sum "+" [0-9] / [0-9]
        |       ^^^
      help: Say what comes first, and then what is repeated:  list = item ("," item)*"
    `);
  });

  test('rules that call each other, with nothing in between', () => {
    expect(
      framesOf(
        'ClientLine = Tree',
        'Tree = tree:tree EOL',
        'tree = leaf',
        'leaf = blank* !"x" tree / [a-z]',
        'blank = " "',
      ),
    ).toMatchInlineSnapshot(`
      "error[left-recursion]: \`tree\` calls itself before it has read anything: tree → leaf → tree
       --> my.peggy:3:1
        |
      3 | tree = leaf
        | ^^^^
      note: \`tree\` can come to \`leaf\` with nothing read
       --> my.peggy:3:8
        |
      3 | tree = leaf
        |        ^^^^
      note: \`leaf\` can come to \`tree\` again with nothing read: so it goes on for ever
       --> my.peggy:4:20
        |
      4 | leaf = blank* !"x" tree / [a-z]
        |                    ^^^^
      help: Say what comes first, and then what is repeated:  list = item ("," item)*"
    `);
  });

  test('a loop around nothing, with what may be nothing in it', () => {
    expect(framesOf('ClientLine = Words', 'Words = words:word* EOL', 'word = [a-z]* SP?'))
      .toMatchInlineSnapshot(`
      "error[empty-loop]: This repetition could go on for ever: what it repeats may match nothing
       --> my.peggy:2:15
        |
      2 | Words = words:word* EOL
        |               ^^^^^
      note: \`[a-z]*\` may match nothing
       --> my.peggy:3:8
        |
      3 | word = [a-z]* SP?
        |        ^^^^^^
      note: \`SP?\` may match nothing
       --> my.peggy:3:15
        |
      3 | word = [a-z]* SP?
        |               ^^^
      help: Let what is repeated take something, and say of the whole that it may be missing."
    `);
    expect(framesOf('ClientLine = Words', 'Words = words:("a"?)|2..3| EOL')).toMatchInlineSnapshot(`
      "warning[empty-loop]: What is repeated here may match nothing, so the number of times says nothing
       --> my.peggy:2:15
        |
      2 | Words = words:("a"?)|2..3| EOL
        |               ^^^^^^^^^^^^
      note: \`"a"?\` may match nothing
       --> my.peggy:2:16
        |
      2 | Words = words:("a"?)|2..3| EOL
        |                ^^^^
      help: Let what is repeated take something, and say of the whole that it may be missing."
    `);
  });

  test('a loop whose delimiter takes something is none', () => {
    expect(framesOf('ClientLine = Words', 'Words = words:([a-z]*)|.., ","| EOL')).toBe('');
  });
});

test('a choice between messages and something else', () => {
  expect(framesOf('ClientLine = Hello / bye', 'Hello = "hello" EOL', 'bye = "bye" EOL'))
    .toMatchInlineSnapshot(`
    "error[no-message]: \`ClientLine\` chooses between messages, but \`bye\` is none
     --> my.peggy:1:22
      |
    1 | ClientLine = Hello / bye
      |                      ^^^
    note: \`bye\` is a text, as its name is not in CamelCase
     --> my.peggy:3:1
      |
    3 | bye = "bye" EOL
      | ^^^
    help: A rule in CamelCase is a message:  Bye = …"
  `);
  expect(framesOf('ClientLine = Hello / "bye" EOL', 'Hello = "hello" EOL')).toMatchInlineSnapshot(`
    "error[no-message]: \`ClientLine\` chooses between messages, but \`"bye" EOL\` is none
     --> my.peggy:1:22
      |
    1 | ClientLine = Hello / "bye" EOL
      |                      ^^^^^^^^^
    help: Give it a rule of its own in CamelCase:  Hello = "bye" EOL"
  `);
});
