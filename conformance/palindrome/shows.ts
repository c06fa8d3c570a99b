import fc, { type Arbitrary } from 'fast-check';
import { check, type Check, type ClientStage } from '../../src/engine/Check.js';
import { rules, type OtherYes } from '../../src/generated/palindrome.js';
import { messagesOf } from '../../src/grammar/arbitrary/messagesOf.js';
import { otherYesHint, pieceHint, showHint } from './clientHints.js';
import type { ClientProfile } from './ClientProfile.js';
import { lie, showAnswers, type Pair } from './showAnswers.js';
import { plainTexts, typedTexts } from './texts.js';

type Stage = ClientStage<ClientProfile>;

/** Octets that say yes: no white space, and nothing that somebody might take for a no. */
const SIGNS = '1y+T*YtaBJos!.=>\u0001\u00a1\u00ff';

/** What servers say for yes, in place of the octet 00. */
const octets = messagesOf<OtherYes>(rules, 'OtherYes', { letters: [SIGNS], highest: 0xff }).map(
  ({ octet }) => octet,
);

/** spec/palindrome.md, section 8: what a client shows. The server answers against the truth. */
export const showChecks: Check<ClientProfile, Stage>[] = [
  check('palindrome/client/2', 'shows the answer of the server', {
    examples: [
      [lie('abba')],
      [lie('a'), { ...lie('ab'), late: true }, lie('121')],
      [lie('дід'), lie('abcde'), lie('x'), lie('level')],
    ],
    given: fc.array(pairsOf(typedTexts), { minLength: 1, maxLength: 4 }),
    run: (stage: Stage, pairs) => showAnswers(stage, pairs),
    hint: showHint,
  }),
  check('palindrome/client/7', 'reads an answer up to its line end', {
    inapplicable: (profile) =>
      profile.framing === 'chunk'
        ? 'it speaks of lines, and the program sends none (framing chunk)'
        : whatIsWholeIsShown(profile),
    examples: [[lie('abba'), lie('abcd')]],
    given: fc.array(pairsOf(plainTexts), { minLength: 1, maxLength: 3 }),
    run: (stage: Stage, pairs) => showAnswers(stage, pairs, { plan: { type: 'cuts', at: [0.5] } }),
    hint: pieceHint,
  }),
  check('palindrome/client/9', 'takes any octet for a yes', {
    inapplicable: whatIsWholeIsShown,
    examples: [
      { octet: '1', pairs: [lie('abba')] },
      { octet: 'y', pairs: [lie('ab'), lie('xyx')] },
      { octet: '\u00ff', pairs: [lie('abba')] },
      { octet: '\u0001', pairs: [lie('abba')] },
      { octet: '\u000e', pairs: [lie('abba')] },
    ],
    given: fc.record({ octet: octets, pairs: fc.array(pairsOf(plainTexts), { minLength: 1, maxLength: 3 }) }),
    run: (stage: Stage, { octet, pairs }) => showAnswers(stage, pairs, { octet }),
    hint: otherYesHint,
  }),
];

function whatIsWholeIsShown({ showsWhole, answers }: ClientProfile): string | undefined {
  if (showsWhole || !answers) return undefined;
  return 'the program does not show whole answers either (palindrome/client/2)';
}

function pairsOf(texts: Arbitrary<string>): Arbitrary<Pair> {
  const late = fc.oneof(
    { arbitrary: fc.constant(false), weight: 9 },
    { arbitrary: fc.constant(true), weight: 1 },
  );
  return fc.record({ text: texts, yesFirst: fc.boolean(), late });
}
