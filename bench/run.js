// Benchmarks: medians and ratios, everything compared within one run. `npm run bench [name …]` runs some or all.
import { benchChat } from './chat.js';
import { benchCheck } from './check.js';
import { benchFuzz } from './fuzz.js';
import { benchGenerators } from './generators.js';
import { benchNeverReads } from './neverReads.js';
import { benchParser } from './parser.js';
import { benchServer } from './server.js';
import { benchSimulation } from './simulation.js';
import { benchSync } from './sync.js';

const all = {
  chat: benchChat,
  'never-reads': benchNeverReads,
  check: benchCheck,
  fuzz: benchFuzz,
  generators: benchGenerators,
  parser: benchParser,
  server: benchServer,
  simulation: benchSimulation,
  sync: benchSync,
};
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(all);

for (const name of names) {
  if (!Object.hasOwn(all, name)) {
    console.error(`There is no benchmark "${name}". There are: ${Object.keys(all).join(', ')}.`);
    process.exit(2);
  }
  console.log(`\n${name}`);
  for (const [what, value] of Object.entries(await all[name]())) console.log(`  ${what.padEnd(60)} ${value}`);
}
