import { escapeOctets } from '../wire/escape.js';

/** How octets compare with what is expected. */
export type Match =
  /** The first `length` octets are what was expected. */
  | { readonly type: 'complete'; readonly length: number }
  /** They may become it. */
  | { readonly type: 'incomplete' }
  /** Whatever follows, the octet at `offset` is wrong. */
  | { readonly type: 'invalid'; readonly offset: number };

/** What may come. */
export interface Expectation {
  /** All that is allowed, each in words or in octets for a reader. */
  readonly alternatives: readonly string[];
  match(octets: Uint8Array): Match;
}

/** One allowed answer: for each of its octets, the octets that may stand there. */
export interface Alternative {
  readonly shown: string;
  readonly octets: readonly ((octet: number) => boolean)[];
}

/** Expects one of several answers of known length. */
export function oneOf(...alternatives: readonly Alternative[]): Expectation {
  return {
    alternatives: alternatives.map(({ shown }) => shown),
    match(octets) {
      const matches = alternatives.map((alternative) => matchOne(alternative, octets));
      const complete = matches.find((match) => match.type === 'complete');
      if (complete) return complete;
      if (matches.some((match) => match.type === 'incomplete')) return { type: 'incomplete' };
      const offsets = matches.map((match) => (match.type === 'invalid' ? match.offset : 0));
      return { type: 'invalid', offset: Math.max(...offsets) };
    },
  };
}

/** Expects one of these, octet by octet. */
export function exactly(...alternatives: readonly Uint8Array[]): Expectation {
  return oneOf(
    ...alternatives.map((octets) => ({
      shown: escapeOctets(octets),
      octets: Array.from(octets, (wanted) => (octet: number) => octet === wanted),
    })),
  );
}

function matchOne({ octets: allowed }: Alternative, octets: Uint8Array): Match {
  const offset = allowed.findIndex((allows, index) => index < octets.length && !allows(octets[index]!));
  if (offset >= 0) return { type: 'invalid', offset };
  return octets.length < allowed.length
    ? { type: 'incomplete' }
    : { type: 'complete', length: allowed.length };
}
