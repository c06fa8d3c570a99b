import type { ClientStage } from '../../src/engine/Check.js';
import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import { readingsOf } from '../../src/engine/visible.js';
import { Violation } from '../../src/engine/Violation.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import type { ServerLine } from '../../src/generated/palindrome.js';
import { isYes } from './answers.js';
import type { ClientProfile } from './ClientProfile.js';
import { Conversation, lastLine } from './Conversation.js';
import { isSilent, tellsApart, type Shown } from './words.js';

/** A text that the user types twice, and the two answers of the server, in this order or the other. */
export interface Pair {
  readonly text: string;
  readonly yesFirst: boolean;
  /** The server takes its time. */
  readonly late: boolean;
}

/** How the server says its answers. */
export interface Speech {
  /** How the octets of each answer are cut. */
  readonly plan?: Segmentation;
  /** The octet that says yes, in place of 00. */
  readonly octet?: string;
}

/** Characters of what was shown that a report needs. */
const QUOTED = 60;

/**
 * Plays pairs of queries, and judges what was shown for the answers.
 *
 * @throws Violation when nothing is shown for an answer, or not the same for the same one
 */
export async function showAnswers(
  { client, profile }: ClientStage<ClientProfile>,
  pairs: readonly Pair[],
  { plan, octet }: Speech = {},
): Promise<void> {
  const yesAnswer: ServerLine = octet === undefined ? { type: 'Yes' } : { type: 'OtherYes', octet };
  const conversation = await Conversation.begin(client, profile);
  const marks: number[] = [];
  for (const { text, yesFirst, late } of pairs) {
    for (const yes of [yesFirst, !yesFirst]) {
      await conversation.ask(text);
      if (late) await conversation.hesitate();
      const mark = await conversation.reply(yes ? yesAnswer : { type: 'No' }, plan);
      marks.push(mark);
      await conversation.shown(mark);
    }
  }
  // When the next query is there, all has been shown for the last answer.
  await conversation.ask('aa');
  marks.push(await conversation.settled());
  judge(pairs, readingsBetween(client, marks), profile);
}

/** The pair in which the wrong answer comes first. */
export function lie(text: string): Pair {
  return { text, yesFirst: !isYes(text), late: false };
}

type Readings = ReturnType<typeof readingsOf>;

/** What was shown from each answer to the next, in the ways in which it can be read. */
function readingsBetween(client: ClientScenario, marks: readonly number[]): Readings {
  const shown = marks.slice(0, -1).map((mark, index) => client.shownSince(mark, marks[index + 1]));
  return readingsOf(client.shownSince(0, marks[0]), shown);
}

function screensOf(pairs: readonly Pair[], shown: readonly string[]): Shown[] {
  return pairs.map(({ yesFirst }, index) => {
    const [first, second] = [shown[2 * index]!, shown[2 * index + 1]!];
    return yesFirst ? { yes: first, no: second } : { yes: second, no: first };
  });
}

function judge(pairs: readonly Pair[], readings: Readings, { opening }: ClientProfile): void {
  const told = readings.filter((shown) => tellsApart(screensOf(pairs, shown)));
  const silence = (screen: Shown) => isSilent(screen, lastLine(opening));
  if (told.some((shown) => !screensOf(pairs, shown).some(silence))) return;
  if (told.length > 0) {
    const screen = screensOf(pairs, told[0]!).find(silence)!;
    throw new Violation({
      kind: 'not shown',
      expected: ['words for the answer, on the screen'],
      actual: `nothing appeared but a prompt, ${quote(screen.yes.length < screen.no.length ? screen.yes : screen.no)}`,
    });
  }
  const screens = screensOf(pairs, readings.at(-1)!);
  const worst = screens.findIndex((screen) => !tellsApart([screen]));
  const at = worst < 0 ? screens.length - 1 : worst;
  const { yes, no } = screens[at]!;
  throw new Violation({
    kind: 'not told apart',
    expected: ['the same words after each "yes", and others after each "no", whatever the text is'],
    actual: `for ${pairs[at]!.text} it showed ${quote(yes)} after "yes" and ${quote(no)} after "no"`,
  });
}

function quote(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return JSON.stringify(line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line);
}
