// Prints the kill matrix of each suite: which check catches which mutant. `npm run mutants [-- PROTOCOL[/ROLE] …]` runs
// some or all. Ends with 1 where one is not as it has to be. With --record, what the checks have caught is written down for
// the site (conformance/kills.json), where each clause shows it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { proveInParallel } from '../dist/conformance/proving/proveInParallel.js';
import { provenSuites } from '../dist/conformance/proving/provenSuites.js';
import { killsByClause } from '../dist/src/engine/killsByClause.js';
import { matrixFlaws } from '../dist/src/engine/matrixFlaws.js';
import { matrixScore } from '../dist/src/engine/matrixScore.js';
import { matrixText } from '../dist/src/report/matrixText.js';
import { scoreTable } from '../dist/src/report/scoreTable.js';

const WORKER = new URL('../dist/conformance/proving/worker.js', import.meta.url);

const RECORD = new URL('../conformance/kills.json', import.meta.url);
const selectors = process.argv.slice(2).filter((word) => word !== '--record');
const caught = {};

const start = performance.now();
const scores = [];
for await (const { protocol, role, proof, matrix, milliseconds } of proveInParallel(selected(), WORKER)) {
  console.log(matrixText(proof, matrix));
  scores.push({ name: `${protocol}/${role}`, milliseconds, ...matrixScore(proof, matrix) });
  caught[`${protocol}/${role}`] = killsByClause(matrix);
  if (matrixFlaws(proof, matrix).length > 0) process.exitCode = 1;
}
console.log(scoreTable(scores));
const seconds = (performance.now() - start) / 1000;
const mutants = scores.reduce((sum, each) => sum + each.mutants, 0);
console.log(`${mutants} mutants in ${seconds.toFixed(0)} s: ${(mutants / seconds).toFixed(1)} mutants/s`);
if (process.argv.includes('--record')) await record();

/** Suites that were not run keep what was written down before. */
async function record() {
  const all = { ...JSON.parse(readFileSync(RECORD, 'utf8')), ...caught };
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const filepath = fileURLToPath(RECORD);
  writeFileSync(
    RECORD,
    await format(JSON.stringify(sorted), { ...(await resolveConfig(filepath)), filepath }),
  );
}

function selected() {
  try {
    return provenSuites(selectors);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    console.error(problem.message);
    process.exit(2);
  }
}
