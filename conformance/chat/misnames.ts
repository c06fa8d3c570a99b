import { dialects } from '../../src/protocols/chat/dialects.js';
import { framed } from '../../src/wire/framing.js';
import { concat, textOf } from '../../src/wire/octets.js';
import { dialectOf } from './Dialect.js';
import type { Heard } from './learnSpeech.js';

/** What stands in the place of a login that was forgotten. */
const NOBODY = ['', 'None', 'null', '(null)', 'undefined', 'nil', 'login', 'name', 'nick', 'username'];
/** A login that stands in nothing else. */
const STAND_IN = 'qwxzyk';

/**
 * Whether messages are those of a known dialect, with something else in the place of the login: nothing, a part of it,
 * the text once more, or the one before.
 */
export async function misnames({ login, framing, messages }: Heard): Promise<boolean> {
  if (login === undefined || messages.length === 0) return false;
  const known = await Promise.all(dialects.map(dialectOf));
  return known
    .filter(({ repeatsLogin }) => repeatsLogin)
    .some((dialect) =>
      othersThan(login).some((other) =>
        messages.every(({ text, before, octets }) => {
          const lines = dialect.each(STAND_IN, text).map((line) => framed(line, framing));
          const said = textOf(concat(lines)).replace(STAND_IN, () => other(text, before));
          // A login of nothing in two chunks is no login at all.
          return said === unified(textOf(octets)) && said.trimEnd() !== text;
        }),
      ),
    );
}

/** What may stand there, by the text of the message and the one before. */
function othersThan(login: string): ((text: string, before: string) => string)[] {
  const parts = Array.from({ length: login.length - 1 }, (_, index) => [
    login.slice(0, index + 1),
    login.slice(index + 1),
  ]);
  const forms = [login.toUpperCase(), login[0]!.toUpperCase() + login.slice(1), login + login];
  const others = [...NOBODY, ...parts.flat(), ...forms].map((other) => () => other);
  return [...others, (text) => text, (_, before) => before];
}

/** With LF alone at the ends of lines. */
function unified(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
