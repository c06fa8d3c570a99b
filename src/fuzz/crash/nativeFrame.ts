import { baseName } from './baseName.js';

/** A frame of a program in C, C++ or the like, as sanitizers print it. */
export interface NativeFrame {
  /** The function. */
  readonly name: string;
  /** `server.c:12`, or `find_end (server)` where the program has no line numbers. */
  readonly place: string;
  /** It is the program's, not that of a library. */
  readonly own: boolean;
}

/**
 * Reads a frame: `#0 0x55c1 in find_end /home/server.c:9`, `#0 find_end server.c:9:5 (server+0x11e9)`,
 * `#0 0x55c1 in find_end (/home/server+0x120e)`. `undefined` where it is none, or says neither function nor file.
 */
export function nativeFrame(line: string): NativeFrame | undefined {
  const rest = /^\s*#\d+ (?:0x[\da-f]+ (?:in )?)?(.*)/.exec(line)?.[1];
  if (rest === undefined) return undefined;
  const [, text = rest, binary = ''] = /^(.*?) ?\(([^()]*)\+0x[\da-f]+\)/.exec(rest) ?? [];
  const position = /:(\d+)(?::\d+)?$/.exec(text);
  if (!position) {
    if (text === '' || binary === '') return undefined;
    const file = baseName(binary);
    return { name: text, place: `${text} (${file})`, own: !isLibrary(text, binary) };
  }
  const located = text.slice(0, position.index);
  const start = pathStart(located);
  const [name, path] = [located.slice(0, start).trim(), located.slice(start)];
  return { name, place: `${baseName(path)}:${position[1]}`, own: !isLibrary(name, path) };
}

/** Where the path begins: at the last blank, or, if it is a whole path, at the first one before a slash. */
function pathStart(located: string): number {
  const slash = / (?=\.{0,2}\/)/.exec(located);
  return (slash?.index ?? located.lastIndexOf(' ')) + 1;
}

function isLibrary(name: string, path: string): boolean {
  return LIBRARY.test(path) || OTHERS.test(name);
}

/** Sources of C's library and of the sanitizers stand below the folder in which those were built. */
const LIBRARY =
  /^\.\.?\/|^(?:nptl|csu|stdlib|libio|string|sysdeps)\/|libsanitizer|compiler-rt|\/sysdeps\/|^\/usr\/(?:include|lib)|\.so\b|^<null>$/;
const OTHERS =
  /^(?:_start|__libc_|__interceptor_|__asan_|__sanitizer|__tsan_|operator (?:new|delete)|<null>|start_thread$|clone)/;
