/** Palindrome servers in Python for the tests of campaigns: what they decide is said by an expression over `text`. */
function serverThat(says: string): string {
  return `import socket, sys, threading
def serve(sock, number):
    data = b""
    while True:
        more = sock.recv(4096)
        if not more:
            return sock.close()
        if len(sys.argv) > 1:
            with open(f"{sys.argv[1]}/{number:05}", "ab") as log:
                log.write(more)
        data += more
        *lines, data = data.split(b"\\n")
        for line in lines:
            text = line.removesuffix(b"\\r").decode("utf-8", "replace")
            if text == "":
                return sock.close()
            sock.sendall(b"\\0\\n" if ${says} else b"\\n")
with socket.create_server(("", 20002), backlog=128) as listener:
    number = 0
    while True:
        sock, _ = listener.accept()
        threading.Thread(target=serve, args=(sock, number), daemon=True).start()
        number += 1
`;
}

/** It decides right. */
export const SOUND = serverThat('text == text[::-1]');
/** It says no to a palindrome of one letter. */
export const NO_TO_LETTERS = serverThat('len(text) > 1 and text == text[::-1]');
