import fc, { type Arbitrary } from 'fast-check';
import type { Manner } from '../../src/sut/MemoryClient.js';
import { clientMutation, withClientTurns, type ClientMutation } from '../../src/sut/ClientMutation.js';

/** How a client shows answers: the words for both, and what stands around them. */
export interface Look {
  readonly words: readonly [yes: string, no: string];
  /** What it shows of the text that was asked. */
  readonly text: (text: string) => string;
  /** What it shows that is another thing each time, by the number of the answer. */
  readonly running: (number: number) => string;
  readonly before: string;
  readonly after: string;
  /** The words come first, and the rest behind them. */
  readonly wordsFirst: boolean;
  readonly paint: (line: string, number: number) => string;
  /** It writes the whole screen anew: with all that it has shown before, or with the last answer alone. */
  readonly redraws: 'never' | 'with all' | 'with the last';
  readonly end: string;
}

/** Clears the screen, and goes to its first place. */
const ANEW = '\u001b[2J\u001b[H';

/** Looks of sound clients, as far as anybody has an idea of them. */
export const looks: Arbitrary<Look> = fc.record({
  words: fc.constantFrom<Look['words'][]>(
    ['yes', 'no'],
    ['no', 'yes'],
    ['a palindrome', 'not a palindrome'],
    ['It is one.', 'It is none.'],
    ['1', '0'],
    ['+', '-'],
    ['y', 'n'],
    ['✓', '✗'],
    ['Паліндром', 'Не паліндром'],
    ['palindrome', ''],
    ['', 'no palindrome'],
    ['\u001b[32m✔\u001b[0m', '\u001b[31m✘\u001b[0m'],
  ),
  text: fc.constantFrom<Look['text'][]>(
    () => '',
    (text) => text,
    (text) => `"${text}"`,
    (text) => [...text].toReversed().join(''),
    (text) => text.toUpperCase(),
    (text) => `${text.length} characters`,
  ),
  running: fc.constantFrom<Look['running'][]>(
    () => '',
    (number) => `${number}.`,
    (number) => `[${String(number).padStart(4, '0')}]`,
    (number) => `12:${String(58 + Math.floor(number / 30))}:${String((7 * number) % 60).padStart(2, '0')}`,
    (number) => `${'|/-\\'[number % 4]}`,
    (number) => '.'.repeat(number % 3),
  ),
  before: fc.constantFrom('', 'The server says: ', 'yes or no: ', '> ', '\t', '*** '),
  after: fc.constantFrom('', '!', ' (yes/no)', ' - palindrome or not', '   '),
  wordsFirst: fc.boolean(),
  paint: fc.constantFrom<Look['paint'][]>(
    (line) => line,
    (line) => `\u001b[1;3${line.length % 8}m${line}\u001b[0m`,
    (line, number) => `\r|\r/\r-${number % 2 === 0 ? '\r\\' : ''}\r  \r${line}`,
    (line) => `\u001b]0;client\u0007${line}`,
  ),
  redraws: fc.constantFrom('never', 'with all', 'with the last'),
  end: fc.constantFrom('\n', '\r\n', '\n\n', ' '),
});

/** How sound clients behave besides. */
export const manners: Arbitrary<Manner> = fc.record({
  framing: fc.constantFrom('line' as const, 'chunk' as const),
  crlf: fc.boolean(),
  banner: fc.constantFrom('', 'Palindromes\n', 'An empty line ends.\n\n', 'connected '),
  prompt: fc.constantFrom('', '> ', 'yes or no? ', 'Palindrome, or not a palindrome? ', '\nText: ', '\n'),
  showsTyped: fc.boolean(),
});

/**
 * A client of that look.
 *
 * @param decide - what it takes for the answer, of what the server has said
 */
export function looking(look: Look, decide: (text: string, answer: boolean) => boolean): ClientMutation {
  return clientMutation('looks otherwise', (sound) => {
    let count = 0;
    let history = '';
    return withClientTurns(sound, (turn) => {
      const told = /^"(.*)" is (not )?a palindrome\n$/.exec(turn.printed);
      if (!told) return turn;
      count++;
      const line = look.paint(lineOf(look, told[1]!, decide(told[1]!, !told[2]), count), count) + look.end;
      history += line;
      const screen = { never: line, 'with all': `${ANEW}${history}`, 'with the last': `${ANEW}${line}` };
      return { ...turn, printed: screen[look.redraws] };
    });
  });
}

function lineOf(look: Look, text: string, yes: boolean, number: number): string {
  const { words, before, after, wordsFirst, running } = look;
  const parts = [running(number), look.text(text), words[yes ? 0 : 1]];
  return `${before}${(wordsFirst ? parts.toReversed() : parts).join(' ').trim()}${after}`;
}
