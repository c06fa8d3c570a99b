import { concat, CR } from './octets.js';

/**
 * Where the octets of several messages are cut into segments. A stream has no such borders, so all plans mean the same
 * (spec/README.md, "Segmentation").
 */
export type Segmentation =
  /** Each message is a segment of its own. */
  | { readonly type: 'whole' }
  /** All messages in one segment. */
  | { readonly type: 'coalesced' }
  /** Each octet is a segment of its own. */
  | { readonly type: 'octets' }
  /** A cut between CR and LF of each line end, and before each lone LF. */
  | { readonly type: 'line ends' }
  /** A cut inside each character of more than one octet. */
  | { readonly type: 'characters' }
  /** Cuts at these places, each a fraction of the whole length (0 to 1). */
  | { readonly type: 'cuts'; readonly at: readonly number[] };

/** Cuts the octets of the messages as the plan says. The segments hold the same octets, none is empty. */
export function segment(messages: readonly Uint8Array[], plan: Segmentation): Uint8Array[] {
  if (plan.type === 'whole') return messages.filter((message) => message.length > 0);
  const octets = concat(messages);
  if (plan.type === 'coalesced') return octets.length > 0 ? [octets] : [];
  return cut(octets, [...cutsOf(octets, plan)]);
}

/** Cuts octets at the given offsets. */
function cut(octets: Uint8Array, offsets: readonly number[]): Uint8Array[] {
  const inner = offsets.filter((offset) => offset > 0 && offset < octets.length);
  const borders = [...new Set([0, ...inner, octets.length])].toSorted((a, b) => a - b);
  return borders.slice(1).map((end, index) => octets.subarray(borders[index], end));
}

function* cutsOf(octets: Uint8Array, plan: Segmentation): Generator<number> {
  if (plan.type === 'cuts') {
    for (const fraction of plan.at) yield Math.floor(fraction * octets.length);
    return;
  }
  for (const [offset, octet] of octets.entries()) {
    if (plan.type === 'octets') yield offset;
    if (plan.type === 'line ends' && (octet === CR || octet === 0x0a))
      yield octet === CR ? offset + 1 : offset;
    if (plan.type === 'characters' && (octet & 0xc0) === 0x80) yield offset;
  }
}
