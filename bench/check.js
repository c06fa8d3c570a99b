import { spawnSync } from 'node:child_process';
import { measure, median } from './median.js';

const node = (...words) => spawnSync(process.execPath, words, { stdio: 'ignore' });

/** How long a person waits: for the help, and for a whole check of a small server. */
export function benchCheck() {
  const bare = median(measure(15, () => node('-e', '0')));
  const help = median(measure(15, () => node('bin/assay.js', '--help')));
  const server = 'examples/palindrome/servers/sound/socket_server.py';
  const check = median(
    measure(5, () => node('bin/assay.js', 'check', 'palindrome', '--', 'python3', server)),
  );
  return {
    'node -e 0': `${bare.toFixed(0)} ms`,
    'assay --help above that (aim: 150 ms)': `${(help - bare).toFixed(0)} ms`,
    'assay check of a Python server, start to exit (aim: 2500 ms)': `${check.toFixed(0)} ms`,
  };
}
