// Flawed: sends every message back to the client that it came from.
import net from 'node:net';

const p = (n) => String(n).padStart(2, '0');

function show(who, text) {
  const d = new Date();
  const date = `${d.getFullYear()}.${p(d.getMonth() + 1)}.${p(d.getDate())}`;
  const time = `${p(d.getHours())}:${p(d.getMinutes())}:${p(d.getSeconds())}`;
  console.log(`${date} ${time} (${who}): ${text.replace(/[\x00-\x1f\x7f-\x9f]/g, '?')}`);
}

net
  .createServer((client) => {
    const who = client.remoteAddress;
    let buffer = '';
    client.setEncoding('utf8');
    client.on('error', () => {});
    client.on('data', (data) => {
      buffer += data;
      while (buffer.includes('\n')) {
        const line = buffer.slice(0, buffer.indexOf('\n'));
        buffer = buffer.slice(line.length + 1);
        const text = line.trim();
        if (text === '') continue;
        show(who, text);
        client.write(text + '\n');
      }
    });
  })
  .listen(50007, '0.0.0.0');
