// Anonymous chat server that prints nothing until the first message; port from the environment (PORT).
import net from 'node:net';

const two = (n) => String(n).padStart(2, '0');

function stamp() {
  const d = new Date();
  const date = [d.getFullYear(), two(d.getMonth() + 1), two(d.getDate())].join('.');
  return `${date} ${[d.getHours(), d.getMinutes(), d.getSeconds()].map(two).join(':')}`;
}

function visible(text) {
  return text.replace(/\p{Cc}/gu, (c) => '\\x' + two(c.charCodeAt(0).toString(16)));
}

net
  .createServer((socket) => {
    const address = socket.remoteAddress;
    let rest = '';
    socket.setEncoding('utf8');
    socket.on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const text = line.replace(/\r$/, '');
        if (text) console.log(`${stamp()} (${address}): ${visible(text)}`);
      }
    });
    socket.on('error', () => {});
  })
  .listen(process.env.PORT || 50007);
