import type { HostMutation } from './HostMutation.js';
import { closingMutations } from './mutations/closing.js';
import { dyingMutations } from './mutations/dying.js';
import { readingMutations } from './mutations/reading.js';
import { sendingMutations } from './mutations/sending.js';
import { servingMutations } from './mutations/serving.js';

/** What programs do wrong around their machines, whatever their protocol of lines is. */
export const hostMutations: readonly HostMutation[] = [
  ...readingMutations,
  ...sendingMutations,
  ...closingMutations,
  ...servingMutations,
  ...dyingMutations,
];
