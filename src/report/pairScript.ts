import type { ProgramOfTrace } from '../engine/Trace.js';
import type { Transcript } from '../wire/transcript.js';

/** Seconds that the server has to start, a client, and an answer. */
const STARTS = 1;
const ANSWERS = 0.7;

/**
 * The body of a script that starts both ends of a pair, types what the users have typed, and shows what all of them print:
 * with nothing but Python's own library, and without anything in between.
 *
 * @param literal - writes a text as a literal of Python
 */
export function pairScript(
  { server = [], client = [], folder = '.' }: ProgramOfTrace,
  port: number,
  transcript: Transcript,
  literal: (text: string) => string,
): string[] {
  const command = (words: readonly string[]) =>
    `[${words.map((word) => literal(word.replaceAll('{port}', String(port)))).join(', ')}]`;
  return [
    'import os',
    'import subprocess',
    'import threading',
    'import time',
    '',
    `FOLDER = ${literal(folder)}`,
    `SERVER = ${command(server)}`,
    `CLIENT = ${command(client)}`,
    `ENVIRONMENT = {**os.environ, "PORT": "${port}", "PYTHONUNBUFFERED": "1"}`,
    ...COMMON,
    '',
    '',
    `start("server", SERVER, ${STARTS})`,
    ...stepsOf(transcript, literal),
    'for program in programs.values():',
    '    program.kill()',
  ];
}

const COMMON: readonly string[] = [
  'programs = {}',
  '',
  '',
  'def show(name, stream):',
  '    while octets := os.read(stream.fileno(), 4096):',
  '        print(f"{name} prints", octets.decode(errors="backslashreplace").rstrip("\\n"), flush=True)',
  '    print(f"{name} is over", flush=True)',
  '',
  '',
  'def start(name, command, patience):',
  '    programs[name] = program = subprocess.Popen(',
  '        command,',
  '        stdin=subprocess.PIPE,',
  '        stdout=subprocess.PIPE,',
  '        stderr=subprocess.STDOUT,',
  '        bufsize=0,',
  '        cwd=FOLDER,',
  '        env=ENVIRONMENT,',
  '    )',
  '    threading.Thread(target=show, args=(name, program.stdout), daemon=True).start()',
  '    time.sleep(patience)',
  '',
  '',
  'def type_line(name, line):',
  '    print(f"{name} is typed", repr(line), flush=True)',
  '    try:',
  '        programs[name].stdin.write(line.encode() + b"\\n")',
  '    except OSError as problem:',
  '        print(f"{name} ", problem, flush=True)',
  `    time.sleep(${ANSWERS})`,
];

function stepsOf(transcript: Transcript, literal: (text: string) => string): string[] {
  const started = new Set<number>();
  return transcript.flatMap((step) => {
    if (step.side === 'server') return [];
    const name = literal(`client ${step.peer}`);
    const begin = started.has(step.peer) ? [] : [`start(${name}, CLIENT, ${STARTS})`];
    started.add(step.peer);
    if (step.type !== 'typed') return begin;
    const line = Buffer.from(step.octets).toString().replace(/\n$/, '');
    return [...begin, `type_line(${name}, ${literal(line)})`];
  });
}
