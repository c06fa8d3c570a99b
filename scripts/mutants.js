// Prints the kill matrix of each suite: which check catches which mutant. Ends with 1 where one is not as it has to be.
import { proofs } from '../dist/conformance/index.js';
import { killMatrix } from '../dist/src/engine/killMatrix.js';
import { matrixFlaws } from '../dist/src/engine/matrixFlaws.js';
import { matrixText } from '../dist/src/report/matrixText.js';

for (const roles of Object.values(proofs)) {
  for (const load of Object.values(roles)) {
    const proof = await load();
    const matrix = await killMatrix(proof);
    console.log(matrixText(proof, matrix));
    if (matrixFlaws(proof, matrix).length > 0) process.exitCode = 1;
  }
}
