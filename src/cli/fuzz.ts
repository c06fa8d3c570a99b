import { fuzzings } from '../../conformance/index.js';
import { Arena, LOUD } from '../fuzz/Arena.js';
import { Campaign } from '../fuzz/Campaign.js';
import type { FuzzEvent } from '../fuzz/FuzzEvent.js';
import { levelUnder } from '../spec/Spec.js';
import { SubjectError } from '../sut/SubjectError.js';
import type { Framing } from '../wire/framing.js';
import { CliError } from './CliError.js';
import { interruption } from './interruption.js';
import { examine } from './subjects.js';
import { suiteOf } from './suiteOf.js';

export interface FuzzOptions {
  readonly connect?: { readonly host: string; readonly port: number };
  readonly port?: number;
  /** Milliseconds. */
  readonly time?: number;
  readonly runs?: number;
  readonly findings?: number;
  readonly seed?: number;
  readonly feedback: boolean;
  readonly variant?: string;
  readonly framing?: Framing;
  readonly dialect?: string;
  readonly players?: number;
  readonly timeout: number;
  readonly namespace: boolean;
}

const TIME = 60_000;
/** Octets that a program may print between two starts: whoever is flooded, floods its console. */
const FLOOD = 4 * LOUD;

/** `assay fuzz`: returns the exit status. */
export async function fuzz(name: string, command: readonly string[], options: FuzzOptions): Promise<number> {
  const suite = await suiteOf(name, 'server', []);
  if (suite.role !== 'server') throw new CliError('no server');
  const fuzzing = await fuzzings[suite.protocol.name]!();
  const { connect, port, variant, framing, dialect, players, timeout } = options;
  const program = connect ? { connect } : { command, port };
  const signal = interruption();
  const { subject, rig } = await examine(suite, { program, timeout, flood: FLOOD }, signal);
  const kill = (): void => subject.kill();
  process.on('exit', kill);
  const { seed = Math.floor(Math.random() * 2 ** 31), runs, findings, feedback } = options;
  const time = options.time ?? (runs === undefined ? TIME : undefined);
  try {
    const profile = await rig.probe({ variant, framing, dialect, players });
    const attack = fuzzing.attack(profile);
    const arena = new Arena({ subject: subject as never, attack, pace: rig.pace, now: rig.now });
    const campaign = new Campaign(
      arena,
      {
        seed,
        time,
        runs,
        findings,
        feedback,
        clauses: suite.protocol.clauses,
        level: (clause) => levelUnder(clause, profile),
        facts: profile.observed ?? [],
        head: { protocol: suite.protocol.name, program: (subject as { name: string }).name, workers: 1 },
        signal,
      },
      print,
    );
    const found = await campaign.run();
    return found.length > 0 ? 1 : 0;
  } catch (problem) {
    if (!(problem instanceof SubjectError)) throw problem;
    process.stderr.write(`assay: ${problem.message}\n`);
    return 2;
  } finally {
    await subject.stop();
    process.off('exit', kill);
  }
}

function print(event: FuzzEvent): void {
  if (event.type === 'novel' && !process.env['VERBOSE']) return;
  process.stdout.write(
    `${JSON.stringify(event, (key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : key === 'octets' && value?.data ? Buffer.from(value.data).toString('latin1') : value))}\n`,
  );
}
