import type { Message } from '../grammar/createPrinter.js';
import { withSides, type Protocol, type Sides, type Variant } from '../protocols/Protocol.js';

/** A protocol that, in that variant, has something else on its sides. */
export function playing<C extends Message, S extends Message>(
  protocol: Protocol<C, S>,
  { name, sides }: Variant,
  others: Partial<Sides>,
): Protocol<C, S> {
  // The sides of a variant speak the messages of its own grammar rules.
  return sides ? withSides(protocol, name, others) : { ...protocol, ...(others as Partial<Sides<C, S>>) };
}
