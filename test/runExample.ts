import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { runCli } from './runCli.js';

/** What the checker says about an example: the clauses with these verdicts, and its exit status. */
export interface Said {
  readonly exitStatus: number;
  readonly profile: { readonly variant: string; readonly framing: string };
  readonly fail: readonly string[];
  readonly warn: readonly string[];
  readonly undecided: readonly string[];
}

/** Checks the program in a file as its author would: from the command line, with no configuration. */
export async function runExample(
  protocol: string,
  file: string,
  options: readonly string[] = [],
): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  try {
    const words = ['check', protocol, '--reporter', 'json', ...options, '--', ...commandOf(file, folder)];
    return summarize((await runCli(...words)).output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandOf(file: string, folder: string): string[] {
  switch (extname(file)) {
    case '.py':
      return ['python3', file];
    case '.mjs':
      return ['node', file];
    case '.java':
      return ['java', file];
    case '.c': {
      const binary = join(folder, basename(file, '.c'));
      execFileSync('gcc', ['-O1', '-pthread', '-o', binary, file], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      return [binary];
    }
    default:
      throw new Error(`nobody knows how to start ${file}`);
  }
}

interface Report {
  readonly exitStatus: number;
  readonly profile: Said['profile'];
  readonly clauses: readonly { readonly id: string; readonly verdict: string }[];
}

function summarize(json: string): Said {
  const { exitStatus, profile, clauses } = JSON.parse(json) as Report;
  const having = (...verdicts: string[]) =>
    clauses.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
  return {
    exitStatus,
    profile,
    fail: having('fail'),
    warn: having('warn'),
    undecided: having('flaky', 'untestable', 'error'),
  };
}
