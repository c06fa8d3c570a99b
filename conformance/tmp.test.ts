import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { killMatrix } from '../src/engine/killMatrix.js';
import { proof } from './chat/pairProof.js';
test('x', { timeout: 900000 }, async () => {
  const m = await killMatrix(proof);
  const out: string[] = [];
  for (const r of m.references) out.push(`REF ${r.variant}: ` + r.results.map((x) => `${x.id.split('/').pop()}:${x.verdict} ${x.reason ?? ''}`).join(', '));
  for (const r of m.mutants) out.push(`${r.variant} | ${r.name} | ${r.results.filter((x) => !['pass', 'observed', 'not-applicable'].includes(x.verdict)).map((x) => `${x.id.split('/').pop()}:${x.verdict}`).join(' ')}`);
  writeFileSync('/tmp/chatpair-matrix.txt', out.join('\n'));
});
