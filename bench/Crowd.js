import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Many clients of one server, played by a process of their own. */
export class Crowd {
  #child = fork('bench/crowdProcess.js');

  /** All connect at once, and each says its login. */
  open(port, connections) {
    return this.#ask({ action: 'open', port, connections });
  }

  /** Each says so many segments of so many lines, in turns. */
  talk(segments, lines) {
    return this.#ask({ action: 'talk', segments, lines });
  }

  end() {
    this.#child.disconnect();
  }

  async #ask(what) {
    this.#child.send(what);
    await once(this.#child, 'message');
  }
}
