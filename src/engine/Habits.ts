/** How the clients of a pair start: found out with the first one, and expected of all others. */
export interface Habits {
  known?: {
    /** It connects when it has started, not only when its user has typed something. */
    readonly connectsAtOnce: boolean;
    /** Questions that it asks when it starts. */
    readonly questions: number;
    /** What it has shown when it waits for its user. */
    readonly opening: string;
  };
}
