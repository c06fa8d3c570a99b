import { readFileSync } from 'node:fs';

/** A socket as the Linux kernel lists it (proc(5), /proc/net/tcp). */
export interface SocketEntry {
  readonly family: 4 | 6;
  readonly state: 'listen' | 'time-wait' | 'other';
  /** The local address in the kernel's hexadecimal notation. */
  readonly address: string;
  readonly localPort: number;
  readonly remotePort: number;
  /** Octets that have arrived and were not read yet. */
  readonly unread: number;
  /** 0 until a process has accepted the connection. */
  readonly inode: number;
}

/** The TCP sockets of this network namespace; none where the system does not list them. */
export function readSockets(): SocketEntry[] {
  return [...readTable('/proc/net/tcp', 4), ...readTable('/proc/net/tcp6', 6)];
}

/** Octets that wait unread on the far side of a connection to this machine; `undefined` when it is not listed. */
export function unreadOctets(serverPort: number, clientPort: number): number | undefined {
  const isFarSide = (socket: SocketEntry) =>
    socket.localPort === serverPort && socket.remotePort === clientPort;
  return (readTable('/proc/net/tcp', 4).find(isFarSide) ?? readTable('/proc/net/tcp6', 6).find(isFarSide))
    ?.unread;
}

/** The address at which a listening socket is reached from this machine. */
export function reachableAddress({ family, address }: SocketEntry): string {
  if (family === 6) return /^0+$/.test(address) ? '::1' : ipv6Of(address);
  return address === '00000000' ? '127.0.0.1' : ipv4Of(address);
}

const STATES: Readonly<Record<string, SocketEntry['state']>> = { '0A': 'listen', '06': 'time-wait' };

function readTable(file: string, family: 4 | 6): SocketEntry[] {
  let table: string;
  try {
    table = readFileSync(file, 'latin1');
  } catch {
    return [];
  }
  return table
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const [, local, remote, state, queues, , , , , inode] = line.trim().split(/\s+/);
      const [address, localPort] = local!.split(':');
      return {
        family,
        state: STATES[state!] ?? 'other',
        address: address!,
        localPort: Number.parseInt(localPort!, 16),
        remotePort: Number.parseInt(remote!.split(':')[1]!, 16),
        unread: Number.parseInt(queues!.split(':')[1]!, 16),
        inode: Number(inode),
      };
    });
}

/** The kernel prints an IPv4 address as one number in the machine's own octet order: little-endian here. */
function ipv4Of(address: string): string {
  return octetsOfWord(address).join('.');
}

function ipv6Of(address: string): string {
  const octets = (address.match(/.{8}/g) ?? []).flatMap(octetsOfWord);
  const mapped = octets.slice(0, 12).every((octet, index) => octet === (index < 10 ? 0 : 255));
  if (mapped) return octets.slice(12).join('.');
  return octets
    .map((octet, index) => (index % 2 === 0 ? ((octet << 8) | octets[index + 1]!).toString(16) : ''))
    .filter((group) => group !== '')
    .join(':');
}

function octetsOfWord(word: string): number[] {
  return [6, 4, 2, 0].map((at) => Number.parseInt(word.slice(at, at + 2), 16));
}
