import { DEFAULT_TIMEOUT } from '../../engine/defaultTimeout.js';
import { quoteForReader } from '../../sut/commandWords.js';
import { TOOL } from '../tool.js';
import type { FuzzOptions } from './FuzzOptions.js';

/**
 * The command line that attacks the same program in the same way, whatever a manifest has said of it.
 *
 * @param options - with the seed that was drawn
 */
export function fuzzCommandLine(protocol: string, command: readonly string[], options: FuzzOptions): string {
  const { connect, folder, time, keyboard, timeout, runs, feedback, randomOctets, namespace } = options;
  const words = [
    ...option('time', time === undefined ? undefined : written(time)),
    ...option('runs', runs),
    ...option('findings', options.findings),
    ...option('seed', options.seed),
    ...option('workers', options.workers === 1 ? undefined : options.workers),
    ...option('corpus', options.corpus),
    ...(options.dictionary ?? []).flatMap((file) => option('dictionary', file)),
    ...(options.recording ?? []).flatMap((file) => option('recording', file)),
    ...(feedback ? [] : ['--no-feedback']),
    ...(randomOctets ? ['--random-octets'] : []),
    ...option('variant', options.variant),
    ...option('framing', options.framing),
    ...option('dialect', options.dialect),
    ...option('players', options.players),
    ...option('port', options.port),
    ...option('timeout', timeout === DEFAULT_TIMEOUT ? undefined : timeout),
    ...option('keyboard', typeof keyboard === 'string' ? keyboard : undefined),
    ...(options.tty ? ['--tty'] : []),
    ...(options.strict ? ['--strict'] : []),
    ...(namespace ? [] : ['--no-namespace']),
    ...option('manifest', options.manifest),
    ...(connect ? ['--connect', addressOf(connect)] : []),
    // The command of a manifest stands there.
    ...(command.length > 0 && folder === undefined ? ['--', ...command] : []),
  ];
  return [TOOL, 'fuzz', protocol, ...words.map(quoteForReader)].join(' ');
}

function option(name: string, value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [`--${name}`, String(value)];
}

/** A time as it is typed. */
function written(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}

function addressOf({ host, port }: { readonly host: string; readonly port: number }): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
