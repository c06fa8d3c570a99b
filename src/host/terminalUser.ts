import { clearScreenDown, createInterface, cursorTo, moveCursor, type Interface } from 'node:readline';
import { watchStreams } from './watchStreams.js';
import type { OpenUser, Streams } from './User.js';

export interface TerminalStyle {
  /** Shown where a line is wanted. */
  readonly prompt: string;
  /** Marks what has gone wrong. */
  readonly problem: (line: string) => string;
}

/** The status of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;
const HISTORY = 1000;

/** A person at a terminal, who edits lines and calls earlier ones back. */
export function terminalUser(streams: Streams, { prompt, problem }: TerminalStyle): OpenUser {
  const { input, output, errors } = streams;
  return (typist) => {
    const editor = createInterface({
      input,
      output,
      prompt: '',
      historySize: HISTORY,
      removeHistoryDuplicates: true,
    });
    insertAtCursor(editor);
    let open = true;

    editor.on('line', (line) => typist.typed(line));
    editor.on('SIGINT', () => {
      close();
      output.write('\n');
      typist.stopped(INTERRUPTED);
    });
    // After Ctrl-Z: the editor waits to be told that it goes on.
    editor.on('SIGCONT', () => editor.resume());
    // Ctrl-D, or the terminal is gone.
    editor.on('close', () => {
      if (!open) return;
      open = false;
      output.write('\n');
      typist.inputEnded();
    });
    watchStreams(streams, typist);

    function write(stream: NodeJS.WriteStream, line: string): void {
      if (open) erase(editor, output);
      stream.write(`${line}\n`);
    }

    function close(): void {
      open = false;
      editor.close();
    }

    return {
      show: (line) => write(output, line),
      complain: (line) => write(errors, problem(line)),
      want(line) {
        editor.setPrompt(line ? prompt : '');
        if (line && open) editor.prompt(true);
      },
      close,
    };
  };
}

/**
 * Has pasted text stand where the cursor is. Node's editor turns completion off for all characters of one read but the
 * last, and then, to be fast, adds them at the end of the line, wherever the cursor is (nodejs/node#59857).
 */
function insertAtCursor(editor: Interface): void {
  let enabled = true;
  Object.defineProperty(editor, 'isCompletionEnabled', {
    get: () => enabled || editor.cursor < editor.line.length,
    set(value: boolean) {
      enabled = value;
    },
  });
}

/** Takes prompt and unfinished line off the screen; the next prompt brings the line back. */
function erase(editor: Interface, output: NodeJS.WriteStream): void {
  moveCursor(output, 0, -editor.getCursorPos().rows);
  cursorTo(output, 0);
  clearScreenDown(output);
  // The editor would go up as many rows again. Its types do not know the property, which it has had since Node 0.8.
  (editor as { prevRows?: number }).prevRows = 0;
}
