import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The processes that descend from this one, itself included, as the kernel lists them (proc(5)). */
export function processTree(root: number): number[] {
  const found = [root];
  // An array's iterator visits what is pushed while it runs.
  for (const pid of found) found.push(...childrenOf(pid));
  return found;
}

/** The processes whose environment holds this entry, `NAME=value`: also such as have left their parent and session. */
export function processesMarked(entry: string): number[] {
  return list('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(`/proc/${pid}/environ`).split('\0').includes(entry))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** The inodes of the sockets that these processes hold. */
export function socketInodes(pids: readonly number[]): Set<number> {
  const inodes = new Set<number>();
  for (const pid of pids) {
    for (const descriptor of list(`/proc/${pid}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(link(`/proc/${pid}/fd/${descriptor}`))?.[1];
      if (inode !== undefined) inodes.add(Number(inode));
    }
  }
  return inodes;
}

/** Sends a signal to processes; those that are gone are passed over. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

function childrenOf(pid: number): number[] {
  return list(`/proc/${pid}/task`).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((child) => child !== '')
      .map(Number),
  );
}

// A process may end at any moment while its files are read: then it has none.

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

function link(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
