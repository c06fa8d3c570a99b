// Palindrome server. What comes of a line is kept in pieces and put together when
// its end is there: nothing is copied at each read.
import net from 'node:net';

const PIECES = 32; // more small pieces than that are made into one
const LONGEST = 200_000;

class Line {
  pieces = [];
  length = 0;

  add(piece) {
    this.length += piece.length;
    if (this.pieces.length === PIECES) this.pieces = [Buffer.concat(this.pieces)];
    else this.pieces.push(piece);
  }

  text() {
    const octets = this.pieces.length === 1 ? this.pieces[0] : Buffer.concat(this.pieces);
    return octets.toString('utf8').replace(/\r$/, '');
  }
}

function isPalindrome(text) {
  const letters = [...text];
  return letters.every((letter, i) => letter === letters[letters.length - 1 - i]);
}

function serve(socket) {
  let line = new Line();

  socket.on('data', (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      line.add(chunk.subarray(start, end));
      start = end + 1;
      const text = line.text();
      line = new Line();
      if (socket.writableEnded) return;
      if (text === '') return socket.end();
      socket.write(isPalindrome(text) ? '\0\n' : '\n');
    }
    if (start < chunk.length) line.add(chunk.subarray(start));
    if (line.length > LONGEST) socket.destroy();
  });

  socket.on('error', (error) => console.log(socket.remotePort, error.code));
}

const port = Number(process.argv[2] ?? 20002);
net.createServer({ noDelay: true }, serve).listen(port, () => console.log('port', port));
