import type { ServiceProfile } from './ServiceProfile.js';

/** What is known of a server and its clients, both of one author, before they are judged. */
export interface PairProfile extends ServiceProfile {
  /** The messages on the wire have an end that can be seen: a line end, say, or a length before them. */
  readonly frame: Frame;
}

/**
 * How messages are told from each other on a wire of which nothing else is known: by line ends, by a length before each,
 * by another control character behind each, or because all are equally long.
 */
export type Frame = 'line' | 'length' | 'mark' | 'size' | undefined;

/** Why nothing can be sent in quick succession; `undefined` where it can. */
export function onlyFramed({ frame }: PairProfile): string | undefined {
  return frame === undefined
    ? 'it speaks of messages in quick succession, and on the wire of this pair none has an end that could be seen'
    : undefined;
}
