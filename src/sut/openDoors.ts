// Run as a process of its own in a network namespace: opens listening sockets there, and hands them to its parent.
import { createServer } from 'node:net';

/** Where to listen. */
export interface DoorWanted {
  readonly host: string;
  readonly port: number;
}

/** Whether that was possible; the listening socket comes along. */
export interface DoorOpened extends DoorWanted {
  readonly open: boolean;
}

process.on('message', (wanted: DoorWanted) => {
  const opened = (open: boolean): DoorOpened => ({ ...wanted, open });
  const server = createServer();
  server.once('error', () => process.send!(opened(false)));
  server.listen({ ...wanted, ipv6Only: true }, () => {
    // The parent accepts, not this process.
    process.send!(opened(true), server, {}, () => server.close());
  });
});
process.once('disconnect', () => process.exit());
