import { Violation, type Divergence } from '../../src/engine/Violation.js';
import { octetsOf } from '../../src/wire/octets.js';

/** Something in a game that breaks a clause. */
export interface Anomaly {
  /** The id of the clause. */
  readonly clause: string;
  readonly kind: Divergence;
  readonly expected: readonly string[];
  readonly actual: string;
  /** The line that shows it. */
  readonly line?: string | undefined;
}

/** An anomaly as it is thrown by whoever checks its clause. */
export function violationOf({ kind, expected, actual, line }: Anomaly): Violation {
  return new Violation({
    kind,
    expected,
    actual,
    ...(line === undefined ? {} : { octets: octetsOf(`${line}\n`) }),
  });
}
