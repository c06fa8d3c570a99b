import type { Random } from 'fast-check';
import type { Attack, OwnLayer } from '../Attack.js';
import type { Kept } from '../Kept.js';
import type { Layer } from '../Layer.js';
import type { Script } from '../script/Action.js';
import { enduranceLayer } from './endurance.js';
import { feedbackLayer } from './feedback.js';
import { crowdLayer, mannerLayer } from './manners.js';
import { randomOctetsLayer } from './randomOctets.js';
import { lengthLayer, valueLayer } from './values.js';
import { walkLayer } from './walks.js';
import { wordLayers, type Part, type Words } from './words.js';

/** What the layers of a campaign are made with. */
export interface LayerOptions {
  /** Connections that are served side by side, beside the one that is always there. */
  readonly peers: number;
  /** A source of randomness for the layer of that number. */
  readonly random: (layer: number) => Random;
  /** Cases that are played first. */
  readonly given: readonly Script[];
  /** Cases in which something was new; it grows. */
  readonly corpus: readonly Kept[];
  /** What is new decides what is tried next. */
  readonly feedback: boolean;
  /** Nothing but random octets is sent. */
  readonly randomOctets?: boolean | undefined;
  /** Of the words, only this worker's part is said. */
  readonly part?: Part | undefined;
}

/** The layers of a campaign, and how many inputs the words have that were all said. */
export function campaignLayers(
  attack: Attack,
  { peers, random, given, corpus, feedback, randomOctets = false, part }: LayerOptions,
): { readonly layers: readonly Layer[]; readonly words: Words } {
  let own = 0;
  const words = wordLayers(attack, part);
  const lines = () => [
    ...words.layers,
    walkLayer(attack, peers, random(1)),
    valueLayer(attack, random(2)),
    lengthLayer(attack, random(3)),
    mannerLayer(attack, peers, random(4)),
    crowdLayer(attack, peers, random(5)),
    enduranceLayer(attack, peers, random(6)),
  ];
  const said = (bound: number) => (own = Math.max(own, bound));
  const all = () => [
    givenLayer(given),
    ...(attack.letters.length > 0 ? lines() : []),
    ...(attack.own ?? []).map((each, index) => ownLayer(each, random(20 + index), said)),
    ...(feedback ? [feedbackLayer(attack, corpus, random(7))] : []),
  ];
  return {
    layers: randomOctets ? [randomOctetsLayer(random(8))] : all(),
    words: {
      layers: words.layers,
      get bound() {
        return Math.max(own, words.bound);
      },
    },
  };
}

/** The layer of what was kept before, or recorded. */
export const GIVEN = 'corpus';

function givenLayer(given: readonly Script[]): Layer {
  let at = 0;
  return { name: GIVEN, share: 1, first: true, next: () => given[at++] };
}

/** @param said - is told when all words of so many inputs have been said */
function ownLayer(own: OwnLayer, random: Random, said: (words: number) => void): Layer {
  const { name, share, words = 0 } = own;
  let at = 0;
  return {
    name,
    share,
    next() {
      const script = own.next(random, at++);
      if (!script) said(words);
      return script;
    },
  };
}
