import { pick } from '../../grammar/arbitrary/Draft.js';
import { brokenUtf8 } from './brokenUtf8.js';
import { duplicate, flip, insert, nul, remove, replace, splice, swap, truncate } from './edits.js';
import { interesting } from './interesting.js';
import type { Mutate } from './Material.js';
import { overlong } from './overlong.js';
import { pieceIn, placeIn, put } from './place.js';

/** A way to make other octets of some. */
export type OctetMutation =
  | 'flip'
  | 'replace'
  | 'insert'
  | 'delete'
  | 'duplicate'
  | 'splice'
  | 'truncate'
  | 'NUL'
  | 'overlong'
  | 'broken UTF-8'
  | 'swap'
  | 'interesting'
  | 'token';

/** All ways to make other octets of some. */
export const OCTET_MUTATIONS: Readonly<Record<OctetMutation, Mutate>> = {
  flip,
  replace,
  insert,
  delete: remove,
  duplicate,
  splice,
  truncate,
  NUL: nul,
  overlong,
  'broken UTF-8': brokenUtf8,
  swap,
  interesting,
  /** Puts a word of the dictionary in, or in place of a piece. */
  token: (octets, random, { dictionary, longest }) => {
    if (dictionary.length === 0) return octets;
    const at = placeIn(octets, random);
    const range = random.nextInt(0, 1) === 0 ? pieceIn(octets, random) : { from: at, to: at };
    return put(octets, range, pick(random, dictionary), longest);
  },
};
