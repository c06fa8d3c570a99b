import { Connection } from './Connection.js';
import { fill } from './fill.js';
import { Form } from './Form.js';
import { LogView } from './LogView.js';

const {
  window: definition,
  texts,
  ...rest
} = /** @type {import('../pageOf.js').Settings} */ (
  JSON.parse(document.getElementById('settings')?.textContent ?? '')
);
const status = /** @type {HTMLElement} */ (document.getElementById('status'));

/** What this connection, and each one after it, begins with. @type {string | undefined} */
let opening;
/** What is sent as soon as there is a connection. @type {string | undefined} */
let waiting;

const log = new LogView(definition.said, texts.missed);
const form = new Form({ window: definition, texts, ...rest }, say);
const connection = new Connection(new URL('/', location.href.replace(/^http/, 'ws')), {
  opened() {
    show('connected');
    form.sendable();
    if (opening !== undefined) connection.send(opening);
    if (waiting !== undefined) send(waiting);
    waiting = undefined;
  },
  lost() {
    show('lost');
    if (waiting !== undefined) form.notSent();
    waiting = undefined;
  },
  received(message) {
    if (message.type === 'log') log.print(message);
    else log.show(message.text);
  },
});
connection.open();

/** @param {Record<string, string>} values */
function say(values) {
  const line = fill(definition.line, values);
  const begins = definition.opening === undefined ? undefined : fill(definition.opening, values);
  const last = Object.values(values).at(-1);
  const hasLeft = status.dataset['state'] === 'left';
  if (last === definition.farewell) {
    leave();
  } else if (!connection.isOpen && !hasLeft) {
    if (waiting === undefined) form.notSent();
  } else if (hasLeft || (opening !== undefined && opening !== begins)) {
    // Whoever is somebody else now comes anew.
    opening = begins;
    waiting = line;
    show('connecting');
    connection.open();
  } else {
    if (opening === undefined && begins !== undefined) connection.send(begins);
    opening = begins;
    send(line);
  }
}

/** @param {string} line */
function send(line) {
  connection.send(line);
  form.sent();
}

function leave() {
  connection.leave();
  opening = undefined;
  show('left');
  form.sent();
}

/** @param {'connecting' | 'connected' | 'lost' | 'left'} state */
function show(state) {
  if (status.dataset['state'] === state) return;
  status.dataset['state'] = state;
  status.textContent = texts[state];
}
