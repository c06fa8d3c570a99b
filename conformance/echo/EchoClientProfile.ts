import type { Profile } from '../../src/engine/Profile.js';

/** What is known of an echo client before it is judged. */
export interface EchoClientProfile extends Profile {
  /** Its user types the text; else it has one of its own. */
  readonly typed: boolean;
}
