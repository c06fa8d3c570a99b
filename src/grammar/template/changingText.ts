import { octetsOf } from '../../wire/octets.js';
import type { Fields, Send } from './Template.js';

/**
 * Whether the text of a send may have come of something that happened to be the same in all that was seen: a value in
 * letters of another case, the length of a value, the time of day.
 *
 * @param seen - the values of the fields in each message
 */
export function mayChange(send: Send, seen: readonly Fields[]): boolean {
  const texts = send.filter((piece) => piece.type === 'text').map(({ text }) => text);
  return texts.some((text) => TIME.test(text) || holdsValue(text, seen) || holdsLength(text, seen));
}

/** A time of day, or seconds since 1970. */
const TIME = /\d{1,2}:\d{2}|\d{9,}/;

function holdsValue(text: string, seen: readonly Fields[]): boolean {
  const lower = text.toLowerCase();
  return holdsInAll(seen, (value) => value !== '' && lower.includes(value.toLowerCase()));
}

function holdsLength(text: string, seen: readonly Fields[]): boolean {
  const numbers = new Set((text.match(/\d+/g) ?? []).map(Number));
  const lengths = [(value: string) => [...value].length, (value: string) => octetsOf(value).length];
  return lengths.some((length) => holdsInAll(seen, (value) => numbers.has(length(value))));
}

/** Whether one and the same field has that property in all messages. */
function holdsInAll(seen: readonly Fields[], holds: (value: string) => boolean): boolean {
  return Object.keys(seen[0] ?? {}).some((name) => seen.every((fields) => holds(fields[name]!)));
}
