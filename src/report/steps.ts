import { escapeEach } from '../wire/escape.js';
import { printAction, type Step } from '../wire/transcript.js';
import { octetsOf, textOf } from '../wire/octets.js';
import { columnsOf } from '../wire/columns.js';

/** What a step shows: the octets of a message, or words about what happened. */
export function labelOf(step: Step, limit: number): string {
  if (step.side === 'thread' && 'octets' in step && step.peer > 0)
    return abbreviate(escapeEach(octetsOf(textOf(step.octets).replace(/^\S+ /, ''))), limit);
  if ('octets' in step) return abbreviate(escapeEach(step.octets), limit);
  if (step.type === 'exited') return `ends with ${step.how}`;
  return WORDS[step.type] ?? printAction(step);
}

const WORDS: Partial<Record<Step['type'], string>> = {
  connect: 'connects',
  end: 'closes its side',
  close: 'is gone, reads nothing',
  reset: 'breaks the connection off',
};

/** Lines that are shown of what a server prints at once, from its beginning and from its end. */
const LINES = 4;

/** On the console of a server. */
export function isLogged({ type, side }: Step): boolean {
  return type === 'printed' && side === 'server';
}

/** What a server prints at once, each line by itself and without its end; any other step as it is. */
export function lineByLine(step: Step): Step[] {
  if (step.type !== 'printed' || !isLogged(step)) return [step];
  const lines = textOf(step.octets).replace(/\n$/, '').split('\n');
  const left = lines.length - 2 * LINES;
  const shown =
    left > 1 ? [...lines.slice(0, LINES), `(${left} lines left out)`, ...lines.slice(-LINES)] : lines;
  return shown.map((line) => ({ ...step, octets: octetsOf(line) }));
}

/** A long conversation with its middle left out: there the number of the steps that are missing. */
export function withoutMiddle(steps: readonly Step[], kept: number): readonly (Step | number)[] {
  if (steps.length <= 2 * kept) return steps;
  return [...steps.slice(0, kept), steps.length - 2 * kept, ...steps.slice(-kept)];
}

/**
 * Pieces of text for a reader, the middle left out where they would take more than `limit` columns.
 *
 * @param saying - what stands there for the number of pieces that are left out
 */
export function abbreviate(
  pieces: readonly string[],
  limit: number,
  saying = (count: number): string => `(${count} more)`,
): string {
  const whole = pieces.join('');
  if (columnsOf(whole) <= limit) return whole;
  const room = Math.max(2, Math.floor((limit - 16) / 2));
  const head = fitting(pieces, room);
  const tail = fitting(pieces.toReversed(), room);
  const left = saying(pieces.length - head.length - tail.length);
  return `${head.join('')}…${left}…${tail.toReversed().join('')}`;
}

function fitting(pieces: readonly string[], room: number): readonly string[] {
  let columns = 0;
  const end = pieces.findIndex((piece) => (columns += columnsOf(piece)) > room);
  return end < 0 ? pieces : pieces.slice(0, end);
}
