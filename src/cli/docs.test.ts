import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../test/runCli.js';

test.each([
  [['--out', 'README.md'], /^assay: "README.md" cannot be written: .*\n$/],
  [['--out', '/proc/nowhere'], /^assay: "\/proc\/nowhere" cannot be written: .*\n$/],
  [
    ['--protocol', 'palindorme'],
    /^assay: There is no protocol "palindorme"\. Did you mean "palindrome"\?\n$/,
  ],
  [['--language', 'de'], /Allowed choices are en, uk, ru/],
] as const)('%j is refused in a sentence, and nothing else is written', async (words, sentence) => {
  const { status, output, errors } = await runCli('docs', ...words);
  expect(status).toBe(2);
  expect(output).toBe('');
  expect(errors).toMatch(sentence);
  expect(existsSync('site')).toBe(false);
});

test('the site of one protocol leaves the others out, and speaks the language that was asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-docs-'));
  try {
    const { status } = await runCli('docs', '--out', folder, '--protocol', 'echo', '--language', 'uk');
    expect(status).toBe(0);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('<html lang="uk">');
    expect(page).toContain('Протоколи');
    expect(existsSync(join(folder, 'echo/spec.html'))).toBe(true);
    expect(existsSync(join(folder, 'chat'))).toBe(false);
    expect(page).not.toContain('chat/');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
