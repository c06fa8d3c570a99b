import type { Piece, TemplateField } from './Template.js';

/** A piece with its place in the template, in UTF-16 units from 0. */
export type PlacedPiece = Piece & { readonly offset: number };

/** A send with the place of its beginning. */
export interface PlacedSend {
  readonly offset: number;
  readonly pieces: PlacedPiece[];
}

/** Something wrong at a place in the template, in UTF-16 units from 0. */
export interface Problem {
  readonly offset: number;
  readonly sentence: string;
}

interface PlacedTemplate {
  readonly first: readonly PlacedSend[];
  readonly each: readonly PlacedSend[];
  /** Where the template ends. */
  readonly end: number;
}

/** What is wrong with a template though each of its pieces can be read. */
export function templateFlaws(template: PlacedTemplate, fields: readonly TemplateField[]): Problem[] {
  const { first, each, end } = template;
  return [
    ...[...first, ...each].flatMap((send) => sendFlaws(send, fields)),
    ...first.flatMap(({ pieces }) => pieces.flatMap((piece) => tooEarly(piece, fields))),
    ...fields.filter(({ known }) => known === 'each').flatMap(({ name }) => missing(name, each, end)),
  ];
}

function sendFlaws({ offset, pieces }: PlacedSend, fields: readonly TemplateField[]): Problem[] {
  if (pieces.length === 0)
    return [{ offset, sentence: 'nothing is sent here: a send is at least a character' }];
  return pieces.flatMap((piece, index) => {
    if (piece.type === 'text')
      return UNSENDABLE.test(piece.text) ? [{ offset: piece.offset, sentence: ONE_LINE }] : [];
    return fieldFlaws(piece, pieces.slice(0, index), fields);
  });
}

/** Line ends, and halves of a character. */
const UNSENDABLE = /[\r\n\p{Cs}]/u;
const ONE_LINE = 'a send is one line of characters: it holds no line end, and no half of a character';

function fieldFlaws(
  { name, offset }: PlacedPiece & { type: 'field' },
  before: readonly PlacedPiece[],
  fields: readonly TemplateField[],
): Problem[] {
  const complaint = (sentence: string): Problem[] => [{ offset, sentence }];
  if (!fields.some((field) => field.name === name)) {
    const known = fields.map((field) => `{${field.name}}`).join(', ');
    return complaint(
      `there is no field {${name}}: there are ${known}; to send it as it is, write \\{${name}}`,
    );
  }
  if (before.some((piece) => piece.type === 'field' && piece.name === name)) {
    return complaint(`{${name}} is in this send already: a reader could not tell which of the two holds`);
  }
  const last = before.at(-1);
  if (last?.type !== 'field') return [];
  return complaint(`nothing stands between {${last.name}} and {${name}}: a reader could not tell them apart`);
}

function tooEarly(piece: PlacedPiece, fields: readonly TemplateField[]): Problem[] {
  if (piece.type === 'text') return [];
  const { name, offset } = piece;
  if (fields.find((field) => field.name === name)?.known !== 'each') return [];
  return [
    { offset, sentence: `{${name}} is not known at first: it comes with each message, behind the "|"` },
  ];
}

function missing(name: string, each: readonly PlacedSend[], end: number): Problem[] {
  if (each.some(({ pieces }) => pieces.some((piece) => piece.type === 'field' && piece.name === name)))
    return [];
  return [{ offset: end, sentence: `{${name}} is missing from what is sent for each message` }];
}
