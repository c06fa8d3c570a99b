import type { WebSocket, WebSocketServer } from 'ws';

/**
 * Asks every page from time to time whether it is there; browsers answer by themselves. One that has not answered until the
 * next time is gone: its machine sleeps, or the way to it is cut.
 *
 * @param interval - milliseconds between two times
 * @returns what ends that
 */
export function keepAlive({ clients }: WebSocketServer, interval: number): () => void {
  const asked = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of clients) {
      if (asked.has(socket)) {
        socket.terminate();
        continue;
      }
      asked.add(socket);
      socket.once('pong', () => asked.delete(socket));
      socket.ping();
    }
  }, interval);
  return () => clearInterval(timer);
}
