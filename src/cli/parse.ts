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

/** A time with its unit, as 90s, 5m or 1h; in milliseconds. */
export function duration(text: string): number {
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m|h)$/.exec(text) ?? [];
  const milliseconds = Number(number) * (UNITS[unit ?? ''] ?? 0);
  if (number === undefined || milliseconds === 0)
    throw new InvalidArgumentError('It takes a number and a unit, as in 60s, 5m or 1h.');
  return milliseconds;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

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
