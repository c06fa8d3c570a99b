import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { GuideStep } from './guideSteps.js';
import { finished } from './runCli.js';

/**
 * Does what a guide says, in one shell in an empty folder of somebody who has the clone in `~/assay`, and `assay` on the
 * path.
 *
 * @returns what each of the commands printed, its errors among it
 */
export async function playGuide(steps: readonly GuideStep[]): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    const mark = randomUUID();
    const [bin, folder, script] = ['bin', 'lab', 'script.sh'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(bin);
    mkdirSync(folder);
    symlinkSync(resolve('.'), join(home, 'assay'));
    symlinkSync(resolve('bin/assay.js'), join(bin, 'assay'));
    symlinkSync(pythonItself(), join(bin, 'python3'));
    writeFileSync(script, scriptOf(steps, mark));
    const ran = spawn('sh', [script], {
      cwd: folder,
      env: { ...ordinary(process.env), HOME: home, PATH: `${bin}${delimiter}${process.env['PATH']}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { output } = await finished(ran);
    return output.split(`\n${mark}\n`).slice(0, -1);
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** The status of a command is there for the next one, the mark behind it notwithstanding. */
function scriptOf(steps: readonly GuideStep[], mark: string): string {
  const lines = steps.map((step) =>
    step.type === 'file'
      ? `mkdir -p "$(dirname '${step.name}')"\ncat > '${step.name}' <<'${mark}'\n${step.text}${mark}\n`
      : `${step.command}\nstatus=$?; printf '\\n%s\\n' ${mark}; (exit $status)\n`,
  );
  return `exec 2>&1\n${lines.join('')}`;
}

/** The environment of a reader, wherever this runs. */
function ordinary(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { npm_command: _, GITHUB_ACTIONS: __, GITHUB_STEP_SUMMARY: ___, ...others } = environment;
  return others;
}

/** The script by which a version manager stands for the interpreter takes longer than all the rest of a start. */
function pythonItself(): string {
  return execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
}
