import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../test/framesOf.js';

// What becomes of messages that are read and written.

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
