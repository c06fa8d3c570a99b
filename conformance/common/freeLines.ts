import type { FreeLines } from '../../src/engine/Proof.js';

/** Lines of text of which no protocol says what they are. */
export const freeLines: readonly FreeLines[] = [
  {
    reason: 'A lone CR may be taken for anything (spec/README.md, "Lines").',
    areFree: (line) => /\r(?!\n$)/.test(line),
  },
];
