// Echo server on node:net; the port may be given in the environment (PORT).
import net from 'node:net';

const port = Number(process.env.PORT ?? 50007);
const escape = (text) =>
  text.replace(/[\x00-\x1f\x7f-\x9f]/g, (c) => '\\x' + c.charCodeAt(0).toString(16).padStart(2, '0'));

const server = net.createServer((socket) => {
  const who = `${socket.remoteAddress}:${socket.remotePort}`;
  console.log(`connected: ${who}`);
  socket.on('data', (data) => {
    console.log(`${who}: ${escape(data.toString())}`);
    if (!socket.write(data)) {
      socket.pause();
      socket.once('drain', () => socket.resume());
    }
  });
  socket.on('error', (e) => console.log(`${who} failed: ${e.code}`));
  socket.on('close', () => console.log(`disconnected: ${who}`));
});

server.listen(port);
