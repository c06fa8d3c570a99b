import { InvalidArgumentError } from 'commander';
import { commandWords } from '../sut/commandWords.js';

// Readers of option values; commander turns their complaint into one sentence with the option's name.

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < min || number > max) {
      throw new InvalidArgumentError(`It takes a whole number from ${min} to ${max}.`);
    }
    return number;
  };
}

/** HOST:PORT, with an IPv6 address in brackets. */
export function address(text: string): { host: string; port: number } {
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(text);
  if (!match) throw new InvalidArgumentError('It takes HOST:PORT, as in 127.0.0.1:4000.');
  return { host: (match[1] ?? match[2])!, port: wholeNumber(1, 65_535)(match[3]!) };
}

/** Collects the values of an option that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** A command in one word, with quotes and backslashes as a shell has them. */
export function command(line: string): string[] {
  try {
    const words = commandWords(line);
    if (words.length > 0) return words;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new InvalidArgumentError(`It cannot be split into words: ${cause.message}.`);
  }
  throw new InvalidArgumentError('It has no words.');
}
