import type { Malformed } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { fill } from '../../host/window/page/fill.js';
import { escapeOctets } from '../../wire/escape.js';
import { inputText } from './inputText.js';
import { encodingOf, type Wrong } from './ownInput.js';
import { shortened } from './shortened.js';
import type { WalkPage } from './WalkPage.js';

/** What is wrong with what a reader has typed, in a sentence. */
export function wrongText(wrong: Wrong, { walked, texts }: WalkPage): string {
  if (wrong.why !== 'noMessage') return texts.wrong[wrong.why];
  const { line, read } = wrong.instead;
  const written = { line: quoted(escapeOctets(line)) };
  if (isMalformed(read)) return fill(texts.refused, { ...written, offset: read.offset });
  const fields = inputText(read, encodingOf(read, walked));
  return fill(texts.readAs, {
    ...written,
    message: fields === '' ? read.type : `${read.type} ${quoted(fields)}`,
  });

  function quoted(text: string): string {
    return fill(texts.quoted, { text: shortened(text, texts) });
  }
}

/** The type of a message is the name of its rule, in CamelCase. */
function isMalformed(read: Message | Malformed): read is Malformed {
  return read.type === 'malformed';
}
