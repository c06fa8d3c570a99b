/** What users of the game type: names at first, then letters, words, and what is neither. */
export function lineOf(words: readonly string[]) {
  const letters = [...new Set(words.join('')), 'x', 'щ', '7'];
  return (connection: number, hasSpoken: boolean, detail: number): string => {
    const rest = Math.floor(detail / KINDS);
    switch (detail % KINDS) {
      case 0:
        return hasSpoken ? pick(NO_COMMANDS, rest) : pick(NO_NAMES, rest);
      case 1:
        return hasSpoken ? pick([...words, 'zebra'], rest) : nameOf(connection);
      case 2:
        return hasSpoken ? `/letter ${pick(letters, rest).toUpperCase()}` : nameOf(connection);
      default:
        return hasSpoken ? pick(letters, rest) : nameOf(connection);
    }
  };
}

/** Lines that come past a client: commands out of turn, or what no command is. Before its name they are no names. */
export function intrusionOf(words: readonly string[]) {
  const lines = [
    ...INTRUSIONS,
    `/letter ${words[0]![0]!}\n`,
    `/word ${words[0]!}\n`,
    `/letter x\n/letter ${words[0]![0]!}\r\n`,
  ];
  return (hasSpoken: boolean, detail: number): Uint8Array =>
    Buffer.from(pick(hasSpoken ? [...lines, 'a second name\n'] : lines, detail));
}

function nameOf(connection: number): string {
  // Nobody has the name of another: results tell players apart by it.
  return `${pick(NAMES, connection)}${connection}`;
}

function pick<T>(values: readonly T[], detail: number): T {
  return values[detail % values.length]!;
}

const KINDS = 20;
const NAMES = ['anna', 'Їжак', 'ёлка', '犬', '😀', 'n'.repeat(50)];
const NO_NAMES = ['', ' ', '/anna', '/turn', 'n'.repeat(65)];
const NO_COMMANDS = ['', ' ', 'a b', '/', '/letter', '/letter ab', '/quit', '/turn'];
const INTRUSIONS = [
  '\n',
  '/\n',
  '/letter\n',
  '/letter ab\r\n',
  '/LETTER a\n',
  '/quit\n',
  '/word zebra\n',
  '\0\n',
  '\u0007 \n',
];
