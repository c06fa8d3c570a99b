import { LF, textOf } from '../../src/wire/octets.js';
import type { Frame } from './PairProfile.js';

/**
 * How messages are told from each other on a wire, as each of these shows; `undefined` where they do not agree, or show
 * nothing of that kind.
 *
 * @param messages - at least two of different lengths, else it might be by chance
 */
export function frameOf(messages: readonly Uint8Array[]): Frame {
  if (messages.length === 0) return undefined;
  if (messages.every((octets) => octets.at(-1) === LF)) return 'line';
  if (messages.every(hasItsLength)) return 'length';
  if (haveMark(messages)) return 'mark';
  return messages.length > 1 && haveOneSize(messages) ? 'size' : undefined;
}

/** Whether one control character ends all messages, and stands nowhere else in them. */
function haveMark(messages: readonly Uint8Array[]): boolean {
  const mark = messages[0]!.at(-1);
  const isMark = mark !== undefined && mark < FIRST_PRINTABLE;
  return isMark && messages.every((octets) => octets.indexOf(mark) === octets.length - 1);
}

const FIRST_PRINTABLE = 0x20;

/** Whether all messages are equally long, though what they say is not. */
function haveOneSize(messages: readonly Uint8Array[]): boolean {
  return messages.every(({ length }) => length === messages[0]!.length && length > 0);
}

/** Whether a message begins with the number of its octets, or of its characters: in digits, or as a number of the machine. */
function hasItsLength(octets: Uint8Array): boolean {
  return saysLengthInDigits(octets) || NUMBERS.some((number) => saysLength(octets, number));
}

function saysLengthInDigits(octets: Uint8Array): boolean {
  const text = textOf(octets);
  const match = /^\s*(\d{1,9})[^\p{L}\p{N}]*/u.exec(text);
  if (!match) return false;
  // What stands between may be a border, or belong to the message.
  return lengthsOf(textOf(octets).slice(match[0].length)).includes(Number(match[1]));
}

interface MachineNumber {
  readonly size: number;
  readonly read: (view: DataView) => number;
}

const NUMBERS: readonly MachineNumber[] = [
  { size: 1, read: (view) => view.getUint8(0) },
  { size: 2, read: (view) => view.getUint16(0) },
  { size: 2, read: (view) => view.getUint16(0, true) },
  { size: 4, read: (view) => view.getUint32(0) },
  { size: 4, read: (view) => view.getUint32(0, true) },
  { size: 8, read: (view) => Number(view.getBigUint64(0)) },
  { size: 8, read: (view) => Number(view.getBigUint64(0, true)) },
];

function saysLength(octets: Uint8Array, { size, read }: MachineNumber): boolean {
  if (octets.length < size) return false;
  const number = read(new DataView(octets.buffer, octets.byteOffset, octets.length));
  return number > 0 && lengthsOf(textOf(octets.subarray(size))).includes(number);
}

/** How long a text is, in octets and in characters. */
function lengthsOf(text: string): number[] {
  return [Buffer.byteLength(text), text.length, [...text].length];
}
