import fc from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { segmentations } from '../../src/engine/segmentations.js';
import { Violation } from '../../src/engine/Violation.js';
import type { Segmentation } from '../../src/wire/segmentation.js';
import { pieceHint } from './clientHints.js';
import { leaveClient } from './clientLeaving.js';
import type { ClientProfile } from './ClientProfile.js';
import { expectShown } from './clientScreen.js';
import { ClientTalk } from './ClientTalk.js';
import { longText, messages } from './clientTexts.js';

type Stage = ClientStage<ClientProfile>;

/** Messages and a turn, how they are cut, and how their lines end. */
interface Cut {
  readonly texts: readonly string[];
  readonly plan: Segmentation;
  readonly end: '\n' | '\r\n';
}

/** So many that no read takes them all, and the longest line that everybody takes: 1000 octets with CRLF. */
const MANY = Array.from(
  { length: 40 },
  (_, index) => `Message number ${index + 1} of forty: nothing else to say`,
);
const LONGEST = longText(998);

/** spec/wordguess.md, section 12: how a client reads. */
export const wireChecks: Check<ClientProfile, Stage>[] = [
  check('wordguess/client/9', 'does the same however lines are cut and ended', {
    inapplicable: ({ framing }) =>
      framing === 'chunk'
        ? 'it speaks of lines, and the program takes each read for a message (framing chunk)'
        : undefined,
    examples: [
      { texts: ['Богдан: 17 очок'], plan: { type: 'octets' }, end: '\n' },
      { texts: ['Points: 3', '*а*а*'], plan: { type: 'coalesced' }, end: '\r\n' },
      { texts: MANY, plan: { type: 'coalesced' }, end: '\n' },
      { texts: [LONGEST], plan: { type: 'characters' }, end: '\r\n' },
      { texts: ['Ходить Зоряна ☕'], plan: { type: 'characters' }, end: '\n' },
      { texts: ['It is the turn of Zorana'], plan: { type: 'line ends' }, end: '\r\n' },
    ],
    given: fc.record({
      texts: fc.array(messages, { maxLength: 3 }),
      plan: fc.oneof(segmentations, fc.constant<Segmentation>({ type: 'coalesced' })),
      end: fc.constantFrom<Cut['end'][]>('\n', '\r\n'),
    }),
    run: read,
    hint: pieceHint,
  }),
];

async function read(stage: Stage, { texts, plan, end }: Cut): Promise<void> {
  const { client, profile } = stage;
  const talk = await ClientTalk.greeted(stage);
  const delivery = { plan, end };
  // Whoever does not show what comes message by message is judged by wordguess/client/4.
  const told = profile.shows ? texts : [];
  const mark = await talk.turn(told, delivery);
  if (profile.showsTogether || !profile.readsLines) await expectShown(client, talk, mark, told);
  if ((await talk.move()).length === 0) {
    throw new Violation({
      kind: client.subject.exit ? 'program ended' : 'silence',
      expected: ['a command for the turn'],
      actual: client.subject.exit ? 'the program had ended' : 'nothing came',
    });
  }
  if (!profile.ends) return;
  const { exit } = await leaveClient(client, talk, told.slice(0, 1), delivery);
  if (exit) return;
  throw new Violation({
    kind: 'program runs',
    expected: ['the end of the program after "/quit"'],
    actual: 'it still runs',
  });
}
