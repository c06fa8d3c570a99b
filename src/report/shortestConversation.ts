import type { Transcript } from '../wire/transcript.js';
import { drawConversation } from './conversation.js';
import { isOfThreads } from './parties.js';
import type { Paint } from './text.js';

/** The conversation of a finding, and how often it went wrong. */
export function shortestConversation(
  {
    transcript,
    reproduced: { times, of },
  }: {
    readonly transcript: Transcript;
    readonly reproduced: { readonly times: number; readonly of: number };
  },
  paint: Paint,
  width: number,
): string[] {
  return [
    `   ${paint('dim', isOfThreads(transcript) ? `shortest trace found (went wrong in ${times} of ${of} runs)` : `shortest conversation found (went wrong ${times} of ${of} times)`)}`,
    ...drawConversation(transcript, width - 5).map(
      (line, index) => `     ${index === 0 ? paint('dim', line) : line}`,
    ),
  ];
}
