import type { Piece, Send } from './Template.js';

/**
 * A part of a send's text: characters that have to be there, or a *gap* beside punctuation of a data structure, where
 * a reader takes any number of blanks and a writer writes these.
 */
export interface TextPart {
  readonly type: 'characters' | 'gap';
  readonly text: string;
}

/**
 * Cuts the text of a send into what has to be there and gaps. There are none where no field is a string of a language,
 * nor beside a plain field, whose value may have blanks at its ends.
 *
 * @param index - which piece of the send the text is
 */
export function splitText(text: string, send: Send, index: number): TextPart[] {
  const structured = send.some((piece) => piece.type === 'field' && piece.encoding !== 'plain');
  if (!structured) return [{ type: 'characters', text }];
  const parts: TextPart[] = [];
  for (const { groups } of text.matchAll(PARTS)) {
    const { before, mark, after, string, other } = groups!;
    if (mark === undefined) {
      parts.push({ type: 'characters', text: string ?? other! });
    } else {
      // Blanks behind a mark are in its gap: where marks follow each other there is one between them.
      if (parts.at(-1)?.type !== 'gap') parts.push({ type: 'gap', text: before! });
      parts.push({ type: 'characters', text: mark }, { type: 'gap', text: after! });
    }
  }
  if (isPlain(send[index - 1])) parts[0] = withoutGap(parts[0]!);
  if (isPlain(send[index + 1])) parts.push(withoutGap(parts.pop()!));
  return joined(parts);
}

/** Strings are read first: a mark inside one is no punctuation. */
const PARTS =
  /(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<before>[ \t]*)(?<mark>[{}()[\]:,])(?<after>[ \t]*)|(?<other>[^])/gu;

function isPlain(piece: Piece | undefined): boolean {
  return piece?.type === 'field' && piece.encoding === 'plain';
}

/** Asks for the blanks of a gap as they are. */
function withoutGap({ text }: TextPart): TextPart {
  return { type: 'characters', text };
}

/** Neighbouring characters as one part. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.type === 'characters' && last?.type === 'characters') {
      result[result.length - 1] = { type: 'characters', text: last.text + part.text };
    } else if (part.type === 'gap' || part.text !== '') {
      result.push(part);
    }
  }
  return result;
}
