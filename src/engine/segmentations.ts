import fc, { type Arbitrary } from 'fast-check';
import type { Segmentation } from '../wire/segmentation.js';

/** All ways of cutting the octets of messages into segments; shrinks to few cuts. */
export const segmentations: Arbitrary<Segmentation> = fc.oneof(
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 })
    .map((at): Segmentation => ({ type: 'cuts', at })),
  fc.constantFrom<Segmentation>({ type: 'octets' }, { type: 'line ends' }, { type: 'characters' }),
);
