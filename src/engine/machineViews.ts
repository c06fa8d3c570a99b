import type { Message } from '../grammar/createPrinter.js';
import type { View } from '../machine/compareMachines.js';
import type {
  ConnectionEvent,
  ConsoleOutput,
  From,
  Input,
  Output,
  Share,
  SharedOutput,
  UserEvent,
  UserOutput,
} from '../machine/Machine.js';

/** How far a connection has come. */
interface Course {
  readonly begun: boolean;
  /** The other side has gone. */
  readonly left: boolean;
  /** The machine has closed the connection. */
  readonly closed: boolean;
  /** The program has ended. */
  readonly ended: boolean;
}

const START: Course = { begun: false, left: false, closed: false, ended: false };

/** What comes to one connection of a server, and what is seen of it (see `Session`). */
export const serverView: View<
  Input | ConnectionEvent,
  Output<Message> | ConsoleOutput<Message> | Share,
  Course
> = {
  start: START,
  admits: ({ begun, left, closed }, { type }) => !left && !closed && (type === 'connected') !== begun,
  see(course, { type }, outputs) {
    const closed = outputs.some((output) => output.type === 'close');
    // What is printed and what is sent are read in different places.
    const printed = outputs.filter((output) => output.type === 'print');
    const sent = outputs.filter((output) => output.type === 'send' || output.type === 'share');
    return {
      seen: { printed, sent, closed },
      history: { ...course, begun: true, left: course.left || type === 'disconnected', closed },
    };
  },
};

/** What comes to a client, and what is seen of it (see `ClientSession`). */
export const clientView: View<Input | ConnectionEvent | UserEvent, Output<Message> | UserOutput, Course> = {
  start: START,
  kept: { until: 'typed', types: ['typed', 'inputEnded'] },
  admits({ begun, left, ended }, { type }) {
    if (ended || (type === 'connected') === begun) return false;
    return !left || type === 'typed' || type === 'inputEnded';
  },
  see(course, { type }, outputs) {
    const exit = outputs.find((output) => output.type === 'exit');
    const closed = course.closed || exit !== undefined || outputs.some((output) => output.type === 'close');
    const shown = outputs.filter((output) => output.type === 'show');
    // What is sent behind the end of a connection reaches nobody.
    const sent = course.closed ? [] : outputs.filter((output) => output.type === 'send');
    return {
      seen: { shown, sent, closed, exit },
      history: {
        begun: true,
        left: course.left || type === 'disconnected',
        closed,
        ended: exit !== undefined,
      },
    };
  },
};

/** What comes to the machine that the connections of a server share, and what each of them is told (see `Room`). */
export const sharedView: View<From<Input>, SharedOutput<Message>, readonly number[]> = {
  start: [],
  admits: (closed, { peer }) => !closed.includes(peer),
  see(closed, _, outputs) {
    const peers = [...new Set(outputs.flatMap(({ to }) => to))].toSorted((a, b) => a - b);
    const told = peers
      .filter((peer) => !closed.includes(peer))
      .map((peer) => {
        const own = outputs.filter(({ to }) => to.includes(peer));
        const messages = own.flatMap((output) => (output.type === 'send' ? [output.message] : []));
        return { peer, messages, closed: own.some(({ type }) => type === 'close') };
      });
    const left = told.filter((each) => each.closed).map(({ peer }) => peer);
    return { seen: told, history: [...closed, ...left].toSorted((a, b) => a - b) };
  },
};
