import type { Profile } from '../../src/engine/Profile.js';

/** What is known of a palindrome client before it is judged. */
export interface ClientProfile extends Profile {
  /** It connects when it has started, not only when its user has typed something. */
  readonly connectsAtOnce: boolean;
  /** It opens a connection for each query. */
  readonly reconnects: boolean;
  /** Questions that it asks when it starts. */
  readonly questions: number;
  /** What it has shown when it waits for the first query. */
  readonly opening: string;
  /** It shows an answer that comes in one piece; palindrome/client/2 judges that. */
  readonly showsWhole: boolean;
  /** It ends when its user types an empty line; palindrome/client/3 judges that. */
  readonly ends: boolean;
}
