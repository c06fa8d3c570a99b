import { listFolder, readFile, readLink } from './procFiles.js';

/** The processes that descend from this one, itself included, as the kernel lists them (proc(5)). */
export function processTree(root: number): number[] {
  const found = [root];
  // An array's iterator visits what is pushed while it runs.
  for (const pid of found) found.push(...childrenOf(pid));
  return found;
}

/** The processes whose environment holds this entry, `NAME=value`: also such as have left their parent and session. */
export function processesMarked(entry: string): number[] {
  return listFolder('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => readFile(`/proc/${pid}/environ`).split('\0').includes(entry))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** The command line of a process, for a reader. */
export function commandOf(pid: number): string {
  return readFile(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() || 'a program that has just ended';
}

/** The inodes of the sockets that these processes hold. */
export function socketInodes(pids: readonly number[]): Set<number> {
  const inodes = new Set<number>();
  for (const pid of pids) {
    for (const descriptor of listFolder(`/proc/${pid}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(readLink(`/proc/${pid}/fd/${descriptor}`))?.[1];
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

/** Seconds of processor time that these processes have used (proc(5), /proc/PID/stat). */
export function processorTime(pids: readonly number[]): number {
  const ticks = pids.map((pid) => {
    const fields = statOf(pid);
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
}

/** Whether a process waits for something to happen: then it has nothing left to do. */
export function isAsleep(pid: number): boolean {
  return statOf(pid)[0] === 'S';
}

/** The fields of /proc/PID/stat from the third on; the second, the name, may hold anything, a parenthesis too. */
function statOf(pid: number): string[] {
  const stat = readFile(`/proc/${pid}/stat`);
  return stat === '' ? [] : stat.replace(/^.*\)/s, '').trim().split(' ');
}

/** Clock ticks a second, as Linux counts them for its users. */
const TICKS = 100;

/** Whether one of these processes waits in a read of its standard input (proc(5), /proc/PID/task/TID/syscall). */
export function readsInput(pids: readonly number[]): boolean {
  const read0 = READ_CALLS[process.arch];
  return (
    read0 !== undefined &&
    pids.some((pid) =>
      listFolder(`/proc/${pid}/task`).some((task) =>
        readFile(`/proc/${pid}/task/${task}/syscall`).startsWith(read0),
      ),
    )
  );
}

/** How many octets these processes have read so far, from wherever (proc(5), /proc/PID/io); `undefined` where that cannot be told. */
export function octetsRead(pids: readonly number[]): number | undefined {
  const counts = pids.map((pid) => /^rchar: (\d+)/.exec(readFile(`/proc/${pid}/io`))?.[1]);
  if (counts.every((count) => count === undefined)) return undefined;
  return counts.reduce((sum, count) => sum + Number(count ?? 0), 0);
}

/** How a call of read(2) with the descriptor 0 is shown. */
const READ_CALLS: Partial<Record<NodeJS.Architecture, string>> = { x64: '0 0x0 ', arm64: '63 0x0 ' };

function childrenOf(pid: number): number[] {
  return listFolder(`/proc/${pid}/task`).flatMap((task) =>
    readFile(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((child) => child !== '')
      .map(Number),
  );
}
