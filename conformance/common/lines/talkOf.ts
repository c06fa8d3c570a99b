import type { Talk } from '../misbehaviour.js';

/** What clients of a protocol say when they misbehave: this line, its pieces, and many of it. */
export function talkOf(line: string): Talk {
  const beginning = line.slice(0, line.length / 2);
  return {
    texts: ['', line, beginning, `${line}${beginning}`],
    message: line,
    many: line.repeat(MANY),
  };
}

/** So many lines that a server is still busy with them when their client is gone. */
const MANY = 2000;
