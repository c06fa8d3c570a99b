import { escapeOctets, unescapeOctets } from '../../src/wire/escape.js';
import { PLAIN, type Manner } from './Manner.js';

/** Moves that have their place in a fair game. */
export const MOVES = [
  'letter',
  'score',
  'rare letter',
  'letter again',
  'wrong word',
  'right word',
  'nothing',
] as const;

/** What has its place in no fair game. */
export const STRAYS = [
  'out of turn',
  'rare letter out of turn',
  'word out of turn',
  'newcomer',
  'letter twice',
] as const;

export type Move = (typeof MOVES)[number];
export type Stray = (typeof STRAYS)[number];
export type Who = 'holder' | 'other';
export type Leaving = 'closes' | 'resets' | 'is gone';

/** Another way to send lines, and the clause by which it makes no difference. */
export interface OtherManner {
  readonly manner: Manner;
  readonly clause: string;
}

export type MannerName = 'CRLF' | 'CRLF apart' | 'octets' | 'halves';

export const MANNERS: Readonly<Record<MannerName, OtherManner>> = {
  CRLF: { manner: { end: '\r\n', cut: PLAIN.cut }, clause: 'wordguess/wire/3' },
  'CRLF apart': { manner: { end: '\r\n', cut: { type: 'line ends' } }, clause: 'wordguess/wire/3' },
  octets: { manner: { end: '\n', cut: { type: 'octets' } }, clause: 'wordguess/wire/4' },
  halves: { manner: { end: '\n', cut: { type: 'cuts', at: [0.5] } }, clause: 'wordguess/wire/4' },
};

/** What a fuzzer does in a game, or around it. */
export type Deed =
  /** Whoever plays leaves, and all join for a new game. What is said early, the first one says before all are there. */
  | {
      readonly type: 'seat';
      readonly early?: Uint8Array;
      readonly manner?: MannerName;
      /** It only has to come about. */
      readonly anyhow?: true;
    }
  | { readonly type: 'move'; readonly move: Move; readonly manner?: MannerName }
  /** Names a word, in a line of so many octets; how long the answer takes may be held against that of other lines. */
  | { readonly type: 'long word'; readonly octets: number; readonly timed?: true }
  | { readonly type: 'stray'; readonly stray: Stray }
  /** Sends octets: a whole line or none, or many. */
  | { readonly type: 'raw'; readonly who: Who; readonly octets: Uint8Array }
  | { readonly type: 'leave'; readonly who: Who | 'all'; readonly how: Leaving }
  | { readonly type: 'finish'; readonly by: 'letters' | 'word' }
  /** So many come, say nothing, and leave again. */
  | { readonly type: 'crowd'; readonly size: number; readonly how: Leaving };

/**
 * Reads a deed: `seat`, `rare letter in octets`, `raw holder /letter\n`, `leave other resets`, `finish word`.
 *
 * @throws SyntaxError where it is none
 */
export function readDeed(words: string): Deed {
  for (const [pattern, read] of READERS) {
    const found = pattern.exec(words);
    const deed = found && read(found.slice(1));
    if (deed) return deed;
  }
  throw new SyntaxError(`"${words.slice(0, 60)}" is nothing that is done in a game`);
}

type Reader = (parts: readonly (string | undefined)[]) => Deed | undefined;

const HOW = 'closes|resets|is gone';
const IN = `(?: in (${Object.keys(MANNERS).toReversed().join('|')}))?`;

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`^seat${IN}$`), ([manner]) => ({ type: 'seat', ...inManner(manner) })],
  [/^seat anyhow$/, () => ({ type: 'seat', anyhow: true })],
  [/^seat early (.*)$/s, ([early]) => ({ type: 'seat', early: unescapeOctets(early!) })],
  [
    new RegExp(`^(${MOVES.join('|')})${IN}$`),
    ([move, manner]) => ({ type: 'move', move: move as Move, ...inManner(manner) }),
  ],
  [
    /^(timed )?word of ([1-9]\d{0,5}) octets$/,
    ([timed, octets]) => ({ type: 'long word', octets: Number(octets), ...(timed && { timed: true }) }),
  ],
  [new RegExp(`^(${STRAYS.join('|')})$`), ([stray]) => ({ type: 'stray', stray: stray as Stray })],
  [/^malformed (.*)$/s, ([line]) => ({ type: 'raw', who: 'holder', octets: unescapeOctets(`${line}\\n`) })],
  [
    /^raw (holder|other) (.*)$/s,
    ([who, octets]) => ({ type: 'raw', who: who as Who, octets: unescapeOctets(octets!) }),
  ],
  [
    new RegExp(`^leave (holder|other|all) (${HOW})$`),
    ([who, how]) => ({ type: 'leave', who: who as Who, how: how as Leaving }),
  ],
  [/^finish( word)?$/, ([word]) => ({ type: 'finish', by: word === undefined ? 'letters' : 'word' })],
  [
    new RegExp(`^crowd of ([1-9]\\d{0,3}) (${HOW})$`),
    ([size, how]) => ({ type: 'crowd', size: Number(size), how: how as Leaving }),
  ],
];

function inManner(manner: string | undefined): { manner?: MannerName } {
  return manner === undefined ? {} : { manner: manner as MannerName };
}

/** Writes what {@link readDeed} reads. */
export function writeDeed(deed: Deed): string {
  switch (deed.type) {
    case 'seat':
      if (deed.early) return `seat early ${written(deed.early)}`;
      return deed.anyhow ? 'seat anyhow' : `seat${mannerOf(deed)}`;
    case 'move':
      return `${deed.move}${mannerOf(deed)}`;
    case 'long word':
      return `${deed.timed ? 'timed ' : ''}word of ${deed.octets} octets`;
    case 'stray':
      return deed.stray;
    case 'raw':
      return `raw ${deed.who} ${written(deed.octets)}`;
    case 'leave':
      return `leave ${deed.who} ${deed.how}`;
    case 'finish':
      return deed.by === 'word' ? 'finish word' : 'finish';
    case 'crowd':
      return `crowd of ${deed.size} ${deed.how}`;
  }
}

function mannerOf({ manner }: { readonly manner?: MannerName }): string {
  return manner === undefined ? '' : ` in ${manner}`;
}

/** A blank at the end of a line is easily lost. */
function written(octets: Uint8Array): string {
  return escapeOctets(octets).replaceAll(/^ | $/g, String.raw`\x20`);
}
