/** Something that the reader of a guide does. */
export type Step = Writing | Editing | Commanding;

/** Writes a file as it is shown. */
export interface Writing {
  readonly type: 'write';
  readonly path: string;
  readonly text: string;
}

/** Changes a file as a diff shows it. */
export interface Editing {
  readonly type: 'edit';
  readonly path: string;
  readonly diff: string;
}

/** Runs commands. */
export interface Commanding {
  readonly type: 'run';
  readonly commands: readonly Command[];
}

/** A command, and what the guide shows of its output; `undefined` where it shows nothing, and the command has to succeed. */
export interface Command {
  readonly command: string;
  readonly shown: string | undefined;
}

/**
 * The steps of a guide in Markdown, each a block of code. A path in bold above a block names the file that it is, or that
 * it changes (`diff`). `sh` are commands; `console` are commands behind `$ ` with what they print.
 *
 * @throws RangeError for a block that is none of these: whatever a guide shows is tried
 */
export function readGuide(markdown: string): Step[] {
  return [...markdown.matchAll(BLOCK)].map(([, path, , language = '', content = '']) => {
    if (path !== undefined)
      return language === 'diff'
        ? { type: 'edit', path, diff: content }
        : { type: 'write', path, text: content };
    if (language === 'sh') return { type: 'run', commands: plainCommands(content) };
    if (language === 'console') return { type: 'run', commands: shownCommands(content) };
    throw new RangeError(`Nobody can tell what to do with this block of ${language}:\n${content}`);
  });
}

/** A block of code, with the path above it where there is one. */
const BLOCK = /(?:^\*\*`([^`\n]+)`\*\*\n\n)?^(`{3,})(\w*)\n(.*?)^\2$/gms;

function plainCommands(content: string): Command[] {
  return content
    .trimEnd()
    .split('\n')
    .map((command) => ({ command, shown: undefined }));
}

function shownCommands(content: string): Command[] {
  return content
    .split(/^\$ /m)
    .slice(1)
    .map((each) => {
      const end = each.indexOf('\n');
      return { command: each.slice(0, end), shown: each.slice(end + 1) };
    });
}
