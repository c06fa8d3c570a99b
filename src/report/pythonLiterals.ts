/** Runs of the same octet that are written as a product. */
const RUN = /([\s\S])\1{31,}/;

/** Octets as a literal of Python; long runs of one octet as a product. */
export function bytesLiteral(octets: Uint8Array): string {
  const whole = Buffer.from(octets).toString('latin1');
  const parts: string[] = [];
  let rest = whole;
  for (let match = RUN.exec(rest); match; match = RUN.exec(rest)) {
    if (match.index > 0) parts.push(bytes(rest.slice(0, match.index)));
    parts.push(`${bytes(match[1]!)} * ${match[0].length}`);
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '' || parts.length === 0) parts.push(bytes(rest));
  return parts.join(' + ');
}

function bytes(latin: string): string {
  const escaped = [...latin].map((character) => {
    const octet = character.charCodeAt(0);
    if (character === '"' || character === '\\') return `\\${character}`;
    return octet >= 0x20 && octet < 0x7f ? character : `\\x${octet.toString(16).padStart(2, '0')}`;
  });
  return `b"${escaped.join('')}"`;
}

/** A text as a literal of Python, in ASCII: JSON's escapes are Python's too. */
export function textLiteral(words: string): string {
  return JSON.stringify(words).replaceAll(
    /[^ -~]/gu,
    (character) => `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`,
  );
}
