/** What a user types for a letter, and for the word: lines with placeholders. */
export interface Way {
  readonly letter: readonly string[];
  readonly word: readonly string[];
}

/**
 * The ways in which programs are told letters and words, those first that what is on the screen speaks of.
 *
 * @param screen - what the program has shown since it got the turn
 */
export function waysOf(screen: string): readonly Way[] {
  const likely = KNOWN.filter(({ when }) => when?.test(screen));
  const all = [...menuWays(screen), ...likely.map(({ way }) => way), ...KNOWN.map(({ way }) => way)];
  const keys = all.map((way) => JSON.stringify(way));
  return all.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

interface Known {
  readonly way: Way;
  readonly when?: RegExp;
}

const DIRECT: Way = { letter: ['{letter}'], word: ['{word}'] };

const KNOWN: readonly Known[] = [
  { when: /\/(?:letter|word)/i, way: inOneLine('/letter', '/word') },
  { when: /=\s?\p{L}|\p{L}=/iu, way: { letter: ['{letter}'], word: ['={word}'] } },
  { when: /["'«“]?letter\s\S{1,3}\s?\/|["'«“]letter/i, way: inOneLine('letter', 'word') },
  { when: /["'«“]літера/i, way: inOneLine('літера', 'слово') },
  { when: /["'«“]буква/i, way: inOneLine('буква', 'слово') },
  { way: DIRECT },
  { way: inTwoLines('1', '2') },
  { way: inTwoLines('l', 'w') },
  { way: inTwoLines('letter', 'word') },
  { way: inOneLine('letter', 'word') },
  { way: inOneLine('/letter', '/word') },
  { way: inTwoLines('л', 'с') },
  { way: inTwoLines('б', 'с') },
  { way: inTwoLines('літера', 'слово') },
  { way: inOneLine('літера', 'слово') },
  { way: inTwoLines('буква', 'слово') },
  { way: inOneLine('буква', 'слово') },
  { way: inTwoLines('n', 'y') },
  { way: inTwoLines('no', 'yes') },
  { way: inTwoLines('ні', 'так') },
  { way: inTwoLines('н', 'т') },
  { way: inTwoLines('нет', 'да') },
  { way: inTwoLines('н', 'д') },
  { way: { letter: ['{letter}'], word: ['={word}'] } },
  { way: { letter: ['{letter}'], word: ['!{word}'] } },
  { way: { letter: ['{letter}'], word: ['', '{word}'] } },
  { way: { letter: ['{letter}', ''], word: ['', '{word}'] } },
  { way: { letter: ['', '{letter}'], word: ['{word}'] } },
  { way: inOneLine('1', '2') },
  { way: inOneLine('l', 'w') },
  { way: inOneLine('л', 'с') },
  { way: inOneLine('б', 'с') },
  { way: inTwoLines('0', '1') },
  { way: inTwoLines('/letter', '/word') },
  { way: inTwoLines('L', 'W') },
  { way: inTwoLines('Л', 'С') },
  { way: inTwoLines('Б', 'С') },
];

function inTwoLines(letter: string, word: string): Way {
  return { letter: [letter, '{letter}'], word: [word, '{word}'] };
}

function inOneLine(letter: string, word: string): Way {
  return { letter: [`${letter} {letter}`], word: [`${word} {word}`] };
}

const LETTER = '(?:letter|літер|литер|букв)';
const WORD = '(?:word|слов)';
const KEY = String.raw`(?<![\p{L}\p{N}])([\p{L}\p{N}])`;

/** What the keys of a menu on the screen lead to. */
function menuWays(screen: string): readonly Way[] {
  const keys = labelled(screen) ?? initials(screen) ?? choice(screen);
  return keys ? [inTwoLines(...keys), inOneLine(...keys)] : [];
}

type Keys = readonly [letter: string, word: string];

/** `1 - letter, 2 - word`, or `letter (1), word (2)`. */
function labelled(screen: string): Keys | undefined {
  return keysOf(screen, before) ?? keysOf(screen, behind);
}

function before(what: string): RegExp {
  return new RegExp(`${KEY}\\s*[-–—.):=\\]>]+\\s*(?:an? |the )?${what}`, 'iu');
}

function behind(what: string): RegExp {
  return new RegExp(`${what}\\p{L}*\\s*[-–—([:=]+\\s*([\\p{L}\\p{N}])(?![\\p{L}\\p{N}])`, 'iu');
}

/** `(l)etter or (w)ord`. */
function initials(screen: string): Keys | undefined {
  return keysOf(
    screen,
    (what) => new RegExp(`[([](\\p{L})[)\\]]${what === LETTER ? INITIAL_LETTER : INITIAL_WORD}`, 'iu'),
  );
}

const INITIAL_LETTER = '(?:etter|ітера|уква)';
const INITIAL_WORD = '(?:ord|лово)';

function keysOf(screen: string, pattern: (what: string) => RegExp): Keys | undefined {
  const [letter, word] = [LETTER, WORD].map((what) => pattern(what).exec(screen)?.[1]);
  return letter !== undefined && word !== undefined && letter !== word ? [letter, word] : undefined;
}

/** `letter or word (l/w)?`, in the order in which the two are named; `the word? (y/n)`. */
function choice(screen: string): Keys | undefined {
  const [, one, other] =
    /(?<![\p{L}\p{N}/])(\p{L}{1,3}|\d)\s?[/|]\s?(\p{L}{1,3}|\d)(?![\p{L}\p{N}/])/u.exec(screen) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const [letter, word] = [LETTER, WORD].map((what) => new RegExp(what, 'iu').exec(screen)?.index);
  // Whoever says yes to "Do you know the word?" names it; and what is named first is meant by the key that stands first.
  const ofWord = word !== undefined && (letter === undefined || word < letter);
  return ofWord ? [other, one] : [one, other];
}
