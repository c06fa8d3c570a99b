import type { GameSettings, Protocol } from '../protocols/Protocol.js';
import type { Language } from '../protocols/Window.js';
import { CliError } from './CliError.js';
import { readTextFile } from './readTextFile.js';

/** What the command line says of a game. */
export interface GameOptions {
  readonly players?: number;
  /** The name of a file with one word in each line. */
  readonly words?: string;
  readonly seed?: number;
  readonly language?: Language;
}

/**
 * The protocol as the game that was asked for; one that is no game stays as it is.
 *
 * @throws CliError where something was asked for that cannot be
 */
export function gameOf(protocol: Protocol, options: GameOptions, random: () => number): Protocol {
  const { players, words, seed, language } = options;
  if (!protocol.gameOf) {
    const asked = Object.entries({ players, words, seed, language }).find(([, value]) => value !== undefined);
    if (asked) throw new CliError(`${protocol.name} is no game: leave --${asked[0]} out.`);
    return protocol;
  }
  const settings: GameSettings = {
    players,
    words: words === undefined ? undefined : wordsIn(words),
    seed: seed ?? random(),
    language,
  };
  return { ...protocol, ...protocol.gameOf(settings) };
}

function wordsIn(file: string): string[] {
  const lines = readTextFile(file)
    .split('\n')
    .map((line) => line.trim());
  const words = lines.filter((line) => line !== '');
  if (words.length === 0) throw new CliError(`There is no word in ${file}: one in each line is wanted.`);
  for (const [index, line] of lines.entries()) {
    if (!/^(?!\/)[^\p{Cc}\p{Z}*]*$/u.test(line))
      throw new CliError(
        `${file}:${index + 1}: "${line}" is no word to guess: it has no blanks and no stars, and does not begin with a slash.`,
      );
  }
  return words;
}
