import type { Token } from 'markdown-it';
import { readTranscript } from '../wire/transcript.js';
import type { SpecTranscript } from './Spec.js';
import { SpecError } from './SpecError.js';

/**
 * Reads the transcripts of a Markdown file: its fenced blocks of the language `transcript`, behind which a variant may
 * stand (spec/README.md, "Transcripts").
 *
 * @throws SpecError while it is read, at a transcript that is not well formed
 */
export function* readTranscripts(tokens: readonly Token[], file: string): Generator<SpecTranscript> {
  for (const token of tokens) {
    const [language, variant] = token.info.split(' ');
    if (token.type !== 'fence' || language !== 'transcript') continue;
    const line = (token.map?.[0] ?? 0) + 1;
    try {
      yield { steps: readTranscript(token.content), variant, line };
    } catch (cause) {
      throw new SpecError(file, line, (cause as Error).message, { cause });
    }
  }
}
