import { erasePair, type PairSuite } from '../../src/engine/Suite.js';
import { chat } from '../../src/protocols/chat/index.js';
import { DEFAULT_START } from '../../src/sut/startQuestions.js';
import { pairLeaveChecks } from './pairLeaves.js';
import { pairPrintChecks } from './pairPrints.js';
import { probeChatPair } from './probeChatPair.js';
import { pairWalking } from './pairWalking.js';
import type { ChatPairProfile } from './ChatPairProfile.js';

/** The checks of chat pairs, one for each clause of spec/chat.md that binds a pair. */
export const suite: PairSuite = erasePair<ChatPairProfile>({
  protocol: chat as unknown as PairSuite['protocol'],
  role: 'pair',
  showsConsole: true,
  keyboard: {
    start: DEFAULT_START,
    lines: { login: ['{login}'], message: ['{text}'], end: ['end'] },
  },
  probe: probeChatPair,
  checks: [...pairPrintChecks, ...pairLeaveChecks],
  walking: pairWalking,
  basic: ['chat/pair/1'],
});
