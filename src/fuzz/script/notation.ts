import { escapeOctets, unescapeOctets } from '../../wire/escape.js';
import type { Action, Script } from './Action.js';

/**
 * Writes a script, an action a line: `1 connect`, `1 send abba\n`, `1 settle`, `pause 20`; what is repeated stands between
 * `repeat 50` and `again`, indented.
 */
export function writeScript(script: Script, indent = ''): string[] {
  return script.flatMap((action) =>
    action.type === 'repeat'
      ? [`${indent}repeat ${action.times}`, ...writeScript(action.actions, `${indent}  `), `${indent}again`]
      : [`${indent}${writeAction(action)}`],
  );
}

function writeAction(action: Exclude<Action, { type: 'repeat' }>): string {
  switch (action.type) {
    case 'send':
    case 'time':
      return `${action.peer} ${action.type} ${written(action.octets)}`.trimEnd();
    case 'flood':
      return `${action.peer} flood ${action.times} ${written(action.octets)}`.trimEnd();
    case 'crowd':
      return `crowd ${action.times} ${written(action.octets)}`.trimEnd();
    case 'pause':
      return `pause ${action.milliseconds}`;
    case 'do':
      return `do ${action.what}`;
    case 'measure':
    case 'disperse':
    case 'over':
      return action.type;
    default:
      return `${action.peer} ${action.type}`;
  }
}

/** A blank at the end of a line is easily lost. */
function written(octets: Uint8Array): string {
  return escapeOctets(octets).replaceAll(/^ | $/g, String.raw`\x20`);
}

/**
 * Reads what {@link writeScript} writes.
 *
 * @throws SyntaxError with the number of the line that is no action
 */
export function readScript(lines: readonly string[]): Script {
  const open: { readonly times: number; readonly actions: Action[] }[] = [{ times: 1, actions: [] }];
  for (const [index, line] of lines.entries()) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    const [, times] = /^repeat ([1-9]\d{0,6})$/.exec(words) ?? [];
    if (times !== undefined) {
      open.push({ times: Number(times), actions: [] });
    } else if (words === 'again') {
      const repeated = open.pop()!;
      const around = open.at(-1);
      if (!around) throw flaw(index, words, 'nothing is repeated there');
      around.actions.push({ type: 'repeat', ...repeated });
    } else {
      open.at(-1)!.actions.push(readAction(words, index));
    }
  }
  if (open.length > 1) throw new SyntaxError('a "repeat" has no "again"');
  return open[0]!.actions;
}

function readAction(words: string, index: number): Action {
  if (words === 'measure' || words === 'over' || words === 'disperse') return { type: words };
  const match = /^(?:([1-9]\d{0,5}) )?([a-z]+)(?: (.*))?$/s.exec(words);
  const [, number, verb = '', rest = ''] = match ?? [];
  const peer = Number(number ?? 0);
  if (peer === 0) {
    if (verb === 'pause' && /^\d{1,6}$/.test(rest)) return { type: 'pause', milliseconds: Number(rest) };
    if (verb === 'do' && rest !== '') return { type: 'do', what: rest };
    if (verb === 'crowd') return { type: 'crowd', ...readTimes(rest, words, index) };
    throw flaw(index, words, 'write "1 connect" or "1 send octets"');
  }
  if (verb === 'send' || verb === 'time') return { type: verb, peer, octets: readOctets(rest, words, index) };
  if (verb === 'flood') return { type: verb, peer, ...readTimes(rest, words, index) };
  if (!isPlain(verb)) throw flaw(index, words, 'nothing of that name can be done on a connection');
  if (rest !== '') throw flaw(index, words, `nothing follows "${verb}"`);
  return { type: verb, peer };
}

const PLAIN = ['connect', 'settle', 'taken', 'prove', 'end', 'close', 'reset'] as const;

function isPlain(verb: string): verb is (typeof PLAIN)[number] {
  return (PLAIN as readonly string[]).includes(verb);
}

function readTimes(rest: string, words: string, index: number): { times: number; octets: Uint8Array } {
  const [, times, octets = ''] = /^([1-9]\d{0,6})(?: (.*))?$/s.exec(rest) ?? [];
  if (times === undefined) throw flaw(index, words, 'a number of times is missing');
  return { times: Number(times), octets: readOctets(octets, words, index) };
}

function readOctets(rest: string, words: string, index: number): Uint8Array {
  try {
    return unescapeOctets(rest);
  } catch (problem) {
    throw flaw(index, words, (problem as Error).message);
  }
}

function flaw(index: number, words: string, reason: string): SyntaxError {
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return new SyntaxError(`line ${index + 1}: "${shown}" is no action: ${reason}`);
}
