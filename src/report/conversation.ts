import type { Step, Transcript } from '../wire/transcript.js';
import { columnsOf } from '../wire/columns.js';
import { drawLanes } from './lanes.js';
import { isOfThreads } from './parties.js';
import { isLogged, labelOf, lineByLine, withoutMiddle } from './steps.js';

/** Columns of octets at the most, and between two sides. */
const LONGEST = 36;
const BETWEEN = 5;
/** Columns of an arrow, with a blank on each side. */
const LANE = 5;
/** Steps that are shown of a long conversation, from its beginning and from its end. */
const SHOWN = 12;

/**
 * Draws a conversation in the order of time: on the left what the client does, on the right what the server does, left
 * of both what happens at the client's keyboard and screen, and right of both what the server prints, where that was seen.
 *
 * @param width - columns that there are
 */
export function drawConversation(transcript: Transcript, width: number): string[] {
  if (isOfThreads(transcript)) return drawLanes(transcript, width);
  const several = transcript.some(({ peer }) => peer > 1);
  const steps = transcript.filter((step) => step.type !== 'connect' || several).flatMap(lineByLine);
  const user = transcript.some(isTyped) || transcript.some(isShown);
  const console = transcript.some(isLogged);
  const sides = 2 + Number(user) + Number(console);
  const room = Math.floor((width - BETWEEN * (sides - 1)) / sides) - (several ? 3 : 0);
  const label = (step: Step) => wordsOf(step, several, Math.min(room, LONGEST));
  const userWidth = user ? widthOf('user', steps.filter(isTyped).map(label)) : 0;
  const clientWidth = widthOf('client', steps.filter(isClients).map(label));
  const serverWidth = console ? widthOf('server', steps.filter(isServers).map(label)) : 0;
  const userLane = (text: string, arrow: string) => (user ? `${pad(text, userWidth)} ${pad(arrow, 3)} ` : '');
  const left = (user ? userWidth + LANE : 0) + clientWidth + LANE + serverWidth + LANE;
  // There is one console, whoever is served.
  const logged = (step: Step) => labelOf(step, Math.max(LONGEST, width - left));
  const clientLane = (text: string, arrow: string) => `${pad(text, clientWidth)} ${pad(arrow, 3)} `;
  const draw = (step: Step): string => {
    if (isTyped(step)) return userLane(label(step), '──▶');
    if (isShown(step)) return `${userLane('', '◀──')}${label(step)}`;
    if (isLogged(step))
      return `${userLane('', '')}${clientLane('', '')}${pad('', serverWidth)} ──▶ ${logged(step)}`;
    if (step.type === 'exited') return `${userLane('', '')}${label(step)}`;
    if (step.side === 'client') return `${userLane('', '')}${clientLane(label(step), '──▶')}`;
    return `${userLane('', '')}${clientLane('', '◀──')}${label(step)}`;
  };
  return [
    `${userLane(user ? 'user' : '', '')}${clientLane('client', '')}${console ? `${pad('server', serverWidth)}     console` : 'server'}`,
    ...withoutMiddle(steps, SHOWN).map((step) =>
      typeof step === 'number' ? `… ${step} steps left out …` : draw(step).trimEnd(),
    ),
  ];
}

function widthOf(head: string, labels: readonly string[]): number {
  return Math.max(12, head.length, ...labels.map(columnsOf));
}

function pad(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - columnsOf(text)))}`;
}

function wordsOf(step: Step, several: boolean, limit: number): string {
  const text = 'octets' in step ? labelOf(step, limit) : `(${labelOf(step, limit)})`;
  return several ? `${step.peer}: ${text}` : text;
}

function isTyped({ type }: Step): boolean {
  return type === 'typed';
}

/** On the screen of a client. */
function isShown({ type, side }: Step): boolean {
  return type === 'printed' && side === 'client';
}

function isServers(step: Step): boolean {
  return step.side === 'server' && !isLogged(step);
}

function isClients(step: Step): boolean {
  return step.side === 'client' && !isTyped(step);
}
