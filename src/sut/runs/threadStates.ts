import { listFolder, readFile } from '../procFiles.js';

/** What a thread does at one moment. */
export interface ThreadState {
  /** Its number in the system. */
  readonly id: number;
  /** Whether it waits, and for how long; one that waits for a time goes on by itself. */
  readonly state: 'runs' | 'waits for a time' | 'waits for ever';
  /** It waits for another thread: for a lock, a semaphore, a condition, an end. */
  readonly forThread: boolean;
  /** How often it has stopped running so far. */
  readonly switches: number;
}

/**
 * The threads of processes, without those that a virtual machine keeps for itself (proc(5), /proc/PID/task). One that
 * waits for something unknown waits for a time.
 */
export function threadStates(pids: readonly number[]): readonly ThreadState[] {
  return pids.flatMap((pid) =>
    listFolder(`/proc/${pid}/task`)
      .filter((task) => !SERVICE.test(readFile(`/proc/${pid}/task/${task}/comm`).trim()))
      .map((task) => stateOf(`/proc/${pid}/task/${task}`, Number(task))),
  );
}

/** Threads of Java's virtual machine, by the 15 letters that the system keeps of their names. */
const SERVICE =
  /^(?:VM Periodic Tas|VM Thread|GC Thread|G1 |C1 Comp|C2 Comp|Sweeper|Signal Dispatc|Reference Handl|Finalizer|Common-Cleaner|Service Thread|Monitor Deflati|Notification T|Attach Listener|DestroyJavaVM|Cleaner-)/;

function stateOf(folder: string, id: number): ThreadState {
  const [call = '', ...words] = readFile(`${folder}/syscall`).trim().split(' ');
  const status = readFile(`${folder}/status`);
  const switches = ['voluntary_ctxt_switches', 'nonvoluntary_ctxt_switches']
    .map((name) => Number(new RegExp(String.raw`^${name}:\s+(\d+)`, 'm').exec(status)?.[1] ?? 0))
    .reduce((sum, each) => sum + each, 0);
  const known = CALLS[process.arch]?.[call];
  if (!known) {
    const runs = call === 'running' || /^State:\s+R/m.test(status);
    return { id, state: runs ? 'runs' : 'waits for a time', forThread: false, switches };
  }
  const forThread = known.name === 'futex';
  const state = known.endless(words.map(Number)) ? 'waits for ever' : 'waits for a time';
  return { id, state, forThread, switches };
}

interface Call {
  readonly name: string;
  /** Whether one with these arguments waits without a limit. */
  endless(args: readonly number[]): boolean;
}

const always = () => true;
const never = () => false;
const isNull = (at: number) => (args: readonly number[]) => args[at] === 0;
/** A number of 32 bits that is below 0. */
const isNegative = (at: number) => (args: readonly number[]) => ((args[at] ?? 0) & 0x80_00_00_00) !== 0;

/** Calls that wait, by their numbers (syscalls(2)). */
const CALLS: Partial<Record<NodeJS.Architecture, Readonly<Record<string, Call>>>> = {
  x64: {
    202: { name: 'futex', endless: isNull(3) },
    449: { name: 'futex', endless: isNull(3) },
    0: { name: 'read', endless: always },
    7: { name: 'poll', endless: isNegative(2) },
    271: { name: 'ppoll', endless: isNull(2) },
    23: { name: 'select', endless: isNull(4) },
    270: { name: 'pselect', endless: isNull(4) },
    232: { name: 'epoll', endless: isNegative(3) },
    281: { name: 'epoll', endless: isNegative(3) },
    61: { name: 'wait', endless: always },
    247: { name: 'wait', endless: always },
    128: { name: 'signal', endless: isNull(2) },
    130: { name: 'signal', endless: always },
    34: { name: 'signal', endless: always },
    35: { name: 'sleep', endless: never },
    230: { name: 'sleep', endless: never },
    219: { name: 'restart', endless: never },
  },
  arm64: {
    98: { name: 'futex', endless: isNull(3) },
    449: { name: 'futex', endless: isNull(3) },
    63: { name: 'read', endless: always },
    73: { name: 'ppoll', endless: isNull(2) },
    72: { name: 'pselect', endless: isNull(4) },
    22: { name: 'epoll', endless: isNegative(3) },
    260: { name: 'wait', endless: always },
    95: { name: 'wait', endless: always },
    137: { name: 'signal', endless: isNull(2) },
    133: { name: 'signal', endless: always },
    101: { name: 'sleep', endless: never },
    115: { name: 'sleep', endless: never },
    128: { name: 'restart', endless: never },
  },
};
