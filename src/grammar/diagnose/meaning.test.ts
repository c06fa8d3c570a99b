import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../test/framesOf.js';

test.each(['grammar/chat', 'grammar/echo', 'grammar/palindrome', 'grammar/wordguess', 'test/grammars/smtp'])(
  'there is nothing to say about %s',
  (name) => {
    expect(framesOf(readFileSync(`${name}.peggy`, 'utf8'))).toBe('');
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

test('an alternative that no sample took, where the answer is beyond reach', () => {
  expect(
    framesOf(
      'ClientLine = Pairs',
      'Pairs = pairs:pairs EOL',
      'pairs = "(" pairs ")" / "((" pairs "))" / "x"',
    ),
  ).toMatchInlineSnapshot(`
    "warning[unreached]: No sample reached \`"((" pairs "))"\`: those before it may match wherever it does
     --> my.peggy:3:25
      |
    3 | pairs = "(" pairs ")" / "((" pairs "))" / "x"
      |                         ^^^^^^^^^^^^^^^
    note: 300 samples of \`pairs\` were read; whether there is another one is not known"
  `);
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
      "warning[ambiguous]: "0\\n" could be a \`Word\` or a \`Number\`: it is read as \`Word\`, which comes first
       --> my.peggy:1:21
        |
      1 | ClientLine = Word / Number
        |                     ^^^^^^
      note: \`Word\` takes "0\\n"
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

  test('is told once of a message that takes what others leave', () => {
    expect(
      framesOf(
        'ClientLine = Go / Stop / Other',
        'Go = "go" EOL',
        'Stop = "stop" EOL',
        'Other = command:[a-z]+ EOL',
      ),
    ).toMatchInlineSnapshot(`
      "warning[ambiguous]: "go\\n" could be a \`Go\` or a \`Other\`: it is read as \`Go\`, which comes first
       --> my.peggy:1:26
        |
      1 | ClientLine = Go / Stop / Other
        |                          ^^^^^
      note: \`Go\` takes "go\\n"
       --> my.peggy:2:1
        |
      2 | Go = "go" EOL
        | ^^
      note: \`Stop\` takes "stop\\n"
       --> my.peggy:3:1
        |
      3 | Stop = "stop" EOL
        | ^^^^
      note: \`Other\` would too
       --> my.peggy:4:1
        |
      4 | Other = command:[a-z]+ EOL
        | ^^^^^
      help: If that is meant, say so where \`Other\` begins, by a predicate:  Other = !(Go / Stop) …"
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
