// The least that a server can do: to each chunk, whatever it holds, it answers with so many octets (argument 1).
import { createServer } from 'node:net';

const answer = Buffer.alloc(Number(process.argv[2]), '\n');
const server = createServer({ noDelay: true }, (socket) => {
  socket.on('data', () => socket.write(answer));
  socket.on('error', () => {});
});
server.listen(0, '127.0.0.1', () => console.log(`127.0.0.1:${server.address().port}`));
