// Anonymous chat server: NUL ends each message.
import net from 'node:net';

const two = (n) => String(n).padStart(2, '0');

function stamp() {
  const d = new Date();
  const date = [d.getFullYear(), two(d.getMonth() + 1), two(d.getDate())].join('.');
  return `${date} ${[d.getHours(), d.getMinutes(), d.getSeconds()].map(two).join(':')}`;
}

net
  .createServer((socket) => {
    const address = `${socket.remoteAddress}:${socket.remotePort}`;
    let rest = '';
    socket.setEncoding('utf8');
    socket.on('data', (data) => {
      const texts = (rest + data).split('\0');
      rest = texts.pop();
      for (const text of texts) console.log(`${stamp()} (${address}): ${text}`);
    });
    socket.on('error', () => {});
  })
  .listen(50007);
