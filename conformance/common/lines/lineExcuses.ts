import type { Excuse } from '../../../src/engine/Proof.js';

/** Mutants of a server that answers lines with lines: what they do, spec/README.md leaves to every protocol's servers. */
export const lineExcuses: readonly Excuse[] = [
  {
    reason: 'A stream has no borders (spec/README.md, "Segmentation").',
    mutants: ['sends each octet by itself'],
  },
  {
    reason: 'LF and CRLF are line ends alike (spec/README.md, "Lines").',
    mutants: [
      'ends its lines with CRLF',
      'grammar EOL, written: LF dropped',
      'grammar EOL, written: CR LF before LF',
    ],
  },
  {
    reason: 'What stands behind the last line end may be taken for a line (spec/README.md, "Lines").',
    mutants: ['answers what stands behind the last line end'],
  },
  {
    reason: 'A lone CR may be taken for anything (spec/README.md, "Lines").',
    mutants: ['takes CR alone for a line end'],
  },
];
