/**
 * What a Python script begins with that does what a fuzzer did: a function for each kind of action.
 *
 * @param port - of the server
 * @param proof - what a client says to see whether it is served, as a literal of Python
 */
export function scriptPrelude(port: number, proof: string): readonly string[] {
  return PRELUDE.replace('@PORT', String(port))
    .replace('@PROOF', () => proof)
    .split('\n');
}

const PRELUDE = `import os
import socket
import sys
import threading
import time

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PORT = int(sys.argv[2]) if len(sys.argv) > 2 else @PORT
PROOF = @PROOF
PATIENCE = 2  # seconds that an answer may take
QUIET = 0.03  # seconds after which no more of an answer comes
peers = {}
outsiders = []
silent = False


def show(*words):
    if not silent:
        print(*words, flush=True)


def shown(octets):
    return octets if len(octets) < 200 else f"{len(octets)} octets"


def repeat(times):
    """The same several times: only the first and the last one are shown."""
    global silent
    before = silent
    for turn in range(times):
        silent = before or 0 < turn < times - 1
        if turn == 1 and silent:
            print(f"... {times - 2} times more ...", flush=True)
        yield turn
    silent = before


def opened():
    peer = socket.create_connection((HOST, PORT), timeout=5)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return peer


def connect(number):
    close(number)
    try:
        peers[number] = opened()
        show(number, "connected")
    except OSError as problem:
        print(f"{number} was not taken ({problem})", flush=True)


def send(number, octets):
    show(number, "sent  ", shown(octets))
    try:
        if number in peers:
            peers[number].sendall(octets)
    except OSError as problem:
        show(number, "      ", problem)


def settle(number):
    """Shows what comes; returns when the last of it came."""
    last = time.perf_counter()
    if number not in peers:
        return last
    came = b""
    how = ""
    try:
        peers[number].settimeout(0.2 if silent else PATIENCE)
        while True:
            more = peers[number].recv(65536)
            if not more:
                how = "(the connection was closed)"
                break
            came += more
            last = time.perf_counter()
            peers[number].settimeout(QUIET)
    except socket.timeout:
        how = "" if came else "(nothing came)"
    except OSError as problem:
        how = f"({problem})"
    show(number, "came  ", shown(came), how)
    return last


def timed(number, octets):
    start = time.perf_counter()
    send(number, octets)
    took = settle(number) - start
    print(f"{len(octets)} octets were answered in {took * 1000:.1f} ms", flush=True)


def prove(number):
    if number in peers and PROOF:
        send(number, PROOF)
    settle(number)


def finish(number):
    show(number, "finished sending")
    try:
        if number in peers:
            peers[number].shutdown(socket.SHUT_WR)
    except OSError as problem:
        show(number, "      ", problem)


def close(number):
    if number in peers:
        peers.pop(number).close()


def reset(number):
    if number in peers:
        show(number, "breaks off")
        peers[number].setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\\1\\0\\0\\0\\0\\0\\0\\0")
        close(number)


def crowd(times, octets):
    """So many connect, say the same, and stay."""
    refused = 0
    for _ in range(times):
        try:
            outsider = opened()
            outsider.sendall(octets)
            outsiders.append(outsider)
        except OSError:
            refused += 1
            if refused == 3:
                break
    show(f"{len(outsiders)} others are connected")


def flood(number, octets, times):
    """One goes on sending, and reads what comes."""
    peer = peers.pop(number, None)
    if peer is None:
        return
    outsiders.append(peer)
    show(number, f"sends {times} times", shown(octets))

    def pour():
        try:
            peer.settimeout(None)
            peer.sendall(octets * times)
        except OSError:
            pass

    def drain():
        try:
            while peer.recv(65536):
                pass
        except OSError:
            pass

    threading.Thread(target=pour, daemon=True).start()
    threading.Thread(target=drain, daemon=True).start()


def disperse():
    while outsiders:
        outsiders.pop().close()


def over():
    for number in list(peers):
        prove(number)
        close(number)
    disperse()


def holders():
    """The processes that listen on the port, on Linux."""
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            with open(table) as lines:
                for fields in map(str.split, lines):
                    if fields[3] == "0A" and int(fields[1].rsplit(":", 1)[1], 16) == PORT:
                        inodes.add(f"socket:[{fields[9]}]")
        except OSError:
            pass
    found = []
    for process in filter(str.isdigit, os.listdir("/proc") if os.path.isdir("/proc") else []):
        try:
            folder = f"/proc/{process}/fd/"
            if any(os.readlink(folder + each) in inodes for each in os.listdir(folder)):
                found.append(process)
        except OSError:
            pass
    return found


def measure():
    """Shows what the server holds when all its clients have left."""
    over()
    time.sleep(0.3)
    for process in holders():
        try:
            descriptors = len(os.listdir(f"/proc/{process}/fd"))
            threads = len(os.listdir(f"/proc/{process}/task"))
            with open(f"/proc/{process}/status") as lines:
                memory = [line.split()[1] for line in lines if line.startswith("VmRSS")]
            print(f"process {process}: {descriptors} descriptors, {threads} threads, {' '.join(memory)} KiB", flush=True)
        except OSError as problem:
            print(f"process {process}: {problem}", flush=True)


def somebody_else():
    print()
    print("somebody else comes")
    connect("another")
    prove("another")
    close("another")


`;
