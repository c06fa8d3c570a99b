import type { Input, Machine } from './Machine.js';

/** Forgets of what type a machine's context is: whoever runs a machine only hands the context back to it. */
export function hideContext<Context, I extends Input, O>(
  machine: Machine<Context, I, O>,
): Machine<unknown, I, O> {
  return machine as unknown as Machine<unknown, I, O>;
}
