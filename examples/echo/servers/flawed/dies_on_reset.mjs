// Flawed: has no handler for socket errors, so the whole server dies when a client resets its connection.
import net from 'node:net';

const server = net.createServer();

server.on('connection', (socket) => {
  console.log('+', socket.remoteAddress, socket.remotePort);
  socket.on('data', (data) => {
    const text = data.toString().replace(/[\x00-\x1f\x7f-\x9f]/g, '·');
    console.log('>', text);
    socket.write(data);
  });
  socket.on('end', () => console.log('- client left'));
});

server.listen(50007, () => console.log('Echo server is listening on', server.address().port));
