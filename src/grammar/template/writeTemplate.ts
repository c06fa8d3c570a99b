import type { Piece, Send, Template } from './Template.js';

/** Writes a template in its normal form: what {@link readTemplate} reads as the same one. */
export function writeTemplate({ first, each }: Template): string {
  const message = writeSends(each);
  return first.length === 0 ? message : `${writeSends(first)} | ${message}`;
}

/** Writes the sends of one part. */
function writeSends(sends: readonly Send[]): string {
  return sends.map((send) => send.map(writePiece).join('').replaceAll(BLANK_AT_END, '\\ ')).join(' & ');
}

/** A blank that would be taken for one that only stands around the send. */
const BLANK_AT_END = /^ | $/g;

function writePiece(piece: Piece): string {
  if (piece.type === 'text') return escape(piece.text);
  return piece.encoding === 'plain' ? `{${piece.name}}` : `{${piece.name}:${piece.encoding}}`;
}

function escape(text: string): string {
  return text
    .replaceAll(/[\\|]|(?<= )&|\{(?=[A-Za-z]\w*(?::\w*)?\})/g, String.raw`\$&`)
    .replaceAll(/\p{Cc}/gu, (control) => {
      const number = control.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
      return control === '\t' ? String.raw`\t` : `\\x${number}`;
    });
}
