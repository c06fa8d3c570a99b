import { describe, expect, test } from 'vitest';
import { reportOf } from '../../test/reportOf.js';
import { runCli } from '../../test/runCli.js';

describe.concurrent('a command line that is wrong gets one sentence and exit status 2', () => {
  test.each<[string, string[], string]>([
    ['an unknown command', ['chek'], "error: unknown command 'chek'\n(Did you mean check?)"],
    [
      'an unknown option',
      ['check', 'palindrome', '--sed', '1'],
      "error: unknown option '--sed'\n(Did you mean --seed?)",
    ],
    [
      'an unknown protocol',
      ['check', 'palindrom', '--', 'x'],
      'assay: There is no protocol "palindrom". Did you mean "palindrome"?',
    ],
    [
      'no program',
      ['check', 'palindrome'],
      'assay: What shall be checked? For example: assay check palindrome -- python3 server.py',
    ],
    [
      'program and address',
      ['check', 'palindrome', '--connect', 'a:1', '--', 'x'],
      'assay: Give either a command or --connect, not both.',
    ],
    [
      'a prefix that selects nothing',
      ['check', 'palindrome', '--only', 'palindrome/anwser/1', '--', 'x'],
      'assay: No clause of a palindrome server begins with "palindrome/anwser/1". Did you mean "palindrome/answer/1"?',
    ],
    [
      'a bad number',
      ['check', 'palindrome', '--runs', '0', '--', 'x'],
      'It takes a whole number from 1 to 100000.',
    ],
    [
      'a bad address',
      ['check', 'palindrome', '--connect', 'here'],
      'It takes HOST:PORT, as in 127.0.0.1:4000.',
    ],
    [
      'a bad choice',
      ['check', 'palindrome', '--variant', 'serial', '--', 'x'],
      'assay: There is no variant "serial" of palindrome. There are: concurrent, sequential, one-shot.',
    ],
    [
      'an unknown reporter',
      ['check', 'palindrome', '--reporter', 'jason', '--', 'x'],
      'assay: There is no reporter "jason". Did you mean "json"?',
    ],
    [
      'a report that cannot be written',
      ['check', 'palindrome', '--reporter', 'json=/no/such/x', '--', 'x'],
      'assay: The report cannot be written to "/no/such/x"',
    ],
    [
      'clauses of the other role',
      ['check', 'palindrome', '--only', 'palindrome/client', '--', 'x'],
      'assay: The clauses under "palindrome/client" bind a client, not a server: give --role client.',
    ],
    [
      'clauses of a pair',
      ['check', 'palindrome', '--only', 'palindrome/pair', '--', 'x'],
      'assay: The clauses under "palindrome/pair" bind a pair, not a server: give --role pair.',
    ],
    [
      'no pair',
      ['check', 'palindrome', '--role', 'pair'],
      'assay: Which two programs? For example: assay check',
    ],
    [
      'half a pair',
      ['check', 'palindrome', '--role', 'pair', '--client', 'x'],
      'assay: A pair has a server too: give --server. For example: assay check',
    ],
    [
      'a pair behind --',
      ['check', 'palindrome', '--role', 'pair', '--', 'x'],
      'assay: A pair has two commands, and none behind --. For example: assay check',
    ],
    [
      'a pair at an address',
      ['check', 'palindrome', '--role', 'pair', '--connect', 'a:1'],
      'assay: Both ends of a pair are started: there is no --connect.',
    ],
    [
      'a dialect of a pair',
      ['check', 'chat', '--role', 'pair', '--server', 'x', '--client', 'y', '--dialect', 'json'],
      'assay: What the ends of a pair say to each other is their own affair: leave --dialect out.',
    ],
    [
      'a pair without its role',
      ['check', 'palindrome', '--server', 'x', '--client', 'y'],
      'assay: --server is one end of a pair: give --role pair, or the command behind --.',
    ],
    [
      'a command that only a shell understands',
      ['check', 'palindrome', '--role', 'pair', '--server', 'a | b', '--client', 'y'],
      'It cannot be split into words: | means something to a shell, but no shell is used',
    ],
    [
      'several clauses',
      ['explain', 'palindrome/line'],
      'assay: "palindrome/line" stands for several clauses: assay list palindrome/line',
    ],
    [
      'a part of an id',
      ['explain', 'line/1'],
      'assay: There is no clause "line/1". Did you mean "palindrome/line/1"?',
    ],
    [
      'an unknown clause',
      ['explain', 'palindrome/answer/99'],
      'assay: There is no clause "palindrome/answer/99". Did you mean',
    ],
    [
      'an unknown variant',
      ['serve', 'palindrome', '--variant', 'x'],
      'assay: There is no variant "x". There are: concurrent, sequential, one-shot.',
    ],
    [
      'a client of an unknown protocol',
      ['client', 'palindrom'],
      'assay: There is no protocol "palindrom". Did you mean "palindrome"?',
    ],
    ['an unknown prefix', ['list', 'palindrome/ends'], 'assay: No clause begins with "palindrome/ends".'],
  ])('%s', async (_, words, sentence) => {
    const { status, output, errors } = await runCli(...words);
    expect(errors).toContain(sentence);
    expect(errors).not.toContain('    at ');
    expect(output).toBe('');
    expect(status).toBe(2);
  });
});

