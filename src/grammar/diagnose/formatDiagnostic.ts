import { columnsOf } from '../../wire/columns.js';
import { printableWhole } from '../../wire/printable.js';
import type { Diagnostic, Note, Place } from './Diagnostic.js';

/** Marks a part of the text up, for a terminal. */
export type Highlight = (
  part: 'error' | 'warning' | 'note' | 'help' | 'frame' | 'title',
  text: string,
) => string;

/** The texts of the files by name. */
export type Sources = Readonly<Record<string, string>>;

/** Writes a problem as a code frame: what it is, where, and the notes that lead to its cause. */
export function formatDiagnostic(
  { severity, code, message, place, notes, help }: Diagnostic,
  sources: Sources,
  highlight: Highlight = (_, text) => text,
): string {
  const places = [place, ...notes.flatMap((note) => (note.place ? [note.place] : []))];
  const indent = Math.max(...places.map(({ start }) => String(start.line).length));
  const frame = (at: Place) => frameOf(at, sources, indent, highlight, severity);
  const lines = [
    `${highlight(severity, `${severity}[${code}]`)}${highlight('title', `: ${message}`)}`,
    ...frame(place),
    ...notes.flatMap((note: Note) => [
      `${highlight('note', 'note')}: ${note.message}`,
      ...(note.place ? frameOf(note.place, sources, indent, highlight, 'note') : []),
    ]),
    ...(help === undefined ? [] : [`${highlight('help', 'help')}: ${help}`]),
  ];
  return lines.join('\n');
}

function frameOf(
  { source, start, end }: Place,
  sources: Sources,
  indent: number,
  highlight: Highlight,
  severity: 'error' | 'warning' | 'note',
): string[] {
  const line = (sources[source] ?? '').split('\n')[start.line - 1]?.replace(/\r$/, '') ?? '';
  const last = end.line === start.line ? end.column : line.length + 1;
  const before = printableWhole(line.slice(0, start.column - 1));
  const marked = printableWhole(line.slice(start.column - 1, last - 1).trimEnd());
  const behind = printableWhole(
    line.slice(start.column - 1 + line.slice(start.column - 1, last - 1).trimEnd().length),
  );
  const carets = '^'.repeat(Math.max(1, columnsOf(marked)));
  const blank = ' '.repeat(indent);
  const bar = highlight('frame', '|');
  return [
    `${blank}${highlight('frame', '-->')} ${source}:${start.line}:${start.column}`,
    `${blank} ${bar}`,
    `${highlight('frame', String(start.line).padStart(indent))} ${bar} ${before}${marked}${behind}`.trimEnd(),
    `${blank} ${bar} ${' '.repeat(columnsOf(before))}${highlight(severity, carets)}`,
  ];
}
