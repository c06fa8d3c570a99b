import type { Taken } from '../../src/engine/liberties/Gate.js';
import { clientMutation, withClientTurns, type ClientMutation } from '../../src/sut/ClientMutation.js';
import type { Manner } from '../../src/sut/MemoryClient.js';
import type { Framing } from '../../src/wire/framing.js';

/** What is free for the clients of any protocol: what else is on the screen, and how lines end. */
export const SCREEN = {
  'begins with': ['nothing', 'a banner', 'a long banner with stars'],
  'asks with': ['nothing', 'a prompt', 'a prompt on a line of its own'],
  'what is typed': ['is not shown', 'is shown'],
  'draws its lines': ['bare', 'with arrows before them', 'with an empty line behind them'],
} as const;

export const LINE_ENDS = ['LF', 'CRLF'] as const;

type Screen = Taken<typeof SCREEN>;

/** How a client that takes these liberties speaks, and what is on its screen. */
export function mannerOf(
  taken: Screen & { readonly 'ends its lines with'?: (typeof LINE_ENDS)[number] },
  framing: Framing,
): Manner {
  return {
    framing,
    crlf: taken['ends its lines with'] === 'CRLF',
    banner: BANNERS[taken['begins with']],
    prompt: PROMPTS[taken['asks with']],
    showsTyped: taken['what is typed'] === 'is shown',
  };
}

/** What draws lines on the screen in that way. */
export function drawing(way: Screen['draws its lines']): ClientMutation[] {
  const draw = DRAWN[way];
  if (!draw) return [];
  return [
    clientMutation(`draws its lines ${way}`, (sound) =>
      withClientTurns(sound, (turn) => ({ ...turn, printed: turn.printed.replaceAll(/.*\n/g, draw) })),
    ),
  ];
}

const BANNERS: Readonly<Record<Screen['begins with'], string>> = {
  nothing: '',
  'a banner': 'Welcome!\n',
  'a long banner with stars': `${'*'.repeat(40)}\n*  Client 1.0, type something!  *\n${'*'.repeat(40)}\n`,
};

const PROMPTS: Readonly<Record<Screen['asks with'], string>> = {
  nothing: '',
  'a prompt': 'text> ',
  'a prompt on a line of its own': 'Your turn to type:\n',
};

const DRAWN: Readonly<Record<Screen['draws its lines'], ((line: string) => string) | undefined>> = {
  bare: undefined,
  'with arrows before them': (line) => `>>> ${line}`,
  'with an empty line behind them': (line) => `${line}\n`,
};
