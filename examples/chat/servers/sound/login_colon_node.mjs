// Chat server with logins, dialect "login:text" without a blank.
import net from 'node:net';

const pad = (n) => String(n).padStart(2, '0');
const now = (d = new Date()) =>
  `${d.getFullYear()}.${pad(d.getMonth() + 1)}.${pad(d.getDate())} ` +
  `${pad(d.getHours())}:${pad(d.getMinutes())}:${pad(d.getSeconds())}`;
const escape = (s) => s.replace(/[\x00-\x1f\x7f-\x9f]/g, (c) => '\\x' + pad(c.charCodeAt(0).toString(16)));
const isLogin = (s) => /^[^\x00-\x1f\x7f-\x9f:]{1,64}$/u.test(s) && s.trim() === s;

const server = net.createServer((socket) => {
  let login;
  let buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    let end;
    while ((end = buffer.indexOf(10)) >= 0) {
      const line = buffer.toString('utf8', 0, end).replace(/\r$/, '');
      buffer = buffer.subarray(end + 1);
      if (login === undefined) {
        if (!isLogin(line)) return socket.destroy();
        login = line;
        console.log('подключился ' + login);
      } else if (line.startsWith(login + ':') && line.length > login.length + 1) {
        console.log(`${now()} ${login}: ${escape(line.slice(login.length + 1))}`);
      }
    }
  });
  socket.on('close', () => login && console.log('отключился ' + login));
  socket.on('error', (e) => console.log('ошибка ' + e.code));
});

server.listen(50007, '0.0.0.0', () => console.log('сервер запущен'));
