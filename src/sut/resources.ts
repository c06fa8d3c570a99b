import { basename } from 'node:path';
import { listFolder, readFile, readLink } from './procFiles.js';
import type { Resources } from './Subject.js';

/**
 * What these processes hold together (proc(5), /proc/PID/status and fd); `undefined` where that cannot be told: on another
 * system than Linux, or when all have ended.
 */
export function resourcesOf(pids: readonly number[]): Resources | undefined {
  const each = pids.map(resourcesOfOne).filter((resources) => resources !== undefined);
  if (each.length === 0) return undefined;
  const total = (of: (resources: Resources) => number) => each.reduce((sum, one) => sum + of(one), 0);
  return {
    memory: total(({ memory }) => memory),
    descriptors: total(({ descriptors }) => descriptors),
    threads: total(({ threads }) => threads),
    processes: each.length,
    slack: Math.max(...each.map(({ slack }) => slack)),
  };
}

function resourcesOfOne(pid: number): Resources | undefined {
  const status = readFile(`/proc/${pid}/status`);
  if (status === '') return undefined;
  // A process that has ended has nothing but its entry.
  const ended = /^State:\s+[ZX]/m.test(status);
  return {
    memory: kibibytes(status, 'RssAnon') ?? kibibytes(status, 'VmRSS') ?? 0,
    descriptors: ended ? 0 : listFolder(`/proc/${pid}/fd`).length,
    threads: ended ? 0 : Number(field(status, 'Threads') ?? 0),
    processes: 1,
    slack:
      (kibibytes(status, 'VmSize') ?? 0) > SHADOW
        ? Infinity
        : slackOf(basename(readLink(`/proc/${pid}/exe`))),
  };
}

/** Octets of addresses that no program uses but one with AddressSanitizer: 16 TiB are its shadow memory on 64 bits. */
const SHADOW = 8 * 2 ** 40;

/** By the name of what runs it. */
function slackOf(interpreter: string): number {
  return SLACK[interpreter.replace(/[\d.]+$/, '')] ?? MEBIBYTE;
}

const MEBIBYTE = 2 ** 20;
/**
 * With nothing kept, Node's heap grows by 36 MiB in the first ten thousands of clients, and then stays; in Python, objects
 * that refer to each other pile up to as much before they are collected.
 */
const GARBAGE = 64 * MEBIBYTE;
const SLACK: Readonly<Record<string, number>> = {
  java: Infinity,
  dotnet: Infinity,
  mono: Infinity,
  node: GARBAGE,
  bun: GARBAGE,
  deno: GARBAGE,
  python: GARBAGE,
  pypy: GARBAGE,
  ruby: GARBAGE,
  php: GARBAGE,
};

/** Octets of a field that is given in KiB. */
function kibibytes(status: string, name: string): number | undefined {
  const value = field(status, name);
  return value === undefined ? undefined : Number(value) * 1024;
}

function field(status: string, name: string): string | undefined {
  return new RegExp(String.raw`^${name}:\s+(\d+)`, 'm').exec(status)?.[1];
}
