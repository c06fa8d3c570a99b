// Flawed: shows the text of a message in capitals.
import net from 'node:net';

const two = (n) => `${n}`.padStart(2, '0');
const time = () => {
  const d = new Date();
  return `${d.getFullYear()}.${two(d.getMonth() + 1)}.${two(d.getDate())} ${d.toTimeString().slice(0, 8)}`;
};

net
  .createServer((socket) => {
    let login = null;
    socket.on('error', () => {});
    const onLine = (line) => {
      if (login === null) {
        login = line.replace(/[\p{Cc}:]/gu, '').trim();
        console.log('подключился', login);
      } else if (line.startsWith(`${login}: `)) {
        const text = line.slice(login.length + 2).replace(/\p{Cc}/gu, '');
        console.log(`${time()} ${login}: ${text.toUpperCase()}`);
      }
    };
    let rest = '';
    socket.setEncoding('utf8').on('data', (data) => {
      const lines = (rest + data).split(/\r?\n/);
      rest = lines.pop();
      lines.forEach(onLine);
    });
  })
  .listen(50007);
