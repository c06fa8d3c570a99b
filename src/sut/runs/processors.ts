import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readFile } from '../procFiles.js';

/** The numbers of the processors on which this process may run (proc(5), /proc/self/status). */
export function processors(): readonly number[] {
  known ??= listed(/^Cpus_allowed_list:\s+(\S+)/m.exec(readFile('/proc/self/status'))?.[1] ?? '0');
  return known;
}

let known: readonly number[] | undefined;

/** Numbers as the system writes them: `0-2,4`. */
function listed(text: string): readonly number[] {
  return text.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** The words that go before a command to run it on that processor alone; none where that cannot be done. */
export function onProcessor(processor: number | undefined): readonly string[] {
  if (processor === undefined) return [];
  hasTaskset ??= onPath('taskset');
  return hasTaskset ? ['taskset', '-c', String(processor)] : [];
}

let hasTaskset: boolean | undefined;

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
