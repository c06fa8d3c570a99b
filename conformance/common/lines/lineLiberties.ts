import type { Taken } from '../../../src/engine/liberties/Gate.js';
import type { HostMutation } from '../../../src/sut/HostMutation.js';
import { known, LONE_CR, sending, SENDS, takingLoneCr } from '../hostLiberties.js';

/** What is free for a server that answers lines with lines, whatever its protocol is (spec/README.md). */
export const LINE_LIBERTIES = {
  'ends its lines with': ['LF', 'CRLF'],
  'a lone CR': LONE_CR,
  'sends its answers': SENDS,
} as const;

/** What makes a server take these liberties. */
export function takingLineLiberties(taken: Taken<typeof LINE_LIBERTIES>): HostMutation[] {
  return [
    ...(taken['ends its lines with'] === 'CRLF' ? [known('ends its lines with CRLF')] : []),
    ...takingLoneCr(taken['a lone CR']),
    ...sending(taken['sends its answers']),
  ];
}
