import { escapeEach } from '../wire/escape.js';
import { printAction, type Step, type Transcript } from '../wire/transcript.js';

/** Columns of the client's side at the most. */
const WIDEST = 44;
/** Steps that are shown of a long conversation, from its beginning and from its end. */
const SHOWN = 12;

/**
 * Draws a conversation: what the client does on the left, what the server does on the right, in the order of time.
 */
export function drawConversation(transcript: Transcript): string[] {
  const several = transcript.some(({ peer }) => peer > 1);
  const steps = transcript.filter((step) => step.type !== 'connect' || several);
  const shown =
    steps.length <= 2 * SHOWN ? steps : [...steps.slice(0, SHOWN), undefined, ...steps.slice(-SHOWN)];
  const lines = shown.map((step) =>
    step ? drawStep(step, several) : `… ${steps.length - 2 * SHOWN} steps left out …`,
  );
  const width = Math.min(
    WIDEST,
    Math.max(12, ...steps.filter(isClient).map((step) => labelOf(step, several).length)),
  );
  return [
    `${'client'.padEnd(width)}     server`,
    ...lines.map((line) => (typeof line === 'string' ? line : line(width))),
  ];
}

/** Pieces of text for a reader, the middle left out where they would take more than `limit` columns. */
export function abbreviate(pieces: readonly string[], limit: number): string {
  const whole = pieces.join('');
  if (whole.length <= limit) return whole;
  const room = Math.floor((limit - 16) / 2);
  const head = fitting(pieces, room);
  const tail = fitting(pieces.toReversed(), room);
  return `${head.join('')}…(${pieces.length - head.length - tail.length} more)…${tail.toReversed().join('')}`;
}

function fitting(pieces: readonly string[], room: number): readonly string[] {
  let columns = 0;
  const end = pieces.findIndex((piece) => (columns += piece.length) > room);
  return end < 0 ? pieces : pieces.slice(0, end);
}

function drawStep(step: Step, several: boolean): (width: number) => string {
  const label = labelOf(step, several);
  return isClient(step)
    ? (width) => `${label.padEnd(width)} ──▶`
    : (width) => `${''.padEnd(width)} ◀── ${label}`;
}

function labelOf(step: Step, several: boolean): string {
  const action =
    step.type === 'octets'
      ? abbreviate(escapeEach(step.octets), 36)
      : (WORDS[step.type] ?? printAction(step));
  return several ? `${step.peer}: ${action}` : action;
}

const WORDS: Partial<Record<Step['type'], string>> = {
  connect: '(connects)',
  end: '(closes its side)',
  close: '(is gone, reads nothing)',
  reset: '(breaks the connection off)',
};

function isClient(step: Step): boolean {
  return step.side === 'client';
}
