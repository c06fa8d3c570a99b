import fc from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { misprint } from './printed.js';
import { onlyAnnounced, onlyRepeating, type ChatProfile } from './ChatProfile.js';
import { forgedHint, joinHint, wordsHint } from './hints.js';
import { expectNotForged } from './forged.js';
import { Speaker } from './Speaker.js';
import { logins } from './texts.js';

/** What a server says of a newcomer. */
const JOINED = 'подключился';

/** spec/chat.md, section 4. */
export const joinChecks: Check<ChatProfile>[] = [
  check('chat/join/1', 'prints the login of a client that has said it', {
    inapplicable: onlyAnnounced,
    examples: ['anna', 'Оля', 'q', 'd'.repeat(64)],
    given: logins,
    run: (stage, login) =>
      expectLine(stage, login, `a line that holds "${login}"`, (line) => line.includes(login)),
    hint: joinHint,
  }),
  check('chat/join/2', `says "${JOINED}" and the login`, {
    inapplicable: onlyAnnounced,
    examples: ['anna', 'оля'],
    given: logins,
    run: (stage, login) =>
      expectLine(stage, login, `${JOINED} ${login}`, (line) => line.includes(`${JOINED} ${login}`)),
    hint: wordsHint,
  }),
  check('chat/join/3', 'shows no message under the login of somebody else', {
    inapplicable: onlyRepeating,
    examples: [{ login: 'anna', other: 'bert' }],
    given: fc.record({ login: logins, other: logins }).filter(({ login, other }) => !login.includes(other)),
    async run(stage, { login, other }) {
      const speaker = await Speaker.join(stage, login);
      await speaker.prove();
      await expectNotForged(stage, speaker, other);
    },
    hint: forgedHint,
  }),
];

/** A newcomer says its login, and nothing else; a line that is such is printed. */
async function expectLine(
  stage: Stage<ChatProfile>,
  login: string,
  expected: string,
  isSuch: (line: string) => boolean,
): Promise<void> {
  const { console, limit } = stage.server;
  const { mark } = console;
  await Speaker.join(stage, login);
  const found = await console.until(mark, (lines) => lines.find((line) => isSuch(line.text)), limit);
  if (found) return;
  throw misprint(
    expected,
    console.linesSince(mark).map(({ text }) => text),
  );
}
