// Echo client. Wrong: sends its text without a line end but waits for one in the answer.
import net from 'node:net';

const client = net.createConnection({ host: '127.0.0.1', port: 50007 });
let buffer = '';

client.setEncoding('utf8');
client.on('connect', () => {
  client.write('Hello, world');
});
client.on('data', (data) => {
  process.stdout.write(data);
  buffer += data;
  if (buffer.endsWith('\n')) {
    client.end();
  }
});
client.on('error', (err) => console.log(err.message));
client.on('close', () => console.log('\nclosed'));
