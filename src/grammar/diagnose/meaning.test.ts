import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../test/framesOf.js';

test.each(['chat', 'echo', 'palindrome', 'wordguess'])(
  'there is nothing to say about the grammar of %s',
  (name) => {
    expect(framesOf(readFileSync(`grammar/${name}.peggy`, 'utf8'))).toBe('');
  },
);

describe('an alternative that is never taken', () => {
  test('as a shorter one comes first', () => {
    expect(framesOf('ClientLine = Go', 'Go = go:("go" / "going") EOL')).toMatchInlineSnapshot(`
      "error[unreachable]: \`"going"\` is never taken: wherever it matches, \`"go"\` does, and comes first
       --> my.peggy:2:17
        |
      2 | Go = go:("go" / "going") EOL
        |                 ^^^^^^^
      note: "going", say, begins with \`"go"\`
       --> my.peggy:2:10
        |
      2 | Go = go:("go" / "going") EOL
        |          ^^^^
      help: Put it before that one."
    `);
  });

  test('as a message comes first that takes all its lines', () => {
    expect(framesOf('ClientLine = Word / Letter', 'Word = word:[a-z]+ EOL', 'Letter = letter:[a-f] EOL'))
      .toMatchInlineSnapshot(`
        "error[unreachable]: \`Letter\` is never taken: wherever it matches, \`Word\` does, and comes first
         --> my.peggy:1:21
          |
        1 | ClientLine = Word / Letter
          |                     ^^^^^^
        note: "a\\n", say, is \`Word\`
         --> my.peggy:1:14
          |
        1 | ClientLine = Word / Letter
          |              ^^^^
        help: Put it before that one."
      `);
  });

  test('as those before it match all of it between them', () => {
    expect(framesOf('ClientLine = Digit', 'Digit = digit:([0-4] / [5-9] / [2-7]) EOL'))
      .toMatchInlineSnapshot(`
        "error[unreachable]: \`[2-7]\` is never taken: wherever it matches, one of those before it does, and comes first
         --> my.peggy:2:32
          |
        2 | Digit = digit:([0-4] / [5-9] / [2-7]) EOL
          |                                ^^^^^
        note: "2", say, is \`[0-4]\`
         --> my.peggy:2:16
          |
        2 | Digit = digit:([0-4] / [5-9] / [2-7]) EOL
          |                ^^^^^
        note: "5", say, is \`[5-9]\`
         --> my.peggy:2:24
          |
        2 | Digit = digit:([0-4] / [5-9] / [2-7]) EOL
          |                        ^^^^^"
      `);
  });

  test('as one before it matches nothing, if need be; or the same', () => {
    expect(framesOf('ClientLine = One', 'One = a:("a"? / "b") b:("x" / [x]) EOL')).toMatchInlineSnapshot(`
      "error[unreachable]: \`"b"\` is never taken: wherever it matches, \`"a"?\` does, and comes first
       --> my.peggy:2:17
        |
      2 | One = a:("a"? / "b") b:("x" / [x]) EOL
        |                 ^^^
      note: \`"a"?\` matches anywhere, if need be with nothing
       --> my.peggy:2:10
        |
      2 | One = a:("a"? / "b") b:("x" / [x]) EOL
        |          ^^^^
      help: Put it before that one.

      error[unreachable]: \`[x]\` is never taken: wherever it matches, \`"x"\` does, and comes first
       --> my.peggy:2:31
        |
      2 | One = a:("a"? / "b") b:("x" / [x]) EOL
        |                               ^^^
      note: "x", say, is \`"x"\`
       --> my.peggy:2:25
        |
      2 | One = a:("a"? / "b") b:("x" / [x]) EOL
        |                         ^^^
      help: Both match the same: take one of them away."
    `);
  });

  test('but not where one more character may decide', () => {
    expect(
      framesOf('ClientLine = One', 'One = a:("a" !"b" / "abc" / "a") b:([^\\n]u / "\\n" &"\\n") EOL'),
    ).toBe('');
  });
});

