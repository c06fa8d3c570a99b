/** Lines that may be mixed in one. */
const MOST = 4;

/**
 * The pieces of lines of a trace that stand in one line: two threads have printed at the same moment. Either whole lines
 * stand behind each other without a line end between, as in `anna waitbert wait`; or the beginning of one, whose rest
 * comes further down, as in `anna bert wait` before `wait`.
 *
 * @param following - the lines behind it that are none of the trace
 * @param isWhole - whether a text is a line of the trace
 * @param isThread - whether a word is the name of a thread, as far as is known
 * @returns nothing where it cannot be taken for such a line: any other text may stand between the lines of a trace
 */
export function piecesIn(
  text: string,
  following: readonly string[],
  isWhole: (text: string) => boolean,
  isThread: (word: string) => boolean,
): readonly string[] | undefined {
  // Where a text of any kind ends the line, what is glued to it makes no line that is none.
  if (isWhole(text)) return following[0] === '' ? gluedTo(text, isWhole, isThread) : undefined;
  return partsOf(text, following, isWhole, MOST);
}

function partsOf(
  text: string,
  following: readonly string[],
  isWhole: (text: string) => boolean,
  depth: number,
): readonly string[] | undefined {
  if (depth === 0) return undefined;
  // The shortest line that can stand at the end comes first.
  for (let at = text.length - 1; at > 0; at--) {
    const last = text.slice(at);
    if (/^\s/.test(last) || !isWhole(last)) continue;
    const first = text.slice(0, at);
    if (!/\s$/.test(first) && isWhole(first)) return [first, last];
    if (following.some((rest) => rest !== '' && isWhole(first + rest))) return [first, last];
    const inner = inAnother(first, following, isWhole, depth - 1);
    if (inner) return [...inner, last];
    const glued = partsOf(first, following, isWhole, depth - 1);
    if (glued) return [...glued, last];
  }
  return undefined;
}

/** The pieces that there are once the rest of the first line, a single word further down, has been put where it belongs. */
function inAnother(
  first: string,
  following: readonly string[],
  isWhole: (text: string) => boolean,
  depth: number,
): readonly string[] | undefined {
  for (const [index, rest] of following.entries()) {
    if (rest === '' || rest.includes(' ')) continue;
    const pieces = partsOf(first + rest, following.toSpliced(index, 1), isWhole, depth);
    if (pieces) return pieces;
  }
  return undefined;
}

/** A whole line behind another one whose text it has become a part of: without a blank between, and a line end missing. */
function gluedTo(
  text: string,
  isWhole: (text: string) => boolean,
  isThread: (word: string) => boolean,
): readonly string[] | undefined {
  for (let at = text.length - 1; at > 0; at--) {
    const [first, last] = [text.slice(0, at), text.slice(at)];
    if (/\s$/.test(first) || /^\s/.test(last) || !isWhole(last) || !isWhole(first)) continue;
    if (isThread(last.split(' ', 1)[0]!)) return [first, last];
  }
  return undefined;
}
