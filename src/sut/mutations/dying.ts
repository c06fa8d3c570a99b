import { concat, CR, LF } from '../../wire/octets.js';
import { decodeUtf8 } from '../../wire/utf8.js';
import { NOTHING, type Conversation, type HostMutation, type Turn } from '../HostMutation.js';
import { splitLines } from './splitLines.js';

/** What has just happened on a connection. */
interface Happening {
  /** The lines that are complete now. */
  readonly lines: readonly Uint8Array[];
  /** The beginning of the next one. */
  readonly begun: Uint8Array;
  readonly left?: 'ended' | 'reset';
}

/** Octets of the longest line that a program bears. */
const LONGEST = 10_000;
const TAB = 0x09;
const BLANK = 0x20;
const DELETE = 0x7f;

/** What a client does that a program does not bear. */
const CAUSES: Readonly<Record<string, (happening: Happening) => boolean>> = {
  'a client that leaves': ({ left }) => left === 'ended',
  'a client that leaves in the midst of a line': ({ left, begun }) => left === 'ended' && begun.length > 0,
  'a client that breaks off': ({ left }) => left === 'reset',
  'a line that is not UTF-8': ({ lines }) => lines.some((line) => decodeUtf8(line).type === 'invalid'),
  'a line without end': ({ lines, begun }) => [...lines, begun].some(({ length }) => length > LONGEST),
  'a line with control characters': ({ lines }) => lines.some((line) => line.some(isControl)),
};

/** How it fails then: at once or after it has borne that several times. */
const FAILURES = [
  { verb: 'dies of', bears: 0, turn: { ...NOTHING, exit: { type: 'signal', signal: 'SIGSEGV' } } },
  { verb: 'serves nobody after', bears: 0, turn: NOTHING },
  { verb: 'serves nobody after ten times', bears: 9, turn: NOTHING },
] as const;

/** Programs that do not survive what a client does. */
export const dyingMutations: readonly HostMutation[] = Object.entries(CAUSES).flatMap(([cause, isCause]) =>
  FAILURES.map(({ verb, bears, turn }) => ({
    name: `${verb} ${cause}`,
    start: () => failAfter(bears, isCause, turn),
  })),
);

function failAfter(
  bears: number,
  isCause: (happening: Happening) => boolean,
  failure: Turn,
): (sound: Conversation) => Conversation {
  let borne = 0;
  const unlessFailing = (turn: () => Turn): Turn => (borne > bears ? failure : turn());
  const meet = (happening: Happening, turn: () => Turn): Turn => {
    if (isCause(happening)) borne++;
    return unlessFailing(turn);
  };
  return (sound) => {
    let begun = NOTHING.octets;
    return {
      connected: () => unlessFailing(() => sound.connected()),
      receive(octets) {
        const { lines, rest } = splitLines(concat([begun, octets]));
        begun = rest;
        return meet({ lines, begun }, () => sound.receive(octets));
      },
      disconnected: (left) => meet({ lines: [], begun, left }, () => sound.disconnected(left)),
      told: (turn) => unlessFailing(() => sound.told(turn)),
    };
  };
}

function isControl(octet: number): boolean {
  return octet === DELETE || (octet < BLANK && octet !== LF && octet !== CR && octet !== TAB);
}
