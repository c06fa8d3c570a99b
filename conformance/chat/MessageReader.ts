import type { TemplateCodec } from '../../src/grammar/template/TemplateCodec.js';
import { withoutLineEnd, type Framing } from '../../src/wire/framing.js';
import { concat, LF } from '../../src/wire/octets.js';
import { holds } from './written.js';

/** What is looked for in what a client sends; without a login, one of any login. */
export interface Wanted {
  readonly text?: string;
  readonly login?: string;
}

/** Finds what a client sends for something at the beginning of octets. */
export type MessageReader = (octets: Uint8Array, wanted: Wanted) => Reading;

export type Reading =
  /** The first `length` octets are it. */
  | { readonly type: 'found'; readonly length: number }
  /** They may become it. */
  | { readonly type: 'incomplete' }
  /** They begin with something else. */
  | { readonly type: 'other' };

const INCOMPLETE: Reading = { type: 'incomplete' };
const OTHER: Reading = { type: 'other' };

/**
 * A reader of the sends of a dialect.
 *
 * @param strict - line ends belong to no chunk
 */
export function dialectReader(
  codecs: readonly TemplateCodec[],
  framing: Framing,
  strict: boolean,
): MessageReader {
  if (framing === 'line') {
    return lineReader(codecs.length, (lines, wanted) =>
      codecs.every((codec, index) => isRead(codec, lines[index]!, wanted)),
    );
  }
  return chunkReader((octets, wanted) => {
    const isWhole = (whole: Uint8Array) => isSeries(codecs, whole, wanted);
    return isWhole(octets) || (!strict && octets.at(-1) === LF && isWhole(withoutLineEnd(octets)));
  });
}

/**
 * A reader of a client whose way of writing is not understood: what is looked for stands somewhere in it.
 *
 * @param lines - how many it sends for a message
 */
export function looseReader(framing: Framing, lines: number): MessageReader {
  return framing === 'line'
    ? lineReader(lines, (some, wanted) => isIn(concat(some), wanted))
    : chunkReader(isIn);
}

function isIn(octets: Uint8Array, { text, login }: Wanted): boolean {
  return [text, login].every((value) => value === undefined || holds(octets, value));
}

/** Where a reader finds something, wherever that begins. */
export function locate(
  octets: Uint8Array,
  reader: MessageReader,
  framing: Framing,
  wanted: Wanted,
): { readonly start: number; readonly end: number } | undefined {
  for (let start = 0; start < octets.length; start = nextStart(octets, start, framing)) {
    const reading = reader(octets.subarray(start), wanted);
    if (reading.type === 'found') return { start, end: start + reading.length };
  }
  return undefined;
}

/** The lines of octets, each with its line end; what stands behind the last one is one too. */
export function linesOf(octets: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < octets.length;) {
    const end = nextStart(octets, start, 'line');
    lines.push(octets.subarray(start, end));
    start = end;
  }
  return lines;
}

/** Without lines that hold nothing: no dialect has such, and a line too many is the affair of chat/client/1. */
export function withoutBlank(octets: Uint8Array, framing: Framing): Uint8Array {
  if (framing !== 'line') return octets;
  return concat(linesOf(octets).filter((line) => withoutLineEnd(line).length > 0));
}

function nextStart(octets: Uint8Array, start: number, framing: Framing): number {
  if (framing !== 'line') return start + 1;
  const end = octets.indexOf(LF, start);
  return end < 0 ? octets.length : end + 1;
}

/** Looks at so many lines. */
function lineReader(
  count: number,
  isIt: (lines: readonly Uint8Array[], wanted: Wanted) => boolean,
): MessageReader {
  return (octets, wanted) => {
    const lines = linesOf(octets).slice(0, count);
    if (lines.length < count || lines.some((line) => line.at(-1) !== LF)) return INCOMPLETE;
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    return isIt(lines, wanted) ? { type: 'found', length } : OTHER;
  };
}

/** Looks at all that has come: where it ends, nobody knows. */
function chunkReader(isIt: (octets: Uint8Array, wanted: Wanted) => boolean): MessageReader {
  return (octets, wanted) => (isIt(octets, wanted) ? { type: 'found', length: octets.length } : INCOMPLETE);
}

/** Whether these sends, one right after the other, are all of the octets. */
function isSeries(codecs: readonly TemplateCodec[], octets: Uint8Array, wanted: Wanted): boolean {
  const [codec, ...others] = codecs;
  if (!codec) return octets.length === 0;
  if (others.length === 0) return isRead(codec, withLineEnd(octets), wanted);
  for (let end = 1; end < octets.length; end++) {
    const isFirst = isRead(codec, withLineEnd(octets.subarray(0, end)), wanted);
    if (isFirst && isSeries(others, octets.subarray(end), wanted)) return true;
  }
  return false;
}

function isRead(codec: TemplateCodec, line: Uint8Array, { text, login }: Wanted): boolean {
  const read = codec.read(line);
  if (read.type === 'malformed') return false;
  const { fields } = read;
  return isWanted(fields['text'], text) && isWanted(fields['login'], login);
}

function isWanted(value: string | undefined, wanted: string | undefined): boolean {
  return value === undefined || wanted === undefined || value === wanted;
}

function withLineEnd(octets: Uint8Array): Uint8Array {
  return concat([octets, LINE_END]);
}

const LINE_END = Uint8Array.of(LF);
