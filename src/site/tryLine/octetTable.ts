import { markup, type Markup } from '../../report/markup.js';
import { escapeEach, hex } from '../../wire/escape.js';
import { readCharacters } from '../../wire/utf8.js';
import type { Texts } from '../texts/Texts.js';

/** Octets that are shown: of a longer line, those around the refused one. */
const SHOWN = 160;

/** A character of a line, and where it begins. */
interface Place {
  readonly offset: number;
  readonly octets: Uint8Array;
}

/**
 * A line in octets: where each stands, its hexadecimal digits, and the character that it is a part of.
 *
 * @param refused - the offset of the octet that is refused; the length of the line where something is missing there
 */
export function octetTable(octets: Uint8Array, refused: number | undefined, texts: Texts['tryLine']): Markup {
  const all = placesIn(octets);
  const places = around(all, refused ?? 0);
  const missing = refused === octets.length;
  const [first, last] = [places[0] !== all[0], places.at(-1) !== all.at(-1)].map((isCut) => isCut && CUT);
  const mark = (offset: number, length = 1) =>
    refused !== undefined && refused >= offset && refused < offset + length && markup` class="refused"`;
  const cells = places.flatMap(({ offset, octets: piece }) =>
    [...piece].map((octet, index) => ({ offset: offset + index, octet })),
  );
  return markup`<table class="octets">
<caption>${texts.octets}</caption>
<tr><th scope="row">${texts.offset}</th>${first}${cells.map(({ offset }) => markup`<td${mark(offset)}>${offset}</td>`)}${last}${
    missing && markup`<td class="refused">${octets.length}</td>`
  }</tr>
<tr><th scope="row">${texts.octet}</th>${first}${cells.map(
    ({ offset, octet }) => markup`<td${mark(offset)}>${hex(Uint8Array.of(octet))}</td>`,
  )}${last}${missing && markup`<td class="refused">–</td>`}</tr>
<tr><th scope="row">${texts.character}</th>${first}${places.map(
    ({ offset, octets: piece }) =>
      markup`<td colspan="${piece.length}"${mark(offset, piece.length)}>${characterOf(piece)}</td>`,
  )}${last}${missing && markup`<td class="refused">${texts.theEnd}</td>`}</tr>
</table>
`;
}

const CUT = markup`<td>…</td>`;

function placesIn(octets: Uint8Array): readonly Place[] {
  let offset = 0;
  return readCharacters(octets).map(({ octets: piece }) => {
    const place = { offset, octets: piece };
    offset += piece.length;
    return place;
  });
}

function around(places: readonly Place[], refused: number): readonly Place[] {
  const begin = refused < SHOWN - 8 ? 0 : refused - SHOWN / 2;
  return places.filter(({ offset }) => offset >= begin && offset < begin + SHOWN);
}

/** A blank would not be seen. */
function characterOf(piece: Uint8Array): string {
  const [character = ''] = escapeEach(piece);
  return character === ' ' ? '␣' : character;
}
