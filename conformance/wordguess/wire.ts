import fc, { type Arbitrary } from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { rules } from '../../src/generated/wordguess.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import { violationOf, type Anomaly } from './Anomaly.js';
import { isKnownBroken, type GameProfile } from './GameProfile.js';
import { namesOf, type Script } from './names.js';
import { openPlaces } from './playGame.js';
import type { Command } from './Round.js';
import { seat } from './seat.js';
import { PLAIN, type Manner } from './Manner.js';
import type { Table } from './Table.js';
import { Tactics } from './Tactics.js';

/** Octets of a word in the longest line that every program takes: 1000, line end included; an even number. */
const ROOM = 1000 - '/word \r\n'.length;
const octets: Segmentation = { type: 'octets' };
const halves: Segmentation = { type: 'cuts', at: [0.5] };
const apart: Segmentation = { type: 'line ends' };

const onlyLines = ({ framing }: GameProfile) =>
  framing === 'chunk' ? 'it speaks of the framing line, and the program frames by chunk' : undefined;

/** spec/wordguess.md, section 10, as far as fair games by themselves do not show it. */
export const wireChecks: Check<GameProfile>[] = [
  check('wordguess/wire/1', 'ends its lines, and finds the end of others by theirs', {
    examples: [1],
    given: fc.constant(1),
    most: 1,
    run: (stage) =>
      playLines({ ...stage, profile: { ...stage.profile, terminated: true } }, 'latin', {
        ...PLAIN,
        framed: true,
      }),
  }),
  check('wordguess/wire/3', 'takes CRLF for a line end', {
    examples: [PLAIN.cut, apart],
    given: fc.constantFrom<Segmentation[]>(PLAIN.cut, apart),
    most: 2,
    inapplicable: onlyLines,
    run: (stage, cut) => playLines(stage, 'latin', { end: '\r\n', cut }),
  }),
  check('wordguess/wire/4', 'does the same however a line is cut', {
    examples: [
      { names: 'cyrillic', cut: octets },
      { names: 'latin', cut: halves },
    ],
    given: fc.record({
      names: fc.constantFrom<Script>('latin', 'cyrillic'),
      cut: fc.oneof(
        fc.constantFrom<Segmentation[]>(octets, apart),
        fc
          .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 })
          .map((at): Segmentation => ({ type: 'cuts', at })),
      ),
    }),
    most: 4,
    inapplicable: onlyLines,
    run: (stage, { names, cut }) => playLines(stage, names, { end: '\n', cut }),
  }),
  check('wordguess/wire/6', 'accepts a line of 1000 octets', {
    examples: ['a'.repeat(ROOM), 'ж'.repeat(ROOM / 2)],
    given: fc.oneof(longWords('qxvzkjw', ROOM), longWords('ґъэёцфщ', ROOM / 2)),
    most: 3,
    inapplicable: onlyLines,
    async run(stage, word) {
      const { server, profile } = stage;
      const table = await seat({ server, profile, tell: ifSilent(profile) }, namesOf('latin', profile));
      if (table.over) return;
      await table.move({ type: 'word', word });
      if (!table.over) await table.move({ type: 'word', word: 'xy' });
    },
  }),
];

function longWords(letters: string, length: number): Arbitrary<string> {
  return textsOf(rules, 'word', { letters: [letters], minLength: length, maxLength: length });
}

/** Letters that are named in a manner for one that occurs. */
const TRIES = 8;

/** Plays with lines that are written in this manner: letters are found in it as in any other. */
async function playLines(stage: Stage<GameProfile>, script: Script, manner: Manner): Promise<void> {
  const { server, profile } = stage;
  const table = await seat({ server, profile, tell: ifSilent(profile), manner }, namesOf(script, profile));
  const tactics = new Tactics(profile.memory);
  const named = await nameUntilOpen(table, tactics, manner);
  // None of them occurs, or none was understood: in the usual manner, that can be told.
  for (const command of named) {
    if (table.over || openPlaces(table) > 0) break;
    const line = await opensWhenNamedAgain(table, command);
    if (line !== undefined) throw notFound(command);
  }
  if (!table.over) await table.move(tactics.wrongWord(table.referee.likeliest), manner);
}

async function nameUntilOpen(table: Table, tactics: Tactics, manner: Manner): Promise<Command[]> {
  const named: Command[] = [];
  while (named.length < TRIES && !table.over && openPlaces(table) === 0) {
    const command = tactics.letter(table.referee.likeliest);
    tactics.note(command);
    named.push(command);
    await table.move(command, manner);
  }
  return named;
}

/** A message that shows that a letter occurs which has been named before, and was not opened then. */
async function opensWhenNamedAgain(table: Table, command: Command): Promise<string | undefined> {
  let line: string | undefined;
  await table.move(command, PLAIN, (anomaly) => {
    if (anomaly.clause === 'wordguess/word/3') line = anomaly.line;
  });
  return line;
}

/** Throws where nothing came of a line, unless that is so in fair games too. */
export function ifSilent(profile: GameProfile): (anomaly: Anomaly) => void {
  return (anomaly) => {
    const isLost = anomaly.kind === 'silence' || anomaly.kind === 'ended';
    if (isLost && !isKnownBroken(profile, anomaly.clause)) throw violationOf(anomaly);
  };
}

function notFound(command: Command): Violation {
  const letter = command.type === 'letter' ? command.letter : command.word;
  return new Violation({
    kind: 'passed over',
    expected: [`the letter "${letter}" at its places`],
    actual: 'it was opened only when it was named once more, in one piece and with LF at its end',
  });
}
