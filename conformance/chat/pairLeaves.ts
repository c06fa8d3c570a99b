import fc from 'fast-check';
import { check, type Check, type PairStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { onlySeveral } from '../common/ServiceProfile.js';
import type { ChatPairProfile } from './ChatPairProfile.js';
import { entriesOf, type Entry } from './entries.js';
import { endHint, killedHint, nextHint } from './pairHints.js';
import { misprint } from './printed.js';
import { Typist } from './Typist.js';

type Stage = PairStage<ChatPairProfile>;

const END = 'end';

/** spec/chat.md, section 9: how clients leave. */
export const pairLeaveChecks: Check<ChatPairProfile, Stage>[] = [
  check('chat/pair/5', `ends when the user types "${END}", which is no message`, {
    examples: [1, 0],
    given: fc.integer({ min: 0, max: 3 }),
    async run(stage: Stage, messages) {
      const { pair } = stage;
      const typist = await Typist.join(stage);
      for (let each = 0; each < messages; each++) await typist.say();
      const { mark } = pair.console;
      await leaveTypist(stage, typist);
      await typist.client.quiet(pair.pace.late);
      const printed = entriesOf(pair.console.linesSince(mark), END, stage.profile.stamped).find((entry) =>
        isMessage(stage, entry),
      );
      if (!printed) return;
      throw misprint(`no message "${END}"`, [printed.line], 'it was printed as a message', 'too much');
    },
    hint: endHint,
  }),
  check('chat/pair/6', 'serves the next client', {
    inapplicable: onlySeveral,
    examples: [1],
    given: fc.integer({ min: 1, max: 2 }),
    most: 2,
    async run(stage: Stage, messages) {
      for (const _ of [1, 2]) {
        const typist = await Typist.join(stage);
        for (let each = 0; each < messages; each++) await typist.say();
        await typist.client.leave(stage.pair.pace.brisk);
      }
    },
    hint: nextHint,
  }),
  check('chat/pair/8', 'goes on serving others when a client has been ended', {
    inapplicable: onlySeveral,
    examples: [1],
    given: fc.constant(1),
    most: 2,
    async run(stage: Stage) {
      const isConcurrent = stage.profile.concurrency === 'concurrent';
      const first = await Typist.join(stage);
      await first.say();
      const beside = isConcurrent ? await Typist.join(stage) : undefined;
      await beside?.say();
      await first.client.leave(0);
      await beside?.say();
      const next = await Typist.join(stage);
      await next.say();
    },
    hint: killedHint,
  }),
];

/**
 * The user of a client types the end.
 *
 * @throws Violation when the client does not end
 */
export async function leaveTypist(stage: Stage, typist: Typist): Promise<void> {
  typist.client.type('end');
  if (await isOver(stage, typist)) return;
  throw new Violation({
    kind: 'program runs',
    expected: ['the end of the client'],
    actual: 'the client still runs',
  });
}

/** Waits for the end of a client; some wait for Enter when their connection is closed. */
async function isOver({ pair }: Stage, { client }: Typist): Promise<boolean> {
  if (await client.ended(pair.pace.late)) return true;
  if (!client.connected && (await client.subject.waitsForUser(0))) client.subject.type('');
  return (await client.ended()) !== undefined;
}

/** Whether a line is what the server prints for a message, as far as such lines can be told from others. */
function isMessage({ profile }: Stage, { stamp, hasColon, rest }: Entry): boolean {
  return rest === '' && hasColon && !stamp === !profile.stamped;
}