test('what never matches', () => {
  expect(framesOf('ClientLine = Name', 'Name = name:([a-z]* "z") EOL')).toMatchInlineSnapshot(`
    "error[matches-nothing]: \`[a-z]* "z"\` never matches
     --> my.peggy:2:14
      |
    2 | Name = name:([a-z]* "z") EOL
      |              ^^^^^^^^^^
    note: \`"z"\` cannot match behind what stands before it
     --> my.peggy:2:21
      |
    2 | Name = name:([a-z]* "z") EOL
      |                     ^^^
    note: a repetition takes all that it can, and gives nothing back
     --> my.peggy:2:14
      |
    2 | Name = name:([a-z]* "z") EOL
      |              ^^^^^^
    help: Stop it in time by a predicate:  (!end character)* end"
  `);
});

describe('a line that is two messages', () => {
  test('is shown', () => {
    expect(
      framesOf(
        'ClientLine = Word / Number',
        'Word = word:[a-z0-9]+ EOL',
        'Number = number:([0-9]+ "."?) EOL',
      ),
    ).toMatchInlineSnapshot(`
      "warning[ambiguous]: "0\\n" is a \`Word\` and a \`Number\`: it is read as \`Word\`, which comes first
       --> my.peggy:1:21
        |
      1 | ClientLine = Word / Number
        |                     ^^^^^^
      note: \`Word\` takes it
       --> my.peggy:2:1
        |
      2 | Word = word:[a-z0-9]+ EOL
        | ^^^^
      note: \`Number\` would too
       --> my.peggy:3:1
        |
      3 | Number = number:([0-9]+ "."?) EOL
        | ^^^^^^
      help: If that is meant, say so where \`Number\` begins, by a predicate:  Number = !Word …"
    `);
  });

  test('is meant where a predicate says so', () => {
    expect(
      framesOf(
        'ClientLine = Word / Number',
        'Word = word:[a-z0-9]+ EOL',
        'Number = !Word number:([0-9]+ "."?) EOL',
      ),
    ).toBe('');
  });
});

describe('what no field holds', () => {
  test('is shown where two lines mean the same', () => {
    expect(framesOf('ClientLine = Hello', 'Hello = greeting SP name:text EOL', 'greeting = "hello" / "hi"'))
      .toMatchInlineSnapshot(`
      "warning[same-meaning]: Two lines mean the same: a \`Hello\` does not say whether "hello" or "hi" stands here
       --> my.peggy:2:9
        |
      2 | Hello = greeting SP name:text EOL
        |         ^^^^^^^^
      note: \`"hello" / "hi"\` can be several texts
       --> my.peggy:3:12
        |
      3 | greeting = "hello" / "hi"
        |            ^^^^^^^^^^^^^^
      help: Label it, and it is a field. If its texts do mean the same, make it a rule in CAPITALS, as EOL is; "hello" is written."
    `);
    expect(framesOf('ClientLine = Hello', 'Hello = "hello"i "!"? SP name:text EOL')).toMatchInlineSnapshot(`
      "warning[same-meaning]: Two lines mean the same: a \`Hello\` does not say whether nothing or "!" stands here
       --> my.peggy:2:18
        |
      2 | Hello = "hello"i "!"? SP name:text EOL
        |                  ^^^^
      help: Label it, and it is a field. If its texts do mean the same, make it a rule in CAPITALS, as EOL is; nothing is written."
    `);
  });

  test('may be white space, either case, and a rule in CAPITALS', () => {
    expect(
      framesOf('ClientLine = Hello', 'Hello = "hello"i [ \\t]* HI SP? name:[a-z]+ EOL', 'HI = "hi" / "hey"'),
    ).toBe('');
  });

  test('are the fields of a message within', () => {
    expect(framesOf('ClientLine = Hello', 'Hello = "hello " Name EOL', 'Name = name:[a-z]+'))
      .toMatchInlineSnapshot(`
      "warning[lost-message]: The fields of this \`Name\` are lost: \`Hello\` holds no message here
       --> my.peggy:2:18
        |
      2 | Hello = "hello " Name EOL
        |                  ^^^^
      note: \`Name\` is a message with fields
       --> my.peggy:3:1
        |
      3 | Name = name:[a-z]+
        | ^^^^
      help: Label the reference:  name:Name"
    `);
  });
});

