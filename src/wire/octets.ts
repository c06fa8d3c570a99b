const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The octets of a text in UTF-8. */
export function octetsOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text that octets are in UTF-8; what is none is replaced. */
export function textOf(octets: Uint8Array): string {
  return decoder.decode(octets);
}

/** Octets as characters of the same numbers. */
export function charactersOf(octets: Uint8Array): string {
  let text = '';
  // As many as a call surely takes for arguments.
  for (let at = 0; at < octets.length; at += 8192)
    text += String.fromCharCode.apply(undefined, octets.subarray(at, at + 8192) as unknown as number[]);
  return text;
}

/** The octets of the numbers of these characters, each of which is below 256. */
export function octetsBehind(characters: string): Uint8Array {
  const octets = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) octets[at] = characters.charCodeAt(at);
  return octets;
}

/** The pieces one after the other. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Whether both hold the same octets. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, index) => octet === b[index]);
}

export const LF = 0x0a;
export const CR = 0x0d;
