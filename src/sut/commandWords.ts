/**
 * Splits a command into its words as a shell does, by blanks, quotes and backslashes. Nothing else of a shell is there.
 *
 * @throws SyntaxError at what only a shell could carry out, and at quotes that are not closed
 *
 * @example
 * ```ts
 * commandWords(`python3 "my server.py" {port}`); // ['python3', 'my server.py', '{port}']
 * ```
 */
export function commandWords(line: string): string[] {
  const words: string[] = [];
  for (let rest = line.replace(BETWEEN, '').trimStart(); rest !== '';) {
    const word = WORD.exec(rest)?.[0];
    const problem = word === undefined ? brokenOff(rest) : notLiteral(word, words.length === 0);
    if (word === undefined || problem !== undefined) throw new SyntaxError(problem);
    words.push(word.replaceAll(QUOTED, unquote));
    rest = rest.slice(word.length).replace(BETWEEN, '');
  }
  return words;
}

/** A word as one types it in a shell; plain ones as they are. */
export function quoteForReader(word: string): string {
  return /^[\w./:=@%+,{}-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Blanks between words, line ends that a backslash hides, and all blanks at the end. */
const BETWEEN = /^(?:[ \t]|\\\n)*(?:\s+$)?/;
const QUOTED = /\\([^])|'([^']*)'|"((?:[^"\\$`]|\\[^])*)"/g;
const WORD = new RegExp(`^(?:[^\\s\\\\'"|&;<>()$\`*?[]|[^\\S \\t\\n]|${QUOTED.source})+`);

function unquote(_: string, escaped?: string, single?: string, double?: string): string {
  // A backslash before a line end joins the lines.
  if (escaped !== undefined) return escaped === '\n' ? '' : escaped;
  return single ?? double!.replaceAll(/\\(["\\$`\n])/g, (__, character: string) => character.trim());
}

/** Why no word begins here. */
function brokenOff(rest: string): string {
  const first = rest[0]!;
  if (first === '\n') return `a second line begins in it: one command is started, and ${NO_SHELL}`;
  if (first === '\\') return 'nothing follows its last backslash';
  const inside = /^"(?:[^"\\$`]|\\[^])*([$`])/.exec(rest)?.[1];
  if (inside === undefined && /["']/.test(first)) return `its quotation mark ${first} is not closed`;
  return forShell(inside ?? first);
}

/** Why a word cannot stand as it is. */
function notLiteral(word: string, isFirst: boolean): string | undefined {
  if (/^[#~]/.test(word)) return forShell(word[0]!);
  const variable = isFirst ? /^\w+=/.exec(word)?.[0] : undefined;
  if (variable === undefined) return undefined;
  return `a shell would set ${variable}, but ${NO_SHELL}: begin with "env ${variable}…"`;
}

function forShell(character: string): string {
  return `${character} means something to a shell, but ${NO_SHELL}: in single quotes it stands for itself`;
}

const NO_SHELL = 'no shell is used';
