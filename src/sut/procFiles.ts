import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

// A process may end at any moment while its files are read: then it has none.

/** The names in a folder of /proc (proc(5)); none where it is not there. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The text of a file of /proc; empty where it is not there. */
export function readFile(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

/** Where a link of /proc leads; empty where it is not there. */
export function readLink(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
