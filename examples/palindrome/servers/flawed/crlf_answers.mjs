// Ends its answers with CRLF.
import net from 'node:net';

net
  .createServer((socket) => {
    let rest = '';
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      for (const raw of lines) {
        const line = raw.replace(/\r$/, '');
        if (line === '') {
          socket.end();
          return;
        }
        const yes = line === Array.from(line).reverse().join('');
        socket.write(yes ? '\0\r\n' : '\r\n');
      }
    });
  })
  .listen(20002);
