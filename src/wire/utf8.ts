/** A text, or the place at which octets stop being UTF-8. */
export type Decoded =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'invalid'; readonly offset: number };

/** Decodes UTF-8 strictly (RFC 3629: no overlong forms, no surrogates); a byte order mark is a character like any other. */
export function decodeUtf8(octets: Uint8Array): Decoded {
  try {
    return { type: 'text', text: strict.decode(octets) };
  } catch {
    return { type: 'invalid', offset: firstInvalid(octets) };
  }
}

/** A character with its octets; `text` is missing for an octet that belongs to no character. */
export interface Character {
  readonly octets: Uint8Array;
  readonly text: string | undefined;
}

/** Cuts octets into characters; an octet that is not part of valid UTF-8 stands alone. */
export function readCharacters(octets: Uint8Array): Character[] {
  const characters: Character[] = [];
  for (let at = 0; at < octets.length;) {
    const length = characterLength(octets, at);
    const piece = octets.subarray(at, at + Math.max(length, 1));
    characters.push({ octets: piece, text: length > 0 ? strict.decode(piece) : undefined });
    at += piece.length;
  }
  return characters;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function firstInvalid(octets: Uint8Array): number {
  let at = 0;
  while (at < octets.length) {
    const length = characterLength(octets, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Octets of the character that begins at `at`; 0 where none does (RFC 3629, section 4). */
function characterLength(octets: Uint8Array, at: number): number {
  const first = octets[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  if (length === 0 || at + length > octets.length) return 0;
  const second = octets[at + 1]!;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let index = 2; index < length; index++) {
    if ((octets[at + index]! & 0xc0) !== 0x80) return 0;
  }
  return length;
}