test('a message that is not read back as itself', () => {
  expect(framesOf('ClientLine = List', 'List = first:[a-z]? &"," ","? rest:[a-z]+ EOL'))
    .toMatchInlineSnapshot(`
      "error[not-invertible]: The \`List\` ",a\\n" is written as "a\\n", and that is no line at all
       --> my.peggy:2:1
        |
      2 | List = first:[a-z]? &"," ","? rest:[a-z]+ EOL
        | ^^^^
      help: What no label holds is written by its first alternative, the fewest times: label what else there may be.

      warning[same-meaning]: Two lines mean the same: a \`List\` does not say whether nothing or "," stands here
       --> my.peggy:2:26
        |
      2 | List = first:[a-z]? &"," ","? rest:[a-z]+ EOL
        |                          ^^^^
      help: Label it, and it is a field. If its texts do mean the same, make it a rule in CAPITALS, as EOL is; nothing is written."
    `);
  expect(framesOf('ClientLine = Line', 'Line = !"b" [ab]|2| "c"? rest:"d" EOL')).toMatchInlineSnapshot(`
    "warning[same-meaning]: Two lines mean the same: a \`Line\` does not say whether "aa" or "ab" stands here
     --> my.peggy:2:13
      |
    2 | Line = !"b" [ab]|2| "c"? rest:"d" EOL
      |             ^^^^^^^
    help: Label it, and it is a field. If its texts do mean the same, make it a rule in CAPITALS, as EOL is; "aa" is written.

    warning[same-meaning]: Two lines mean the same: a \`Line\` does not say whether nothing or "c" stands here
     --> my.peggy:2:21
      |
    2 | Line = !"b" [ab]|2| "c"? rest:"d" EOL
      |                     ^^^^
    help: Label it, and it is a field. If its texts do mean the same, make it a rule in CAPITALS, as EOL is; nothing is written."
  `);
});

test('a field that is always empty', () => {
  expect(framesOf('ClientLine = Go', 'Go = next:&"a" rest:text EOL')).toMatchInlineSnapshot(`
    "warning[empty-field]: The field \`next\` is always empty
     --> my.peggy:2:6
      |
    2 | Go = next:&"a" rest:text EOL
      |      ^^^^^^^^^
    help: \`&"a"\` looks ahead and takes nothing: put the label on what takes it."
  `);
});

test('a message without line end, unless it may hold one', () => {
  expect(framesOf('ClientLine = Go / Octets', 'Go = "go" where:text', 'Octets = !"go" octets:[\\0-\\xFF]+'))
    .toMatchInlineSnapshot(`
      "warning[line-end]: A \`Go\` never ends with a line end: "goa"
       --> my.peggy:2:1
        |
      2 | Go = "go" where:text
        | ^^
      note: it is a line of \`ClientLine\`
       --> my.peggy:1:1
        |
      1 | ClientLine = Go / Octets
        | ^^^^^^^^^^
      help: End the rule with EOL."
    `);
});

describe('rules by which no line is read', () => {
  test('are named, with those that refer to them', () => {
    expect(framesOf('ClientLine = Go', 'Go = "go" EOL', 'Stop = "stop" EOL', 'far = near', 'near = "x"'))
      .toMatchInlineSnapshot(`
      "warning[unused-rule]: No line is ever a \`Stop\`: no rule that lines are read by comes to it
       --> my.peggy:3:1
        |
      3 | Stop = "stop" EOL
        | ^^^^
      help: Nothing refers to it: lines are read by ClientLine.

      warning[unused-rule]: No line is read by \`far\`
       --> my.peggy:4:1
        |
      4 | far = near
        | ^^^
      help: Nothing refers to it: lines are read by ClientLine.

      warning[unused-rule]: No line is read by \`near\`
       --> my.peggy:5:1
        |
      5 | near = "x"
        | ^^^^
      note: only \`far\` refers to it, which is not used either
       --> my.peggy:4:1
        |
      4 | far = near
        | ^^^"
    `);
  });

  test('are all, where no rule is one for lines; or its name is not quite right', () => {
    expect(framesOf('Go = "go" EOL')).toMatchInlineSnapshot(`
      "warning[start-rule]: The grammar does not say what a line is
       --> my.peggy:1:1
        |
      1 | Go = "go" EOL
        | ^^
      help: Lines are read by the rules ClientLine, ServerLine, ServerConsole, ClientConsole:  ClientLine = Hello / Bye"
    `);
    expect(framesOf('ClinetLine = Go', 'Go = "go" EOL')).toMatchInlineSnapshot(`
      "warning[start-rule]: Nothing refers to \`ClinetLine\`, and there is no \`ClientLine\`
       --> my.peggy:1:1
        |
      1 | ClinetLine = Go
        | ^^^^^^^^^^
      help: Did you mean "ClientLine"?"
    `);
  });
});
