// The least that a chat server can do: it cuts what comes into lines, and prints each with the time before it.
import { createServer } from 'node:net';

const server = createServer((socket) => {
  let begun = '';
  socket.setEncoding('utf8');
  socket.on('data', (piece) => {
    const lines = (begun + piece).split('\n');
    begun = lines.pop();
    if (lines.length > 0) process.stdout.write(lines.map((line) => `${stamp()} ${line}\n`).join(''));
  });
  socket.on('error', () => {});
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, () =>
  console.log(`127.0.0.1:${server.address().port}`),
);

function stamp() {
  const now = new Date();
  const [month, ...rest] = [now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()].map(two);
  return `${now.getFullYear()}.${month}.${rest[0]} ${rest[1]}:${rest[2]}:${two(now.getSeconds())}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}
