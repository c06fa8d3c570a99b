import type { ServiceProfile } from '../common/ServiceProfile.js';
import type { Concurrency } from '../../src/protocols/Protocol.js';

/** What is known of a palindrome server before it is judged. */
export interface PalindromeProfile extends ServiceProfile {
  readonly variant: Concurrency;
  /** How this server says yes and no, where it says so in octets of its own; only palindrome/answer judges that. */
  readonly idiom: Idiom | undefined;
  /** What it sends before any query. */
  readonly greeting: Uint8Array;
  /** The texts of the vocabulary about which it decides rightly; palindrome/text judges the others. */
  readonly trusted: readonly string[];
  /** Whether it answers two queries of one segment; palindrome/line/4 judges that. */
  readonly takesSeveral: boolean;
  /** Whether it takes a query in two segments; palindrome/line/3 judges that. */
  readonly takesPieces: boolean;
  /** Whether it ends the connection on an empty line. */
  readonly endsOnEmptyLine: boolean;
}

/** Two answers that can be told apart. */
export interface Idiom {
  readonly yes: Uint8Array;
  readonly no: Uint8Array;
}
