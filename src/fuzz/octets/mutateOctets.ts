import type { Random } from 'fast-check';
import { pick } from '../../grammar/arbitrary/Draft.js';
import { CR, equal, LF } from '../../wire/octets.js';
import type { Material } from './Material.js';
import { OCTET_MUTATIONS, type OctetMutation } from './octetMutations.js';

/** Octets, and in which way they were made of others. */
export interface Mutated {
  readonly octets: Uint8Array;
  readonly by: OctetMutation;
}

/** What a mutation shall leave as it is. */
export interface MutateOptions {
  /** A line stays one line: an LF at its end is kept, no other comes in. */
  readonly keepsLineEnd?: boolean;
}

/**
 * Makes other octets of some, in one of the ways of {@link OCTET_MUTATIONS}. They are others, unless `material.longest`
 * leaves no room for that.
 */
export function mutateOctets(
  octets: Uint8Array,
  random: Random,
  material: Material,
  { keepsLineEnd = false }: MutateOptions = {},
): Mutated {
  const isLine = keepsLineEnd && octets.at(-1) === LF;
  const longest = isLine ? material.longest - 1 : material.longest;
  const body = octets.subarray(0, isLine ? -1 : octets.length).subarray(0, longest);
  const inner = { ...material, longest };
  for (let tries = 1; ; tries++) {
    const by = pick(random, MUTATIONS);
    const made = OCTET_MUTATIONS[by](body, random, inner);
    const mutated = keepsLineEnd ? oneLine(made, isLine) : made;
    if (tries === TRIES || !equal(mutated, octets)) return { octets: mutated, by };
  }
}

const MUTATIONS = Object.keys(OCTET_MUTATIONS) as readonly OctetMutation[];
/** Most mutations make other octets of most; so many never fail all where one can. */
const TRIES = 40;

/** The octets as one line. An LF inside becomes a CR, which some programs take for the end of a line as well. */
function oneLine(octets: Uint8Array, hasEnd: boolean): Uint8Array {
  let length = octets.length;
  while (length > 0 && octets[length - 1] === LF) length--;
  const line = new Uint8Array(length + (hasEnd ? 1 : 0));
  line.set(octets.subarray(0, length));
  for (let at = line.indexOf(LF); at >= 0; at = line.indexOf(LF, at)) line[at] = CR;
  if (hasEnd) line[length] = LF;
  return line;
}
