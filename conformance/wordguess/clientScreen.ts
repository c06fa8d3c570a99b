import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import { Violation } from '../../src/engine/Violation.js';
import type { ClientTalk } from './ClientTalk.js';
import { leaveClient } from './clientLeaving.js';

/**
 * Waits until all these texts are on the screen.
 *
 * @param mark - the place behind which they have to stand
 * @returns the first one that is not
 */
export async function missingOnScreen(
  client: ClientScenario,
  mark: number,
  texts: readonly string[],
): Promise<string | undefined> {
  const deadline = client.now() + client.limit;
  const missing = () => {
    const screen = client.shownSince(mark);
    return texts.find((text) => !screen.includes(text));
  };
  while (missing() !== undefined && client.now() <= deadline)
    if (!(await client.printed(deadline - client.now()))) break;
  return missing();
}

/**
 * The client asks its user, so it has shown all that it was told.
 *
 * @throws Violation when a text is not on the screen
 */
export async function expectShown(
  client: ClientScenario,
  talk: ClientTalk,
  mark: number,
  texts: readonly string[],
): Promise<void> {
  const text = await missingOnScreen(client, mark, texts);
  if (text === undefined) return;
  const expected = [`"${text}" on the screen`];
  if (client.subject.exit)
    throw new Violation({ kind: 'program ended', expected, actual: 'the program ended instead' });
  // What is in a buffer comes when the program ends.
  await talk.move();
  await leaveClient(client, talk);
  throw (await missingOnScreen(client, mark, [text])) === undefined
    ? new Violation({ kind: 'shown late', expected, actual: 'it appeared only when the program went on' })
    : new Violation({ kind: 'not shown', expected, actual: 'it did not appear' });
}
