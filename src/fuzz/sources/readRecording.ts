import MarkdownIt from 'markdown-it';
import { readTranscripts } from '../../spec/readTranscripts.js';
import { SpecError } from '../../spec/SpecError.js';
import type { Capture } from '../../wire/capture/Capture.js';
import { CaptureError } from '../../wire/capture/CaptureError.js';
import { conversationsOf } from '../../wire/capture/conversationsOf.js';
import { looksLikeCapture, readCapture } from '../../wire/capture/readCapture.js';
import { readTranscript, type Transcript } from '../../wire/transcript.js';
import { decodeUtf8 } from '../../wire/utf8.js';
import { RecordingError } from './RecordingError.js';

/**
 * Reads the conversations that were recorded in a file: a packet capture (pcap or pcapng), a transcript as
 * {@link readTranscript} reads it, the `transcript` blocks of a Markdown file, or a trace. Which of them it is shows in
 * the octets, not in the name.
 *
 * @param name - the file, for the error
 * @param port - of the server whose conversations are wanted from a capture; all that are there, if it is not given
 * @throws RecordingError for anything else, and where there is no conversation in it
 */
export function readRecording(
  name: string,
  octets: Uint8Array,
  port: number | undefined,
): readonly Transcript[] {
  if (looksLikeCapture(octets)) return readPackets(name, octets, port);
  if (octets[0] === 0x1f && octets[1] === 0x8b) throw new RecordingError(name, 'it is compressed: unpack it');
  const decoded = decodeUtf8(octets);
  if (decoded.type === 'invalid') throw new RecordingError(name, NEITHER);
  const transcripts = readText(name, decoded.text.replace(/^\uFEFF/, '')).filter(
    (transcript) => transcript.length > 0,
  );
  if (transcripts.length === 0) throw new RecordingError(name, 'there is no conversation in it');
  return transcripts;
}

const NEITHER =
  'it is neither a packet capture (pcap, pcapng), nor a transcript, nor a Markdown file with transcripts, nor a trace';

function readPackets(name: string, octets: Uint8Array, port: number | undefined): readonly Transcript[] {
  const capture = captureIn(name, octets);
  const captured = port === undefined ? capture.conversations : conversationsOf(capture, port);
  const transcripts = captured.map(({ transcript }) => transcript).filter(({ length }) => length > 0);
  if (transcripts.length === 0) throw new RecordingError(name, nothingAt(port, capture));
  return transcripts;
}

function captureIn(name: string, octets: Uint8Array): Capture {
  try {
    return readCapture(octets);
  } catch (cause) {
    if (cause instanceof CaptureError) throw new RecordingError(name, cause.message, { cause });
    throw cause;
  }
}

function nothingAt(port: number | undefined, { conversations }: Capture): string {
  const spoken = conversations.filter(({ transcript }) => transcript.length > 0);
  if (port === undefined || spoken.length === 0) return 'there is no conversation over TCP in it';
  const ports = [...new Set(spoken.map(({ server }) => server.port))].toSorted((a, b) => a - b);
  const shown = [...ports.slice(0, SHOWN), ...(ports.length > SHOWN ? ['…'] : [])];
  return `there is no conversation with a server at port ${port} in it, only at ${shown.join(', ')}`;
}

/** How many ports are named. */
const SHOWN = 10;

function readText(name: string, text: string): readonly Transcript[] {
  if (text.trimStart().startsWith('{')) return [readTrace(name, text)];
  if (/^ {0,3}(?:```+|~~~+) *transcript\b/m.test(text)) return readMarkdown(name, text);
  try {
    return [readTranscript(text)];
  } catch (cause) {
    // A file that has no step at all was never meant to be a transcript.
    const problem = /^[CSKPL]\d*:/m.test(text) ? (cause as Error).message : NEITHER;
    throw new RecordingError(name, problem, { cause });
  }
}

function readMarkdown(name: string, text: string): readonly Transcript[] {
  try {
    return [...readTranscripts(new MarkdownIt().parse(text, {}), name)].map(({ steps }) => steps);
  } catch (cause) {
    if (!(cause instanceof SpecError)) throw cause;
    // The message of that error begins with the name, and the line.
    throw new RecordingError(name, `transcript at line ${cause.message.slice(name.length + 1)}`, { cause });
  }
}

/** The conversation of a trace: schema/trace.schema.json. */
function readTrace(name: string, text: string): Transcript {
  try {
    const { conversation } = JSON.parse(text) as { readonly conversation?: unknown };
    if (!isLines(conversation))
      throw new RecordingError(name, 'it is JSON without the conversation of a trace');
    return readTranscript(conversation.join('\n'));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new RecordingError(name, `it is no trace: ${cause.message}`, { cause });
  }
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}
