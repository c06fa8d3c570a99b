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

/** Octets for a reader, the middle left out where they are many. */
export function abbreviate(characters: readonly string[], limit: number): string {
  if (characters.length <= limit) return characters.join('');
  const half = Math.floor(limit / 2) - 3;
  const left = characters.length - 2 * half;
  return `${characters.slice(0, half).join('')}…(${left} more)…${characters.slice(-half).join('')}`;
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
  close: '(is gone)',
  reset: '(breaks the connection off)',
};

function isClient(step: Step): boolean {
  return step.side === 'client';
}
