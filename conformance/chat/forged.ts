import type { Stage } from '../../src/engine/Check.js';
import type { ChatProfile } from './ChatProfile.js';
import { entriesOf, names } from './entries.js';
import { misprint } from './printed.js';
import type { Speaker } from './Speaker.js';

/**
 * A client says something under the login of somebody else.
 *
 * @returns whether it is still heard after that: the server may end its connection
 * @throws Violation when it is shown as a message of that other one
 */
export async function expectNotForged(
  { server, profile }: Stage<ChatProfile>,
  speaker: Speaker,
  other: string,
): Promise<boolean> {
  const { console, pace } = server;
  const { mark } = console;
  const text = speaker.next();
  await speaker.say(text, other);
  const fence = speaker.next();
  await speaker.say(fence);
  const later = () => (console.linesSince(mark).some((line) => line.text.includes(fence)) ? true : undefined);
  const isHeard = await console.until(mark, later, pace.late);
  const forged = entriesOf(console.linesSince(mark), text, profile.stamped).find(({ sender }) =>
    names(sender, other),
  );
  if (!forged) return isHeard === true;
  throw misprint(
    `no message under "${other}", for the connection is that of "${speaker.login}"`,
    [forged.line],
    'it was shown as one of the other login',
  );
}
