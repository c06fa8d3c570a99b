// Many clients of one server, in a process of their own. Its parent says what they do.
import { once } from 'node:events';
import { connect } from 'node:net';

const TEXT = 'a message of a usual length, дещо українською';
let sockets = [];

const actions = {
  /** All connect at once, and each says its login. */
  async open({ port, connections }) {
    sockets = Array.from({ length: connections }, () => connect({ port, host: '127.0.0.1', noDelay: true }));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    for (const [index, socket] of sockets.entries()) {
      socket.on('error', () => {});
      socket.write(`user ${index}\n`);
    }
  },

  /** Each says so many segments of so many lines, in turns. */
  async talk({ segments, lines }) {
    const said = sockets.map((_, index) => Buffer.from(`user ${index}: ${TEXT}\n`.repeat(lines)));
    for (let round = 0; round < segments; round++) {
      const full = sockets.filter((socket, index) => !socket.write(said[index]));
      await Promise.all(full.map((socket) => once(socket, 'drain')));
      await new Promise(setImmediate);
    }
  },
};

process.on('message', ({ action, ...options }) => void act(action, options));

async function act(action, options) {
  await actions[action](options);
  process.send('done');
}

process.on('disconnect', () => process.exit());
