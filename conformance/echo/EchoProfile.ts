import type { ServiceProfile } from '../common/ServiceProfile.js';

/** What is known of an echo server before it is judged. */
export interface EchoProfile extends ServiceProfile {
  /** What it sends before anything else. */
  readonly greeting: Uint8Array;
  /** What it adds to each echo. */
  readonly addition: Uint8Array;
  /** What it sends back is what it has received; echo/answer/1 judges that. */
  readonly faithful: boolean;
  /** Whether what it prints can be seen. */
  readonly hasConsole: boolean;
}

export function onlyWithConsole({ hasConsole }: EchoProfile): string | undefined {
  return hasConsole ? undefined : 'what the program prints cannot be seen (--connect)';
}
