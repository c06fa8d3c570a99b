import { spawn, type ChildProcess } from 'node:child_process';
import { guardPrograms, MARK } from '../guard.js';
import { onProcessor } from './processors.js';

const LOOP = ['sh', '-c', 'while :; do :; done'];

/** Keeps a processor busy, beside a program that wants it too. */
export class Burner {
  readonly #child: ChildProcess;

  constructor(processor: number | undefined) {
    guardPrograms();
    const [program, ...words] = [...onProcessor(processor), ...LOOP] as [string, ...string[]];
    this.#child = spawn(program, words, {
      stdio: 'ignore',
      // Whoever ends what is left of this process ends it too.
      env: { ...process.env, ASSAY_SUBJECT: MARK },
      detached: true,
    });
    // A run is a run without it, too.
    this.#child.on('error', () => {});
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}