describe.concurrent('a program that cannot be tested gets one sentence and exit status 2', () => {
  test.each<[string, string[], string]>([
    ['no such program', ['no-such-program'], 'not tested: There is no program "no-such-program".'],
    [
      'ends at once',
      ['python3', '-c', 'print("bye")'],
      'not tested: The program ended with exit status 0 before it listened on a port. It printed:',
    ],
    [
      'never listens',
      ['sleep', '60'],
      'not tested: The program runs, but did not listen on any port within 5 s. It printed nothing.',
    ],
  ])('%s', async (_, command, sentence) => {
    const { status, output } = await runCli('check', 'palindrome', '--timeout', '1000', '--', ...command);
    expect(output.replaceAll('\n', ' ')).toContain(sentence);
    expect(status).toBe(2);
  });

  test('and a report of its own', async () => {
    const { status, output } = await runCli(
      'check',
      'palindrome',
      '--reporter',
      'json',
      '--',
      'no-such-program',
    );
    expect(reportOf(output)).toMatchObject({
      verdict: 'error',
      exitStatus: 2,
      reason: 'There is no program "no-such-program".',
      clauses: [],
    });
    expect(status).toBe(2);
  });

  test.each<[string, string[], string, string]>([
    [
      'a client that knows a port on which nobody listens',
      [
        '--role',
        'client',
        '--',
        'python3',
        '-c',
        'import socket; socket.create_connection(("127.0.0.1", 7))',
      ],
      'wrong-port',
      'nobody listens where it connects to. The checker listens on port',
    ],
    [
      'a server that listens elsewhere than it is told to',
      [
        '--port',
        '4321',
        '--',
        'python3',
        '-c',
        'import socket; s = socket.create_server(("127.0.0.1", 4322)); s.accept()',
      ],
      'wrong-port',
      'The program listens on port 4322, not on 4321',
    ],
    [
      'a server whose port somebody has already',
      [
        '--',
        'python3',
        '-c',
        'import socket; [socket.create_server(("127.0.0.1", 4323), reuse_port=False) for _ in "12"]',
      ],
      'address-in-use',
      'its port is in use already',
    ],
  ])('%s, by the name of the mistake', async (_, words, diagnosis, sentence) => {
    const { status, output } = await runCli('check', 'palindrome', '--reporter', 'json', ...words);
    expect(reportOf(output)).toMatchObject({ diagnosis, exitStatus: 2 });
    expect(reportOf(output)).toHaveProperty('reason', expect.stringContaining(sentence));
    expect(status).toBe(2);
  });

  test('nothing at an address', async () => {
    const { status, output } = await runCli('check', 'palindrome', '--connect', '127.0.0.1:1');
    expect(output).toContain('not tested: Nothing answers at 127.0.0.1:1.');
    expect(status).toBe(2);
  });
});
