import { spawn, type ChildProcess } from 'node:child_process';
import { networkInterfaces } from 'node:os';

/** Set in a process that runs in a network namespace of its own already. */
const INSIDE = 'ASSAY_NAMESPACE';

/**
 * What a fresh namespace needs: the loopback interface; this machine's own addresses on it, for programs that listen
 * on the address of the host's name; a route, for programs that ask which address leads outwards; acknowledgements at
 * once, as a program that writes a line in two pieces is kept waiting for one of 40 ms (Nagle's algorithm, RFC 896); no
 * TIME_WAIT, so that a program without SO_REUSEADDR can be started again at once; all ports open to everybody. Only the
 * first is vital.
 */
const SET_UP = [
  'ip link set lo up || exit 1',
  'for address in $ASSAY_ADDRESSES; do ip address add "$address" dev lo; done',
  'ip route add default dev lo',
  'ip -6 route replace local ::1 dev lo table local quickack 1 && ip -6 route del local ::1 dev lo table local metric 0',
  'for net in 127.0.0.0/8 127.0.0.1; do ip route change local $net dev lo table local proto kernel scope host src 127.0.0.1 quickack 1; done',
  'printf 0 > /proc/sys/net/ipv4/tcp_max_tw_buckets',
  'printf 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start',
].join('\n');

/**
 * The kernel lists sockets by walking a table that all namespaces share and that is as large as the machine: 5 ms a
 * look. A namespace inside a namespace can have a small one of its own (Linux 6.1): 0.1 ms.
 */
const SMALL_TABLE = [
  'inner=$1; shift',
  '{ printf 256 > /proc/sys/net/ipv4/tcp_child_ehash_entries; } 2>/dev/null',
  'exec unshare --net sh -c "$inner" sh "$@"',
].join('\n');

/**
 * Runs this very command line again in a fresh network namespace: hard-coded ports are free there, and nobody else is.
 *
 * @returns its exit status; `undefined` when it runs in one already, or when the system does not allow it
 */
export async function runInNamespace(commandLine: readonly string[]): Promise<number | undefined> {
  if (process.env[INSIDE] !== undefined) {
    inside = true;
    followParent();
    return undefined;
  }
  if (process.platform !== 'linux') return undefined;
  const child = spawnInNamespace(commandLine, process.env, 'inherit');
  // The one inside cleans up, and this one waits for it. From a terminal Ctrl-C reaches both; told twice is no harm.
  const end = () => child.kill('SIGTERM');
  for (const signal of SIGNALS) process.on(signal, end);
  const status = await new Promise<number | undefined>((resolve) => {
    let entered = false;
    child.once('message', (message) => (entered = message === ENTERED));
    child.once('error', () => resolve(undefined));
    child.once('exit', (code) => resolve(entered ? (code ?? 2) : undefined));
  });
  if (status === undefined) for (const signal of SIGNALS) process.off(signal, end);
  return status;
}

/**
 * Starts Node with a command line in a fresh network namespace, with a channel for messages: the first one is
 * {@link ENTERED}, unless the system does not allow it. What it says on standard error is this process's.
 *
 * @param stdio - what its standard input and output are
 */
export function spawnInNamespace(
  commandLine: readonly string[],
  environment: NodeJS.ProcessEnv,
  stdio: 'inherit' | 'ignore',
): ChildProcess {
  const rights = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  return spawn('unshare', [...rights, ...WORDS, process.execPath, ...process.execArgv, ...commandLine], {
    env: { ...environment, ASSAY_ADDRESSES: ownAddresses().join(' '), [INSIDE]: '1' },
    // What is said while it is made ready, nobody has to read: where that fails, whoever wanted it goes on without it.
    stdio: [stdio, stdio, 'ignore', 'ipc', process.stderr],
    serialization: 'advanced',
  });
}

/** What a process says first that has got into a namespace. */
export const ENTERED = 'inside';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What follows `unshare` and its rights: makes the namespace ready, and runs the words behind it there. */
const WORDS = [
  '--net',
  'sh',
  '-c',
  SMALL_TABLE,
  'sh',
  `{\n${SET_UP}\n} 2>/dev/null\nunset ASSAY_ADDRESSES\nexec "$@" 2>&4 4>&-`,
];

/**
 * Words that run a command in a network namespace that has just been made inside this one, when that is ready.
 *
 * @returns what follows `unshare --net`
 */
export function isolate(command: readonly string[]): readonly string[] {
  return ['sh', '-c', `{\n${SET_UP}\n} 2>/dev/null\nexec "$@"`, 'sh', ...command];
}

/** Whether this process runs in a network namespace of its own: nobody else can reach its ports. */
export function isolated(): boolean {
  return inside;
}

let inside = false;

function endThis(): void {
  process.kill(process.pid, 'SIGTERM');
}

/** The one inside ends with the one outside, however that ends. */
function followParent(): void {
  process.send?.(ENTERED);
  delete process.env[INSIDE];
  // It may have ended before anybody listened for that.
  if (!process.connected) endThis();
  process.once('disconnect', endThis);
  process.channel?.unref();
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
    .map(({ address, family }) => (family === 'IPv6' ? `${address}/128 nodad` : `${address}/32`));
}
