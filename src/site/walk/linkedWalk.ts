import type { Input } from '../../machine/Machine.js';
import { isPossible } from './isPossible.js';
import { walk } from './walk.js';
import { walkIn } from './walkAddress.js';
import type { WalkedMachine } from './walkedMachine.js';

/** The walk that an address holds, as far as it means something. */
export interface LinkedWalk {
  readonly inputs: readonly Input[];
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/** Reads the fragment of an address up to the first step that cannot be; `undefined` where it holds no walk. */
export function linkedWalk(fragment: string, walked: WalkedMachine): LinkedWalk | undefined {
  const linked = walkIn(fragment, walked.inputs);
  if (!linked) return undefined;
  const possible = linked.map((input) => (input && isPossible(input, walked) ? input : undefined));
  const { steps } = walk(
    walked.machine,
    possible.filter((input) => input !== undefined),
  );
  // A walk leaves out what is not defined where it comes.
  const wrong = possible.findIndex((input, index) => input === undefined || steps[index]?.input !== input);
  const inputs = steps.slice(0, wrong < 0 ? undefined : wrong).map(({ input }) => input);
  return { inputs, isWhole: wrong < 0 };
}
