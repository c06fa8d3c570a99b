// Runs each suite against sound programs that take the liberties which the specifications leave, alone and in random
// combinations, and prints whom a suite blames. Ends with 1 where it blames any.
//
//   npm run liberties [-- PROTOCOL[/ROLE]… [--combinations N] [--seed N]]
import { parseArgs } from 'node:util';
import { gates } from '../dist/conformance/index.js';
import { falseAlarms } from '../dist/src/engine/liberties/Gate.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    combinations: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const combinations = Number(values.combinations);
const seed = Number(values.seed);

for (const [protocol, roles] of Object.entries(gates)) {
  for (const [role, load] of Object.entries(roles)) {
    const isWanted = (each) => each === protocol || each === `${protocol}/${role}`;
    if (positionals.length > 0 && !positionals.some(isWanted)) continue;
    const gate = await load();
    const start = performance.now();
    const alarms = await falseAlarms(gate, combinations, seed);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${protocol} ${role}: ${Object.keys(gate.liberties).length} liberties, ${combinations} combinations, ${alarms.length} blamed, ${seconds} s`,
    );
    for (const { taken, seed: run, results } of alarms.slice(0, 20)) {
      console.log(
        `  seed ${run}: ${Object.entries(taken)
          .map(([name, way]) => `${name} ${way}`)
          .join(' · ')}`,
      );
      for (const { id, verdict, reason, finding } of results) {
        const { expected, actual } = finding?.difference ?? {};
        console.log(`    ${id} ${verdict} ${reason ?? `expected ${expected?.join(' or ')}; ${actual}`}`);
      }
    }
    if (alarms.length > 0) process.exitCode = 1;
  }
}
