import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { CliError } from './CliError.js';

/** What programs of C and Java are made of. */
const SOURCES = new Set(['.c', '.h', '.java', '.class', '.jar']);
/** What a word of a command may leave out of the name of a file: `java Server`, `python3 -m server`. */
const ENDINGS = ['', '.class', '.py'];
/** Milliseconds without a change after which a change is over: an editor or a compiler writes in several steps. */
const QUIET = 100;

/** The files that a command names, and those beside them that are likely to belong to the program. */
export class WatchedFiles {
  /** The files that the command names itself. */
  readonly named: readonly string[];
  readonly #folders: readonly Folder[];
  #watchers: FSWatcher[] = [];
  #timer: NodeJS.Timeout | undefined;
  #stamps: string;

  constructor(command: readonly string[]) {
    this.named = command.flatMap(
      (word) => ENDINGS.map((ending) => resolve(word + ending)).find((path) => kindOf(path) === 'file') ?? [],
    );
    this.#folders = foldersOf(this.named, command);
    this.#stamps = this.#stamp();
  }

  /**
   * Calls back whenever one of the files has changed, or there is one more or less.
   *
   * @throws CliError when the system lets nobody watch
   */
  watch(onChange: () => void): void {
    const look = (): void => {
      const stamps = this.#stamp();
      if (stamps === this.#stamps) return;
      this.#stamps = stamps;
      onChange();
    };
    this.#watchers = this.#folders.map(({ path, holds }) =>
      // The folder and not the file: most editors put another file in its place.
      watchFolder(path, (name) => {
        if (name !== null && !holds(name)) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(look, QUIET);
      }),
    );
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#watchers.splice(0).forEach((watcher) => watcher.close());
  }

  /** What tells the present state of the files from any other. */
  #stamp(): string {
    const paths = this.#folders.flatMap(({ path, holds }) =>
      list(path)
        .filter(holds)
        .map((name) => join(path, name)),
    );
    const stats = paths.map((path) => [path, statSync(path, { throwIfNoEntry: false })] as const);
    return stats.map(([path, stat]) => `${path} ${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`).join('\n');
  }
}

interface Folder {
  readonly path: string;
  /** Whether a file of that name counts. */
  readonly holds: (name: string) => boolean;
}

function foldersOf(named: readonly string[], command: readonly string[]): Folder[] {
  // A folder in the command holds classes: `java -cp out Server`.
  const classPaths = command.map((word) => resolve(word)).filter((path) => kindOf(path) === 'folder');
  const paths = new Set([...named.map((file) => dirname(file)), ...classPaths]);
  return [...paths].map((path) => {
    const files = named.filter((file) => dirname(file) === path).map((file) => basename(file));
    const extensions = new Set(
      [...SOURCES, ...files.map((file) => extname(file))].filter((each) => each !== ''),
    );
    return { path, holds: (name) => files.includes(name) || extensions.has(extname(name)) };
  });
}

function watchFolder(path: string, onChange: (name: string | null) => void): FSWatcher {
  try {
    // A folder that goes away is an error too, and one of the same name that comes back is another folder.
    return watch(path, (_, name) => onChange(name)).on('error', () => {});
  } catch (cause) {
    throw new CliError(`The folder ${path} cannot be watched: ${(cause as Error).message}`, { cause });
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return 'file';
  return stat?.isDirectory() ? 'folder' : undefined;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
