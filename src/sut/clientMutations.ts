import type { ClientMutation } from './ClientMutation.js';
import { endingMutations } from './clientMutations/ending.js';
import { hearingMutations } from './clientMutations/hearing.js';
import { printingMutations } from './clientMutations/printing.js';
import { typingMutations } from './clientMutations/typing.js';

/** What clients do wrong around their machines, whatever their protocol of lines is. */
export const clientMutations: readonly ClientMutation[] = [
  ...typingMutations,
  ...hearingMutations,
  ...printingMutations,
  ...endingMutations,
];
