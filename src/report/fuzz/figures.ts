import { columnsOf } from '../../wire/columns.js';

/** A number with its thousands kept apart: `41,203`. */
export function grouped(number: number): string {
  return Math.round(number).toLocaleString('en');
}

/** A number of things: `1 run`, `41,203 runs`. */
export function counted(number: number, noun: string, nouns = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : nouns}`;
}

/** A number of times in a second, for whoever looks at it: `0.4/s`, `12/s`. */
export function perSecond(rate: number): string {
  return `${rate > 0 && rate < 9.95 ? rate.toFixed(1) : grouped(rate)}/s`;
}

/** A share of a whole, in percent; nothing of nothing is none. */
export function share(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (100 * part) / whole;
  return `${percent > 0 && percent < 1 ? '<1' : Math.round(percent)} %`;
}

/** Milliseconds as a clock shows them: `0:38`, `1:02:05`. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** Milliseconds in words: `3.4 s`, `60 s`, `12 min 5 s`, `3 h 20 min`. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (milliseconds < 9950) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return together([minutes, 'min'], [seconds % 60, 's']);
  return together([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min']);
}

function together(...parts: readonly (readonly [number: number, unit: string])[]): string {
  return parts
    .filter(([number]) => number > 0)
    .map(([number, unit]) => `${number} ${unit}`)
    .join(' ');
}

/** The beginning of a line, where it has more columns than that. */
export function cut(line: string, columns: number): string {
  if (columnsOf(line) <= columns) return line;
  if (columns < 1) return '';
  let room = columns - 1;
  let kept = '';
  for (const character of line) {
    room -= columnsOf(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}
